import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A person's sign-in, global. A student's has no e-mail address. */
@Entity('account')
export class Account {
  @PrimaryColumn('uuid') id: string;
  /** Lower case, NFC. */
  @Column('text', { nullable: true }) emailNorm: string | null;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz', { nullable: true }) disabledAt: Date | null;
}

@Entity('credential')
export class Credential {
  @PrimaryColumn('uuid') accountId: string;
  @PrimaryColumn('text') kind: 'password';
  /** argon2id in PHC form. */
  @Column('text') secretHash: string;
  @Column('timestamptz') changedAt: Date;
}

/** Which schools an account has joined, readable before a school is open. It repeats the membership's role and end, written in the same transaction. */
@Entity('account_school')
export class AccountSchool {
  @PrimaryColumn('uuid') accountId: string;
  @PrimaryColumn('uuid') schoolId: string;
  @PrimaryColumn('uuid') membershipId: string;
  @Column('text') role: string;
  @Column('date', { nullable: true }) leftOn: string | null;
}

import { Column, Entity, PrimaryColumn } from 'typeorm';

export type AttemptKind = 'password' | 'pin' | 'link' | 'link-request';

/** One try at a sign-in. `succeeded` is null while it is being checked, which counts against its subject. */
@Entity('sign_in_attempt')
export class SignInAttempt {
  @PrimaryColumn('uuid') id: string;
  @Column('text') kind: AttemptKind;
  /** A hash of the address or of school and user name, never the name itself. */
  @Column('text') subject: string;
  /** The network address. */
  @Column('text') address: string;
  @Column('timestamptz') at: Date;
  @Column('boolean', { nullable: true }) succeeded: boolean | null;
}

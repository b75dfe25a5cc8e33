import { Injectable } from '@nestjs/common';
import { Memberships } from './membership.repository';

/** Names of staff and mentors for other domains' lists. */
@Injectable()
export class MemberNames {
  constructor(private readonly memberships: Memberships) {}

  /** Display names by membership id; unknown ids are left out. */
  async of(ids: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.memberships.named([...new Set(ids)]);
    return new Map(rows.map(row => [row.id, row.displayName]));
  }
}

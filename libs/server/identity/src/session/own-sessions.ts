import { Injectable } from '@nestjs/common';
import type { SessionRow, SessionView } from '@tendril/contracts';
import { notFound, Progress, Tenancy, unauthenticated, type Session } from '@tendril/platform';
import type { SignInMethod } from './open-session';
import { OpenSessions } from './session.repository';
import { SessionViews } from './session-view';
import type { SignedIn } from './sign-in';

const REASON = 'a session belongs to an account, not to a school';

/** What people do with their own sessions. Opens its own doors. */
@Injectable()
export class OwnSessions {
  constructor(private readonly tenancy: Tenancy, private readonly sessions: OpenSessions, private readonly views: SessionViews, private readonly progress: Progress) {}

  /**
   * Opens a session for somebody who has proved who they are.
   *
   * @param former the token that this browser had; its session ends
   */
  async begin({ accountId, method, choice }: SignedIn, device: string, former?: string): Promise<{ token: string; view: SessionView }> {
    const { token, ended } = await this.tenancy.asInstallation(REASON, async () => ({
      ended: former ? await this.sessions.endByToken(former) : [],
      token: await this.sessions.open(accountId, method, choice, device),
    }));
    this.closeStreams(ended);
    return { token, view: await this.views.of(accountId, method, choice) };
  }

  async view({ sessionId, accountId, member }: Session): Promise<SessionView> {
    return this.views.of(accountId, await this.method(sessionId), member);
  }

  /** @throws ProblemError 404 when the membership is not one that this sign-in may act as */
  async choose({ sessionId, accountId }: Session, membershipId: string): Promise<{ token: string; view: SessionView }> {
    const method = await this.method(sessionId);
    const { choice, token } = await this.tenancy.asInstallation(REASON, async () => {
      const found = (await this.sessions.choices(accountId, method)).find(one => one.membershipId === membershipId);
      if (!found) throw notFound();
      return { choice: found, token: await this.sessions.choose(sessionId, found) };
    });
    if (!token) throw unauthenticated();
    return { token, view: await this.views.of(accountId, method, choice) };
  }

  async list({ sessionId, accountId }: Session): Promise<SessionRow[]> {
    const rows = await this.tenancy.asInstallation(REASON, () => this.sessions.ofAccount(accountId));
    return rows.map(row => ({
      id: row.id, startedAt: row.startedAt.toISOString(), lastSeenAt: row.lastSeenAt.toISOString(), device: row.device, here: row.id === sessionId,
    }));
  }

  /** @throws ProblemError 404 when it is not an open session of this account */
  async end({ accountId }: Session, id: string): Promise<void> {
    const ended = await this.tenancy.asInstallation(REASON, () => this.sessions.end(accountId, id));
    if (ended.length === 0) throw notFound();
    this.closeStreams(ended);
  }

  async endAll({ accountId }: Session): Promise<void> {
    this.closeStreams(await this.tenancy.asInstallation(REASON, () => this.sessions.endOfAccount(accountId)));
  }

  private closeStreams(sessionIds: readonly string[]): void {
    for (const id of sessionIds) this.progress.endStreamsOf(id);
  }

  private async method(sessionId: string): Promise<SignInMethod> {
    const method = await this.tenancy.asInstallation(REASON, () => this.sessions.methodOf(sessionId));
    if (!method) throw unauthenticated();
    return method;
  }
}

import { Injectable, type MessageEvent } from '@nestjs/common';
import type { Progress as ProgressNow } from '@tendril/contracts';
import type { Observable } from 'rxjs';
import type { Session } from '../access/access';
import { tooMany } from '../errors/problem-error';
import { afterCommit, isInSchool } from '../tenancy/context';
import { Messages } from './messages';
import { progressStream } from './progress-stream';

/** Streams that one member may have open at a time. */
const STREAMS_PER_MEMBER = 4;

/** How far long work is, from the process that does it to the screens that watch it. The truth is the work's row; this only tells it sooner. */
@Injectable()
export class Progress {
  private readonly open = new Map<string, number>();

  constructor(private readonly messages: Messages) {}

  /** Tells where the work stands; inside a transaction, once it has committed. */
  publish(subjectId: string, now: ProgressNow): void {
    const tell = () => this.messages.publish(`progress.${subjectId}`, now);
    if (isInSchool()) afterCommit(tell);
    else tell();
  }

  /**
   * The answer of a `@Stream()` `@Sse()` route: where the work stands now, then each change, until its state no longer ends in "-ing", the reader leaves,
   * or the session ends. Await it in the handler, so that a stranger's id is an ordinary 404.
   *
   * @param session the reader's, which bounds the open streams of a member and ends them
   * @param read asks the row, in a transaction of its own, through what the reader may reach; what it throws ends the stream
   * @throws ProblemError 429 when the member has too many streams open; whatever `read` throws at first
   */
  async stream(session: Session, subjectId: string, read: () => Promise<ProgressNow>): Promise<Observable<MessageEvent>> {
    const reader = session.member?.membershipId ?? session.accountId;
    if ((this.open.get(reader) ?? 0) >= STREAMS_PER_MEMBER) throw tooMany(5);
    const first = await read();
    return progressStream({
      messages: this.messages, topic: `progress.${subjectId}`, ends: [session.sessionId, reader].map(streamsEnd), first, read,
      opened: () => this.count(reader, 1), closed: () => this.count(reader, -1),
    });
  }

  /** Closes the open streams of a session or a membership that has ended, in every process. Inside a transaction, once it has committed. */
  endStreamsOf(sessionOrMembershipId: string): void {
    const tell = () => this.messages.publish(streamsEnd(sessionOrMembershipId));
    if (isInSchool()) afterCommit(tell);
    else tell();
  }

  private count(reader: string, change: 1 | -1): void {
    const count = (this.open.get(reader) ?? 0) + change;
    if (count === 0) this.open.delete(reader);
    else this.open.set(reader, count);
  }
}

const streamsEnd = (id: string): string => `streams.end.${id}`;

import { Injectable } from '@nestjs/common';
import { afterCommit, isInSchool } from '../tenancy/context';
import { Messages } from './messages';

/** Asks long work to stop, in whichever process it runs. The truth is the work's row, which its handler reads between two steps; this only tells it sooner. */
@Injectable()
export class Cancellation {
  constructor(private readonly messages: Messages) {}

  /** Inside a transaction it is told once that has committed. */
  request(subjectId: string): void {
    const tell = () => this.messages.publish(`cancel.${subjectId}`);
    if (isInSchool()) afterCommit(tell);
    else tell();
  }

  /**
   * Runs `work` with a signal that is aborted when the work is asked to stop.
   *
   * @param work looks at `signal.aborted` between two steps, or hands the signal on
   */
  async during<T>(subjectId: string, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const controller = new AbortController();
    const stop = this.messages.subscribe(`cancel.${subjectId}`, () => controller.abort());
    try {
      return await work(controller.signal);
    } finally {
      stop();
    }
  }
}

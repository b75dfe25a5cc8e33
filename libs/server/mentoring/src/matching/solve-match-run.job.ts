import { Injectable } from '@nestjs/common';
import { Audit, Cancellation, Clock, Handles, Outbox, Progress, Tenancy, type DomainEvent } from '@tendril/platform';
import type { Explained } from './explain-run';
import { MatchProposals } from './match-proposal.repository';
import { MatchRuns } from './match-run.repository';
import { UnmatchedStudents } from './match-unmatched.repository';
import { ProveRun } from './prove-run';
import type { Proved } from './proved';
import { columnsOf } from './run-instance';
import { Solver, SolverFault } from './solver';

/** How often the row learns how far the solver is, and the solver whether it is still wanted. */
const CHECK_EVERY_MS = 500;

/**
 * Computes a run from its frozen inputs. Killed at any point it is started again from the same inputs and ends once, since every write holds only while the row is solving.
 * Without a proved answer the run fails, proposes nothing, and the error goes on to the log.
 */
@Injectable()
export class SolveMatchRun {
  constructor(
    private readonly tenancy: Tenancy, private readonly runs: MatchRuns, private readonly proposals: MatchProposals, private readonly unmatched: UnmatchedStudents, private readonly prove: ProveRun,
    private readonly solver: Solver, private readonly progress: Progress, private readonly cancellation: Cancellation, private readonly outbox: Outbox, private readonly audit: Audit, private readonly clock: Clock,
  ) {}

  @Handles('match-run.started', 'mentoring.solve-match-run', 'long')
  async solve(event: DomainEvent): Promise<void> {
    const { runId } = event.payload;
    const inputs = runId && await this.tenancy.inSchool(event, () => this.runs.inputsToSolve(runId));
    if (!runId || !inputs) return;
    const started = performance.now();
    await this.cancellation.during(runId, async asked => {
      const unwanted = new AbortController();
      const signal = AbortSignal.any([asked, unwanted.signal]);
      const now = { done: 0, total: inputs.students.length };
      const checks = setInterval(() => void this.check(event, runId, now, unwanted), CHECK_EVERY_MS);
      try {
        const watch = { signal, onProgress: (done: number, total: number) => this.tell(runId, Object.assign(now, { done, total })) };
        const proved = await this.prove.run({ context: event, inputs }, watch);
        const { answer: { pairs: proposed, certificate }, pairs } = proved;
        const explained = await this.solver.explain({ inputs, pairs, certificate, mentorOf: columnsOf(inputs, new Map(proposed.map(pair => [pair.studentId, pair.mentorId]))) }, watch);
        await this.propose(event, runId, { ...proved, explained }, Math.round(performance.now() - started));
      } catch (error) {
        if (signal.aborted) return;
        if (error instanceof SolverFault) await this.fail(event, runId, error);
        throw error;
      } finally {
        clearInterval(checks);
      }
    });
  }

  private tell(runId: string, { done, total }: { done: number; total: number }, state = 'solving'): void {
    this.progress.publish(runId, { state, done, total });
  }

  private async check(event: DomainEvent, runId: string, now: { done: number; total: number }, unwanted: AbortController): Promise<void> {
    const wanted = await this.tenancy.inSchool(event, () => this.runs.advance(runId, now)).catch(() => true);
    if (!wanted) unwanted.abort();
  }

  private async propose(event: DomainEvent, runId: string, proved: Proved & { readonly explained: Explained }, milliseconds: number): Promise<void> {
    const { answer, explained } = proved;
    await this.tenancy.inSchool(event, async () => {
      if (!(await this.runs.propose(runId, proved, milliseconds, this.clock.now()))) return;
      await this.runs.explain(runId, explained);
      await this.proposals.addPairs(runId, answer.pairs, explained.nextBest);
      await this.unmatched.addStudents(runId, answer.unmatched, explained.removed);
      await this.audit.record('match-run.proposed', runId, { matched: answer.matched, unmatched: answer.unmatched.length, score: answer.score });
      await this.outbox.emit('match-run.proposed', { runId });
      this.tell(runId, { done: answer.matched, total: answer.matched }, 'proposed');
    });
  }

  private async fail(event: DomainEvent, runId: string, { code }: SolverFault): Promise<void> {
    await this.tenancy.inSchool(event, async () => {
      if (!(await this.runs.fail(runId, code, this.clock.now()))) return;
      await this.audit.record('match-run.failed', runId, { code });
      this.tell(runId, { done: 0, total: 0 }, 'failed');
    });
  }
}

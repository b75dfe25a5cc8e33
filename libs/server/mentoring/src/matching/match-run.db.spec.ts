import { rmSync } from 'node:fs';
import { currentManager, Messages } from '@tendril/platform';
import { DEFAULT_MATCH_RULES } from '../rules/match-rules';
import { type Member, MentoringWorld } from '../testing/mentoring-world';
import { buildThread } from '../testing/thread-program';
import type { ComputedRun, RunTask } from './compute-run';
import { EndMatchRun } from './end-match-run';
import type { FrozenInputs } from './frozen-inputs';
import { InlineSolver } from './inline-solver';
import { MatchProposals } from './match-proposal.repository';
import { MatchRuns } from './match-run.repository';
import { MatchRunViews } from './match-run-views';
import { SolverFault, type SolverWatch } from './solver';
import { StartMatchRun } from './start-match-run';
import { ThreadSolver } from './thread-solver';

type Solve = (task: RunTask, watch: SolverWatch) => Promise<ComputedRun>;

/** A solver that each test replaces. */
class SetSolver extends InlineSolver {
  next: Solve[] = [];

  override solve(task: RunTask, watch: SolverWatch): Promise<ComputedRun> {
    return this.next.shift()?.(task, watch) ?? super.solve(task, watch);
  }
}

describe('a match run', () => {
  const solver = new SetSolver();
  let world: MentoringWorld;
  let school: Member;
  let thread: ReturnType<typeof buildThread>;

  beforeAll(async () => {
    thread = buildThread();
    world = await MentoringWorld.open(solver);
  });
  beforeEach(async () => {
    world.clock.moveTo('2026-11-23T08:00:00Z');
    solver.next = [];
    school = await world.school();
  });
  afterAll(async () => {
    await world.close();
    rmSync(thread.folder, { recursive: true });
  });

  const start = (name = 'Autumn round') => world.as(school, () => world.get(StartMatchRun).run({ name }));
  const view = (id: string) => world.as(school, async () => world.get(MatchRunViews).one(await world.get(MatchRuns).get(id)));
  const proposals = (id: string) => world.as(school, () => world.get(MatchProposals).page(id, 100, null));
  const effects = (id: string) => world.rows<{ type: string }>(school, `SELECT type FROM outbox WHERE school_id = $1 AND payload ->> 'runId' = $2 AND type <> 'match-run.started'`, id);

  it('is begun, computed in a thread, and proposes proved pairs with reasons', async () => {
    const inThread = new ThreadSolver(thread.program);
    solver.next = [(...args) => inThread.solve(...args)];
    const nurse = await world.student(school, { givenName: 'Keza' });
    await world.student(school, { givenName: 'Eric', wish: { occupations: ['2142'] } });
    await world.student(school, { givenName: 'Silent', wish: null });
    await world.student(school, { givenName: 'Minor', birthDate: '2012-01-01' });
    await world.student(school, { givenName: 'Unknown', birthDate: null });
    await world.student(school, { givenName: 'Swahili', wish: { languages: ['sw'] } });
    await world.student(school, { givenName: 'Sunday', wish: { times: ['sunday'] } });
    const carer = await world.mentor(school);
    const run = await start();
    expect(await view(run.id)).toMatchObject({ state: 'solving', students: 7, mentors: 1, places: 1, matched: 0, proved: false, unmatched: [] });
    await world.deliver(school);

    expect(await view(run.id)).toMatchObject({
      name: 'Autumn round', state: 'proposed', students: 7, matched: 1, score: 1000, proved: true, milliseconds: expect.any(Number), createdBy: 'Solange Uwera', publishedBy: null, rules: DEFAULT_MATCH_RULES, failure: null, version: 2,
    });
    expect((await view(run.id))?.unmatched).toEqual(expect.arrayContaining([
      { reason: 'no-consent', names: ['Minor Uwase', 'Unknown Uwase'], removed: [] }, { reason: 'no-wish', names: ['Silent Uwase'], removed: [] },
      { reason: 'no-language', names: ['Swahili Uwase'], removed: [{ rule: 'language', mentors: 1 }] }, { reason: 'no-time', names: ['Sunday Uwase'], removed: [{ rule: 'time', mentors: 1 }] },
      { reason: 'too-few-places', names: ['Eric Uwase'], removed: [] },
    ].map(({ reason, names, removed }) => ({
      reason, count: names.length, names, removed, students: names.map(name => ({ id: expect.any(String), name })),
      mentors: reason === 'too-few-places' ? [{ id: carer.actor.membershipId, name: 'Diane Ingabire' }] : [],
    }))));
    const [pair] = await proposals(run.id);
    expect(pair).toMatchObject({ studentId: nurse.actor.membershipId, mentorId: carer.actor.membershipId, score: 1000, publishedAt: null, withheld: null, nextBest: null });
    expect(pair?.parts[0]).toEqual({ part: 'goal', points: 550, of: 550, fact: { closeness: 'unit-group', occupation: '2221', wish: '2221', order: 1 } });
    const [stored] = await world.rows<{ inputs: FrozenInputs; certificate: { primal: number; dual: number } }>(school, 'SELECT inputs, certificate FROM match_run WHERE school_id = $1');
    expect(stored?.inputs.students).toHaveLength(4);
    expect(stored?.certificate.primal).toBe(stored?.certificate.dual);
  });

  it('does not count a mentor who is paused, full or not cleared', async () => {
    await world.student(school);
    await world.mentor(school, { clearedUntil: '2026-11-22' });
    await world.mentor(school, { capacity: 0 });
    const paused = await world.mentor(school);
    await world.rows(school, 'UPDATE mentor SET paused_at = now() WHERE school_id = $1 AND id = $2', paused.actor.membershipId);
    const run = await start();
    await world.deliver(school);
    expect(await view(run.id)).toMatchObject({ mentors: 0, places: 0, matched: 0, proved: true, unmatched: [{ reason: 'no-eligible-mentor', count: 1,
      removed: ['clearance', 'full', 'paused'].map(rule => ({ rule, mentors: 1 })) }] });
  });

  it('counts a mentor on the last day of the clearance', async () => {
    await world.student(school);
    await world.mentor(school, { clearedUntil: '2026-11-23' });
    expect(await start()).toMatchObject({ mentors: 1 });
  });

  it('keeps the inputs with which it began', async () => {
    const student = await world.student(school);
    await world.mentor(school);
    const run = await start();
    await world.rows(school, `UPDATE match_wish SET languages = '{sw}' WHERE school_id = $1 AND student_id = $2`, student.actor.membershipId);
    await world.deliver(school);
    expect(await view(run.id)).toMatchObject({ matched: 1 });
  });

  it('is one at a time for a school, however many begin at once', async () => {
    const results = await Promise.allSettled(Array.from({ length: 8 }, () => start()));
    expect(results.filter(result => result.status === 'fulfilled')).toHaveLength(1);
    for (const result of results) if (result.status === 'rejected') expect(result.reason).toMatchObject({ status: 409, code: 'run_in_progress' });
    const other = await world.school();
    await world.as(other, () => world.get(StartMatchRun).run({ name: 'Elsewhere' }));
    await world.deliver(school);
    await start('Next');
  });

  it('whose worker is killed is taken up by another and ends once, even when the first wakes up', async () => {
    await world.student(school);
    await world.mentor(school);
    const run = await start();
    let wakeUp: () => void = () => undefined;
    const stopped = new Promise<void>(resolve => { wakeUp = resolve; });
    let frozen: () => void = () => undefined;
    const isFrozen = new Promise<void>(resolve => { frozen = resolve; });
    solver.next = [async (...args) => {
      frozen();
      await stopped;
      return new InlineSolver().solve(...args);
    }];
    const first = world.deliver(school);
    await isFrozen;
    world.clock.advance(3600);
    await world.deliver(school);
    expect(await view(run.id)).toMatchObject({ state: 'proposed', matched: 1 });
    wakeUp();
    await first;
    expect(await proposals(run.id)).toHaveLength(1);
    expect(await effects(run.id)).toEqual([{ type: 'match-run.proposed' }]);
    expect(await view(run.id)).toMatchObject({ version: 2 });
  });

  it('goes on to be solved after an error that is not the solver’s', async () => {
    const run = await start();
    solver.next = [() => Promise.reject(new Error('the connection was lost'))];
    await expect(world.deliver(school)).rejects.toThrow('the connection was lost');
    expect(await view(run.id)).toMatchObject({ state: 'solving' });
    world.clock.advance(3600);
    await world.deliver(school);
    expect(await view(run.id)).toMatchObject({ state: 'proposed' });
  });

  it('without a valid certificate fails loudly and proposes nothing', async () => {
    await world.student(school);
    await world.mentor(school);
    const run = await start();
    solver.next = [() => Promise.reject(new SolverFault('certificate', 'primal is not dual'))];
    await expect(world.deliver(school)).rejects.toThrow('certificate');
    expect(await view(run.id)).toMatchObject({ state: 'failed', failure: 'certificate', matched: 0, proved: false });
    expect(await proposals(run.id)).toEqual([]);
    await expect(world.rows(school, `UPDATE match_run SET state = 'proposed' WHERE school_id = $1`)).rejects.toThrow(/check constraint/);
    await start('A new one may begin');
  });

  it('that is cancelled stops its computation and proposes nothing', async () => {
    const run = await start();
    let aborted = false;
    solver.next = [(_, { signal }) => new Promise((__, reject) => {
      signal.addEventListener('abort', () => { aborted = true; reject(signal.reason); });
      void world.as(school, () => world.get(EndMatchRun).cancel(run.id));
    })];
    await world.deliver(school);
    expect(aborted).toBe(true);
    expect(await view(run.id)).toMatchObject({ state: 'cancelled', proved: false });
    await expect(world.as(school, () => world.get(EndMatchRun).cancel(run.id))).rejects.toMatchObject({ status: 409, code: 'run_not_solving' });
  });

  it('that is cancelled stops though the notice was lost, since the row says so', async () => {
    const run = await start();
    solver.next = [(_, { signal }) => new Promise((__, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason));
      void world.rows(school, `UPDATE match_run SET state = 'cancelled' WHERE school_id = $1 AND id = $2`, run.id);
    })];
    await world.deliver(school);
    expect(await view(run.id)).toMatchObject({ state: 'cancelled' });
  });

  it('tells how far it is while the solver works', async () => {
    const run = await start();
    const heard: unknown[] = [];
    const stop = world.get(Messages).subscribe(`progress.${run.id}`, now => heard.push(now));
    solver.next = [async (task, watch) => {
      watch.onProgress(3, 10);
      await new Promise(resolve => setTimeout(resolve, 700));
      expect(await view(run.id)).toMatchObject({ done: 3, total: 10, state: 'solving' });
      return new InlineSolver().solve(task, watch);
    }];
    await world.deliver(school);
    stop();
    expect(heard).toEqual(expect.arrayContaining([{ state: 'solving', done: 3, total: 10 }, expect.objectContaining({ state: 'proposed' })]));
  });

  it('that proposes is discarded once', async () => {
    const run = await start();
    await world.deliver(school);
    expect(await world.as(school, () => world.get(EndMatchRun).discard(run.id))).toMatchObject({ state: 'discarded', proved: true });
    await expect(world.as(school, () => world.get(EndMatchRun).discard(run.id))).rejects.toMatchObject({ status: 409, code: 'run_not_proposed' });
  });

  it('is not found from another school', async () => {
    const run = await start();
    const other = await world.school();
    await expect(world.as(other, () => world.get(EndMatchRun).cancel(run.id))).rejects.toMatchObject({ status: 404 });
    expect(await world.as(other, () => currentManager().query('SELECT id FROM match_run'))).toEqual([]);
  });
});

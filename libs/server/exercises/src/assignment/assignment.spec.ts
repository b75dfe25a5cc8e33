import { Assignment, dueAtEndOf } from './assignment';

const problem = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was refused');
};

describe('the due date', () => {
  it('ends with the day in the school’s zone', () => {
    expect(dueAtEndOf('2026-11-30', '2026-11-23', 'Africa/Kigali').toISOString()).toBe('2026-11-30T21:59:59.999Z');
    expect(dueAtEndOf('2026-11-30', '2026-11-23', 'America/Chicago').toISOString()).toBe('2026-12-01T05:59:59.999Z');
  });

  it('may be today, and is refused beside its field when it is past', () => {
    expect(dueAtEndOf('2026-11-23', '2026-11-23', 'UTC').toISOString()).toBe('2026-11-23T23:59:59.999Z');
    expect(problem(() => dueAtEndOf('2026-11-22', '2026-11-23', 'UTC'))).toMatchObject({ status: 400, fields: [{ path: 'dueOn', code: 'in_past' }] });
  });
});

describe('an assignment', () => {
  const assignment = () => Object.assign(new Assignment(), { dueAt: new Date('2026-11-30T21:59:59.999Z'), withdrawnAt: null, withdrawnBy: null });

  it('is late from the first instant after the due day', () => {
    expect(assignment().isLate(new Date('2026-11-30T21:59:59.999Z'))).toBe(false);
    expect(assignment().isLate(new Date('2026-11-30T22:00:00.000Z'))).toBe(true);
  });

  it('is withdrawn once, and remembers by whom', () => {
    const one = assignment();
    one.withdraw({ by: 'her', at: new Date('2026-11-24T08:00:00Z') });
    expect(one).toMatchObject({ isWithdrawn: true, withdrawnBy: 'her' });
    expect(problem(() => one.withdraw({ by: 'him', at: new Date() }))).toMatchObject({ status: 422, code: 'assignment_withdrawn' });
  });
});

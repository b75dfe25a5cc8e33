import { Assignment } from './assignment';
import { reminderTimes, requireDay, rulesOf, type WantedRules } from './assignment-rules';

const problem = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was refused');
};
const rules = (wanted: Partial<WantedRules> = {}, zone = 'Africa/Kigali') => rulesOf({ dueOn: '2026-11-30', resubmission: 'none', ...wanted }, '2026-11-23', zone);

describe('the rules of an assignment', () => {
  it('begin and end with the days in the school’s zone', () => {
    expect(rules().dueAt.toISOString()).toBe('2026-11-30T21:59:59.999Z');
    expect(rules({}, 'America/Chicago').dueAt.toISOString()).toBe('2026-12-01T05:59:59.999Z');
    expect(rules({ opensOn: '2026-11-25', closesOn: '2026-12-04' })).toMatchObject({ opensAt: new Date('2026-11-24T22:00:00Z'), closesAt: new Date('2026-12-04T21:59:59.999Z') });
    expect(rules()).toMatchObject({ opensAt: null, closesAt: null, late: 'marked', joiners: 'until-due' });
  });

  it('say until when whoever joins still gets it', () => {
    expect(rules().joinsUntil).toBe('2026-11-30');
    expect(rules({ joiners: 'until-closed', closesOn: '2026-12-04' }).joinsUntil).toBe('2026-12-04');
    expect(rules({ joiners: 'until-closed' }).joinsUntil).toBeNull();
    expect(rules({ joiners: 'nobody' }).joinsUntil).toBe('2026-11-23');
  });

  it('count attempts only where the rule is a number of times', () => {
    expect(rules({ resubmission: 'times', attempts: 3 }).attempts).toBe(3);
    expect(rules({ resubmission: 'until-accepted', attempts: 3 }).attempts).toBeNull();
  });

  it('remind in the morning of the school’s zone, never in the past', () => {
    expect(reminderTimes(rules({ reminders: [1, 3, 3] }), new Date('2026-11-23T08:00:00Z'), 'Africa/Kigali').map(at => at.toISOString())).toEqual(['2026-11-27T05:00:00.000Z', '2026-11-29T05:00:00.000Z']);
    expect(reminderTimes(rules({ reminders: [1, 3] }), new Date('2026-11-28T08:00:00Z'), 'Africa/Kigali')).toHaveLength(1);
  });
});

describe('the due day', () => {
  const free = async () => null;

  it('may be today, and is refused beside its field when it is past', async () => {
    await requireDay('2026-11-23', '2026-11-23', free);
    await expect(requireDay('2026-11-22', '2026-11-23', free)).rejects.toMatchObject({ status: 400, fields: [{ path: 'dueOn', code: 'in_past' }] });
  });

  it('is no holiday; the next day of school is said', async () => {
    await expect(requireDay('2026-12-25', '2026-11-23', async () => ({ name: 'Christmas', next: '2027-01-04' })))
      .rejects.toMatchObject({ fields: [{ path: 'dueOn', code: 'on_holiday', params: { holiday: 'Christmas', next: '2027-01-04' } }] });
  });
});

describe('an assignment', () => {
  const assignment = () => Object.assign(new Assignment(), { dueAt: new Date('2026-11-30T21:59:59.999Z'), withdrawnAt: null, withdrawnBy: null });

  it('is late from the first instant after the due day, or after the student’s own', () => {
    expect(assignment().isLate(new Date('2026-11-30T21:59:59.999Z'))).toBe(false);
    expect(assignment().isLate(new Date('2026-11-30T22:00:00.000Z'))).toBe(true);
    const extension = { dueAt: new Date('2026-12-02T21:59:59.999Z') };
    expect(assignment().isLate(new Date('2026-12-02T21:00:00Z'), extension)).toBe(false);
    expect(assignment().isLate(new Date('2026-12-03T21:00:00Z'), extension)).toBe(true);
  });

  it('is withdrawn once, remembers by whom, and is changed no more', () => {
    const one = assignment();
    one.withdraw({ by: 'her', at: new Date('2026-11-24T08:00:00Z') });
    expect(one).toMatchObject({ isWithdrawn: true, withdrawnBy: 'her' });
    expect(problem(() => one.withdraw({ by: 'him', at: new Date() }))).toMatchObject({ status: 422, code: 'assignment_withdrawn' });
    expect(problem(() => one.change(rules()))).toMatchObject({ status: 422, code: 'assignment_withdrawn' });
  });
});

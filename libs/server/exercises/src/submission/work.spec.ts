import type { Assignment } from '../assignment/assignment';
import { Extension } from '../assignment/extension';
import { Review } from '../review/review';
import { ResubmissionRequest } from './resubmission-request';
import { Submission } from './submission';
import { canAsk, whyNotWork, workState } from './work';

const DUE = new Date('2026-11-30T21:59:59Z');
const NOW = new Date('2026-11-25T08:00:00Z');
const AFTER = new Date('2026-12-01T08:00:00Z');
const rules = (more: Partial<Assignment> = {}) =>
  ({ isWithdrawn: false, resubmission: 'until-accepted' as Assignment['resubmission'], attempts: null, late: 'marked' as Assignment['late'], dueAt: DUE, opensAt: null, closesAt: null, ...more });
const last = Object.assign(new Submission(), { attempt: 1 });
const reviewed = (decision: Review['decision'], reviewedAt = NOW) => Object.assign(new Review(), { decision, reviewedAt });
const asked = (granted: boolean | null) => Object.assign(new ResubmissionRequest(), { granted });
const extension = (dueAt: Date, grantedAt = NOW) => Object.assign(new Extension(), { dueAt, grantedAt });

describe('the state of a student’s work', () => {
  it('goes from nothing over draft and sent to what the review says', () => {
    expect(workState(false, {})).toBe('not-begun');
    expect(workState(true, {})).toBe('draft');
    expect(workState(true, { last })).toBe('submitted');
    expect(workState(true, { last, review: reviewed('returned') })).toBe('returned');
    expect(workState(false, { last, review: reviewed('accepted') })).toBe('accepted');
  });
});

describe('work may be written and sent', () => {
  it('until it is sent, and again once it came back', () => {
    expect(whyNotWork(rules(), {}, NOW)).toBeNull();
    expect(whyNotWork(rules({ resubmission: 'none' }), {}, NOW)).toBeNull();
    expect(whyNotWork(rules(), { last, review: reviewed('returned') }, NOW)).toBeNull();
  });

  it('but not while it is read, after it was accepted, or where one attempt is all', () => {
    expect(whyNotWork(rules(), { last }, NOW)).toBe('awaiting_review');
    expect(whyNotWork(rules(), { last, review: reviewed('accepted') }, NOW)).toBe('already_accepted');
    expect(whyNotWork(rules({ resubmission: 'none' }), { last, review: reviewed('returned') }, NOW)).toBe('no_resubmission');
  });

  it('so many times', () => {
    const twice = rules({ resubmission: 'times', attempts: 2 });
    expect(whyNotWork(twice, { last, review: reviewed('returned') }, NOW)).toBeNull();
    expect(whyNotWork(twice, { last: Object.assign(new Submission(), { attempt: 2 }), review: reviewed('returned') }, NOW)).toBe('no_attempt_left');
  });

  it('on request, once it is granted', () => {
    const [one, standing] = [rules({ resubmission: 'on-request' }), { last, review: reviewed('returned') }];
    expect(whyNotWork(one, standing, NOW)).toBe('ask_to_resubmit');
    expect(canAsk(one, standing, NOW)).toBe(true);
    expect(canAsk(one, { ...standing, request: asked(null) }, NOW)).toBe(false);
    expect(whyNotWork(one, { ...standing, request: asked(false) }, NOW)).toBe('ask_to_resubmit');
    expect(whyNotWork(one, { ...standing, request: asked(true) }, NOW)).toBeNull();
  });

  it('between opening and closing, and when late only where that is taken', () => {
    expect(whyNotWork(rules({ opensAt: AFTER }), {}, NOW)).toBe('not_open_yet');
    expect(whyNotWork(rules({ closesAt: DUE }), {}, AFTER)).toBe('assignment_closed');
    expect(whyNotWork(rules({ late: 'refused' }), {}, AFTER)).toBe('too_late');
    expect(whyNotWork(rules(), {}, AFTER)).toBeNull();
    // What came back is sent again after the due day: the due day was that of the first attempt.
    expect(whyNotWork(rules({ late: 'refused' }), { last, review: reviewed('returned') }, AFTER)).toBeNull();
  });

  it('with an extension, whatever the rules say, until it ends', () => {
    const open = extension(new Date('2026-12-05T21:59:59Z'));
    for (const strict of [rules({ late: 'refused' }), rules({ closesAt: DUE })]) expect(whyNotWork(strict, { extension: open }, AFTER)).toBeNull();
    for (const strict of [rules({ resubmission: 'none' }), rules({ resubmission: 'times', attempts: 1 }), rules({ resubmission: 'on-request' })]) {
      expect(whyNotWork(strict, { last, review: reviewed('returned'), extension: open }, AFTER)).toBeNull();
    }
    expect(whyNotWork(rules({ late: 'refused' }), { extension: open }, new Date('2026-12-06T08:00:00Z'))).toBe('too_late');
    expect(whyNotWork(rules(), { last, extension: open }, AFTER)).toBe('awaiting_review');
    const before = new Date(NOW.getTime() - 1000);
    expect(whyNotWork(rules(), { last, review: reviewed('accepted', before), extension: open }, AFTER)).toBeNull();
    expect(whyNotWork(rules(), { last, review: reviewed('accepted', AFTER), extension: open }, AFTER)).toBe('already_accepted');
  });

  it('never once the assignment is withdrawn', () => {
    expect(whyNotWork(rules({ isWithdrawn: true }), {}, NOW)).toBe('assignment_withdrawn');
    expect(whyNotWork(rules({ isWithdrawn: true }), { last, review: reviewed('returned'), extension: extension(AFTER) }, NOW)).toBe('assignment_withdrawn');
  });
});

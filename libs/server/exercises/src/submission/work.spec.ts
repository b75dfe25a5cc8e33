import type { Assignment } from '../assignment/assignment';
import { Review } from '../review/review';
import { Submission } from './submission';
import { whyNotWork, workState } from './work';

const open = (resubmission: Assignment['resubmission'] = 'until-accepted') => ({ isWithdrawn: false, resubmission });
const sent = new Submission();
const reviewed = (decision: Review['decision']) => Object.assign(new Review(), { decision });

describe('the state of a student’s work', () => {
  it('goes from nothing over draft and sent to what the review says', () => {
    expect(workState(false, undefined, undefined)).toBe('not-begun');
    expect(workState(true, undefined, undefined)).toBe('draft');
    expect(workState(true, sent, undefined)).toBe('submitted');
    expect(workState(true, sent, reviewed('returned'))).toBe('returned');
    expect(workState(false, sent, reviewed('accepted'))).toBe('accepted');
  });
});

describe('work may be written and sent', () => {
  it('until it is sent, and again once it came back', () => {
    expect(whyNotWork(open(), undefined, undefined)).toBeNull();
    expect(whyNotWork(open('none'), undefined, undefined)).toBeNull();
    expect(whyNotWork(open(), sent, reviewed('returned'))).toBeNull();
  });

  it('but not while it is read, after it was accepted, or where one attempt is all', () => {
    expect(whyNotWork(open(), sent, undefined)).toBe('awaiting_review');
    expect(whyNotWork(open(), sent, reviewed('accepted'))).toBe('already_accepted');
    expect(whyNotWork(open('none'), sent, reviewed('returned'))).toBe('no_resubmission');
    expect(whyNotWork(open('none'), sent, reviewed('accepted'))).toBe('already_accepted');
  });

  it('never once the assignment is withdrawn', () => {
    expect(whyNotWork({ isWithdrawn: true, resubmission: 'until-accepted' }, undefined, undefined)).toBe('assignment_withdrawn');
    expect(whyNotWork({ isWithdrawn: true, resubmission: 'until-accepted' }, sent, reviewed('returned'))).toBe('assignment_withdrawn');
  });
});

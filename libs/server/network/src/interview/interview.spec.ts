import { Interview } from './interview';

const free = { approveInterviews: false };
const strict = { approveInterviews: true };
const at = new Date('2026-11-23T08:00:00Z');
const words = { notes: 'She starts at seven.', reflection: { surprised: 'The checking.', interested: 'Yes.', ruledOut: '' } };
const talk = { heldOn: '2026-11-23', minutes: 25, endedAt: at };

const planned = (): Interview => Object.assign(new Interview(), {
  state: 'planned', purpose: 'Choose.', questions: [], notes: '', reflection: { surprised: '', interested: '', ruledOut: '' },
  approvedAt: null, requestedAt: null, heldAt: null, reflectedAt: null, thankedAt: null, endedAt: null, acceptedAt: null,
} as Partial<Interview>) as Interview;
const held = () => {
  const one = planned();
  one.hold(talk, free);
  return one;
};
const code = (work: () => void): string => {
  try {
    work();
  } catch (error) {
    return (error as { code: string }).code;
  }
  return 'done';
};

describe('an interview', () => {
  it('goes from plan to thank-you, step by step', () => {
    const one = planned();
    const states = [
      () => one.approve({ by: 'her', at }), () => one.request(at, strict), () => one.schedule(at, 'Careers room', strict),
      () => one.hold(talk, strict), () => one.reflect(words, at), () => one.thank('wrote', at),
    ].map(step => {
      step();
      return one.state;
    });
    expect(states).toEqual(['approved', 'requested', 'scheduled', 'held', 'reflected', 'thanked']);
  });

  it('waits for approval where the school asks for it', () => {
    const one = planned();
    expect(one.needsApproval(strict)).toBe(true);
    for (const step of [() => one.request(at, strict), () => one.schedule(at, 'Here', strict), () => one.hold(talk, strict)]) expect(code(step)).toBe('interview_needs_approval');
    expect(one.state).toBe('planned');
    one.approve({ by: 'her', at });
    expect(one.needsApproval(strict)).toBe(false);
    expect(code(() => one.hold(talk, strict))).toBe('done');
  });

  it('goes back to the student with words, and waits again once she has written', () => {
    const one = planned();
    one.sendBack('Write three questions.', at);
    expect(one).toMatchObject({ state: 'planned', returnComment: 'Write three questions.', answeredAt: null });
    one.write({ ...words, purpose: 'Choose.', questions: ['A?'] }, at);
    expect(one.answeredAt).toEqual(at);
    one.approve({ by: 'her', at });
    expect(one).toMatchObject({ state: 'approved', returnedAt: null, returnComment: null });
    expect(code(() => one.sendBack('Too late.', at))).toBe('interview_not_planned');
  });

  it('may be held straight from the plan where nothing is asked for', () => {
    expect(planned().needsApproval(free)).toBe(false);
    expect(held().state).toBe('held');
  });

  it('is approved once, and only while it is planned', () => {
    const one = planned();
    one.approve({ by: 'her', at });
    expect(code(() => one.approve({ by: 'him', at }))).toBe('interview_not_planned');
    expect(one.approvedBy).toBe('her');
  });

  it('moves to another time, but not back to being asked for', () => {
    const one = planned();
    one.schedule(at, 'Here', free);
    expect(code(() => one.request(at, free))).toBe('interview_already_scheduled');
    one.schedule(at, 'There', free);
    expect(one).toMatchObject({ state: 'scheduled', place: 'There' });
  });

  it('is reflected and thanked only after the talk, each once, in either order', () => {
    expect(code(() => planned().reflect(words, at))).toBe('interview_not_held');
    expect(code(() => planned().thank('wrote', at))).toBe('interview_not_held');
    const one = held();
    one.thank('wrote', at);
    expect(one.state).toBe('held');
    expect(code(() => one.thank('wrote', at))).toBe('interview_already_thanked');
    one.reflect(words, at);
    expect(one.state).toBe('thanked');
    expect(code(() => one.reflect(words, at))).toBe('interview_already_reflected');
  });

  it('ends before the talk only, and stays ended', () => {
    expect(code(() => held().end('declined', at))).toBe('interview_already_held');
    const one = planned();
    one.end('no-reply', at);
    const steps = [
      () => one.approve({ by: 'her', at }), () => one.request(at, free), () => one.schedule(at, 'Here', free), () => one.hold(talk, free),
      () => one.reflect(words, at), () => one.thank('met', at), () => one.end('cancelled', at), () => one.write(one, at),
    ];
    for (const step of steps) expect(code(step)).toBe('interview_ended');
    expect(one.state).toBe('no-reply');
  });

  it('is held once', () => {
    const one = held();
    for (const step of [() => one.hold(talk, free), () => one.schedule(at, 'Here', free), () => one.request(at, free)]) expect(code(step)).toBe('interview_already_held');
  });

  it('keeps its text once work that stands on it was accepted', () => {
    const one: Interview = held();
    one.acceptedAt = at;
    expect(code(() => one.write({ ...words, purpose: 'Other.', questions: [] }, at))).toBe('interview_accepted');
    expect(code(() => one.thank('wrote', at))).toBe('done');
  });
});

import { closesCircle } from './introduction';

const edge = (fromContactId: string, toContactId: string) => ({ fromContactId, toContactId });

describe('an introduction', () => {
  const edges = [edge('teacher', 'engineer'), edge('engineer', 'surveyor')];

  it('leads from anybody to somebody new', () => {
    expect(closesCircle(edges, 'surveyor', 'nurse')).toBe(false);
    expect(closesCircle([], 'teacher', 'engineer')).toBe(false);
  });

  it('never leads back to where it came from', () => {
    expect(closesCircle(edges, 'teacher', 'teacher')).toBe(true);
    expect(closesCircle(edges, 'engineer', 'teacher')).toBe(true);
    expect(closesCircle(edges, 'surveyor', 'teacher')).toBe(true);
  });

  it('ends even over a circle that is there already', () => {
    expect(closesCircle([edge('a', 'b'), edge('b', 'a')], 'a', 'c')).toBe(false);
  });
});

import { InvalidInstance } from './errors';
import type { Instance } from './instance';
import { solve } from './solve';

const good: Instance = {
  students: 3, mentors: 2,
  rowStart: Int32Array.of(0, 2, 3, 3), mentor: Int32Array.of(0, 1, 1), score: Int32Array.of(10, 1000, 0),
  capacity: Int32Array.of(1, 2), priority: Uint8Array.of(0, 1, 0),
};

describe('bad input is refused with the reason', () => {
  it('takes the good one', () => {
    expect(solve(good).matched).toBe(2);
  });

  it.each<[string, Partial<Instance>, Record<string, unknown>?]>([
    ['count-out-of-range', { students: -1 }],
    ['count-out-of-range', { students: 1.5 }],
    ['count-out-of-range', { mentors: Number.NaN }],
    ['too-many-mentors', { mentors: 2 ** 20 + 1 }],
    ['too-many-students', { students: 1_000_000, rowStart: new Int32Array(1_000_001), mentor: Int32Array.of(), score: Int32Array.of(), priority: new Uint8Array(1_000_000) }],
    ['wrong-type', { score: [10, Number.NaN, 0] as unknown as Int32Array }, { field: 'score' }],
    ['wrong-type', { capacity: Float64Array.of(1, Number.NaN) as unknown as Int32Array }, { field: 'capacity' }],
    ['wrong-length', { score: Int32Array.of(1, 2) }, { field: 'score', expected: 3, found: 2 }],
    ['wrong-length', { rowStart: Int32Array.of(0, 3) }, { field: 'rowStart' }],
    ['wrong-length', { capacity: Int32Array.of(1) }, { field: 'capacity' }],
    ['wrong-length', { priority: Uint8Array.of(1) }, { field: 'priority' }],
    ['rows-not-ascending', { rowStart: Int32Array.of(1, 2, 3, 3) }, { student: 0 }],
    ['rows-not-ascending', { rowStart: Int32Array.of(0, 2, 1, 3) }, { student: 1 }],
    ['mentor-out-of-range', { mentor: Int32Array.of(0, 2, 1) }, { student: 0, mentor: 2 }],
    ['mentor-out-of-range', { mentor: Int32Array.of(0, 1, -1) }, { student: 1, mentor: -1 }],
    ['pairs-not-ascending', { mentor: Int32Array.of(1, 0, 1) }, { student: 0, mentor: 0 }],
    ['pairs-not-ascending', { mentor: Int32Array.of(1, 1, 1) }, { student: 0, mentor: 1 }],
    ['score-out-of-range', { score: Int32Array.of(10, 1001, 0) }, { student: 0, mentor: 1, score: 1001 }],
    ['score-out-of-range', { score: Int32Array.of(10, 10, -1) }, { student: 1, mentor: 1, score: -1 }],
    ['capacity-out-of-range', { capacity: Int32Array.of(1, -1) }, { mentor: 1, capacity: -1 }],
    ['capacity-out-of-range', { capacity: Int32Array.of(10_001, 1) }, { mentor: 0, capacity: 10_001 }],
    ['priority-out-of-range', { priority: Uint8Array.of(0, 2, 0) }, { student: 1, priority: 2 }],
    ['pin-out-of-range', { pins: [[3, 0]] }, { student: 3, mentor: 0 }],
    ['pin-out-of-range', { pins: [[0, 0.5]] }],
    ['pin-not-eligible', { pins: [[1, 0]] }, { student: 1, mentor: 0 }],
    ['pin-forbidden', { pins: [[0, 0]], forbidden: [[0, 0]] }, { student: 0, mentor: 0 }],
    ['student-pinned-twice', { pins: [[0, 0], [0, 1]] }, { student: 0, mentor: 1 }],
    ['pins-over-capacity', { capacity: Int32Array.of(1, 1), pins: [[0, 1], [1, 1]] }, { student: 1, mentor: 1, capacity: 1 }],
    ['forbidden-out-of-range', { forbidden: [[0, -1]] }, { student: 0, mentor: -1 }],
  ])('%s', (code, change, parameters = {}) => {
    const attempt = () => solve({ ...good, ...change });
    expect(attempt).toThrow(InvalidInstance);
    expect(attempt).toThrow(expect.objectContaining({ code, parameters: expect.objectContaining(parameters) }));
  });

  it('unknown fairness', () => {
    expect(() => solve(good, { fairness: 'luck' as 'total' })).toThrow(expect.objectContaining({ code: 'unknown-fairness' }));
  });
});

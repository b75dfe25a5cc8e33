import { InvalidInstance } from './errors';
import { MAX_CAPACITY, MAX_MENTORS, MAX_SCORE, type Instance } from './instance';

/** Refuses an instance whose arrays do not fit together. Throws InvalidInstance with the first fault. */
export function checkInstance(instance: Instance): void {
  checkCounts(instance);
  checkArrays(instance);
  checkPairs(instance);
  checkColumns(instance);
}

function checkCounts({ students, mentors }: Instance): void {
  for (const [field, count] of [['students', students], ['mentors', mentors]] as const) {
    if (!Number.isInteger(count) || count < 0) throw new InvalidInstance('count-out-of-range', { field, count: String(count) });
  }
  if (mentors > MAX_MENTORS) throw new InvalidInstance('too-many-mentors', { mentors, most: MAX_MENTORS });
}

function checkArrays(instance: Instance): void {
  const pairs = instance.rowStart.at(-1) ?? 0;
  expectArray('rowStart', instance.rowStart, 'Int32Array', instance.students + 1);
  expectArray('mentor', instance.mentor, 'Int32Array', pairs);
  expectArray('score', instance.score, 'Int32Array', pairs);
  expectArray('capacity', instance.capacity, 'Int32Array', instance.mentors);
  expectArray('priority', instance.priority, 'Uint8Array', instance.students);
}

/** Refuses an array of another kind or length. Throws InvalidInstance. */
export function expectArray(field: string, array: Int32Array | Uint8Array, type: string, length: number): void {
  if (array[Symbol.toStringTag] !== type) throw new InvalidInstance('wrong-type', { field, expected: type });
  if (array.length !== length) throw new InvalidInstance('wrong-length', { field, expected: length, found: array.length });
}

function checkPairs({ students, mentors, rowStart, mentor, score }: Instance): void {
  if (rowStart[0] !== 0) throw new InvalidInstance('rows-not-ascending', { student: 0 });
  for (let student = 0; student < students; student++) {
    const end = rowStart[student + 1]!;
    if (end < rowStart[student]!) throw new InvalidInstance('rows-not-ascending', { student });
    checkRow({ student, mentors, mentor, score, from: rowStart[student]!, end });
  }
}

interface RowToCheck {
  readonly student: number;
  readonly mentors: number;
  readonly mentor: Int32Array;
  readonly score: Int32Array;
  readonly from: number;
  readonly end: number;
}

/** Refuses the pairs of one student, `from` to `end`, unless they ascend and their scores are scores. Throws InvalidInstance. */
export function checkRow({ student, mentors, mentor, score, from, end }: RowToCheck): void {
  let previous = -1;
  for (let at = from; at < end; at++) {
    const column = mentor[at]!;
    if (column < 0 || column >= mentors) throw new InvalidInstance('mentor-out-of-range', { student, mentor: column });
    if (column <= previous) throw new InvalidInstance('pairs-not-ascending', { student, mentor: column });
    if (score[at]! < 0 || score[at]! > MAX_SCORE) throw new InvalidInstance('score-out-of-range', { student, mentor: column, score: score[at]! });
    previous = column;
  }
}

function checkColumns({ capacity, priority }: Instance): void {
  const mentor = capacity.findIndex((places) => places < 0 || places > MAX_CAPACITY);
  if (mentor >= 0) throw new InvalidInstance('capacity-out-of-range', { mentor, capacity: capacity[mentor]!, most: MAX_CAPACITY });
  const student = priority.findIndex((flag) => flag > 1);
  if (student >= 0) throw new InvalidInstance('priority-out-of-range', { student, priority: priority[student]! });
}

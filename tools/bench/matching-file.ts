import { closeSync, fstatSync, openSync, readSync, writeFileSync } from 'node:fs';
import type { Instance } from '@tendril/matching';

/** Little-endian int32: students, mentors, pairs, then rowStart, mentor, score, capacity, priority; matching.cpp reads the same. */
export function writeInstance(path: string, instance: Instance): void {
  const { students, mentors, rowStart, mentor, score, capacity, priority } = instance;
  const head = Int32Array.of(students, mentors, mentor.length);
  const parts = [head, rowStart, mentor, score, capacity, Int32Array.from(priority)];
  writeFileSync(path, Buffer.concat(parts.map((part) => Buffer.from(part.buffer, part.byteOffset, part.byteLength))));
}

/** The arrays are views on the one buffer of the file. */
export function readInstance(path: string): Instance {
  const { buffer } = readWhole(path);
  const [students = 0, mentors = 0, pairs = 0] = new Int32Array(buffer, 0, 3);
  let offset = 12;
  const take = (length: number) => {
    const part = new Int32Array(buffer, offset, length);
    offset += part.byteLength;
    return part;
  };
  return {
    students, mentors, rowStart: take(students + 1), mentor: take(pairs), score: take(pairs), capacity: take(mentors),
    priority: Uint8Array.from(take(students)),
  };
}

/** The file in a buffer of its own, read once. */
function readWhole(path: string): Uint8Array<ArrayBuffer> {
  const file = openSync(path, 'r');
  try {
    const bytes = new Uint8Array(fstatSync(file).size);
    for (let at = 0; at < bytes.length;) at += readSync(file, bytes, { offset: at });
    return bytes;
  } finally {
    closeSync(file);
  }
}

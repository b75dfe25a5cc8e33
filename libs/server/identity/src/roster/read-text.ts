import { isUtf8 } from 'node:buffer';
import { RosterRefusal } from './roster-refusal';

export interface DecodedText {
  /** UTF-8 without a byte order mark. */
  readonly utf8: Buffer;
  readonly encoding: 'utf-8' | 'utf-16' | 'windows-1252';
}

const BINARY: readonly (readonly [string, 'excel_file' | 'binary_file'])[] = [
  ['d0cf11e0', 'excel_file'], ['25504446', 'binary_file'], ['89504e47', 'binary_file'], ['ffd8ff', 'binary_file'], ['1f8b', 'binary_file'], ['377abcaf', 'binary_file'],
];

/**
 * The text of a file: UTF-8, UTF-16 with its mark, otherwise Windows-1252, which every byte is.
 *
 * @throws RosterRefusal when it is empty, not a text, or holds a NUL
 */
export function readText(bytes: Uint8Array): DecodedText {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = buffer.subarray(0, 8).toString('hex');
  for (const [magic, code] of BINARY) if (start.startsWith(magic)) throw new RosterRefusal(code);
  if (start.startsWith('fffe') || start.startsWith('feff')) return checked(fromUtf16(buffer, start.startsWith('fffe') ? 'utf-16le' : 'utf-16be'), 'utf-16');
  const body = start.startsWith('efbbbf') ? buffer.subarray(3) : buffer;
  if (isUtf8(body)) return checked(body, 'utf-8');
  refuseBinary(body);
  return checked(Buffer.from(new TextDecoder('windows-1252').decode(body), 'utf8'), 'windows-1252');
}

function fromUtf16(buffer: Buffer, encoding: string): Buffer {
  try {
    return Buffer.from(new TextDecoder(encoding, { fatal: true }).decode(buffer), 'utf8');
  } catch {
    throw new RosterRefusal('text_unreadable');
  }
}

function checked(utf8: Buffer, encoding: DecodedText['encoding']): DecodedText {
  refuseBinary(utf8);
  const nul = utf8.indexOf(0);
  if (nul >= 0) throw new RosterRefusal('nul_character', { row: lineOf(utf8, nul) });
  if (utf8.subarray(0, 65_536).toString('utf8').trim() === '') throw new RosterRefusal('file_empty');
  return { utf8, encoding };
}

/** A text has hardly any control character. */
function refuseBinary(bytes: Buffer): void {
  const head = bytes.subarray(0, 4096);
  const controls = head.reduce((sum, byte) => sum + (byte < 9 || (byte > 13 && byte < 32) ? 1 : 0), 0);
  if (controls > 3 && controls > head.length / 20) throw new RosterRefusal('binary_file');
}

/** The line of a byte, counted so that the line under the header is 1. */
function lineOf(bytes: Buffer, offset: number): number {
  let line = 0;
  for (let at = bytes.indexOf(10); at >= 0 && at < offset; at = bytes.indexOf(10, at + 1)) line += 1;
  return line;
}

import { setImmediate } from 'node:timers/promises';
import { crc32 } from 'node:zlib';
import { inflateSync } from 'fflate';
import { cut } from './cut';
import { RosterRefusal } from './roster-refusal';

interface Entry {
  readonly name: string;
  readonly locked: boolean;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

const MOST_ENTRIES = 1000;
/** Bytes that the wanted files may have together once unpacked. */
export const UNPACKED_BYTES = 128 * 1024 * 1024;
const NO_FILE = /(?:^|\/)(?:__MACOSX\/|\._|\.DS_Store$)|\/$/;

export const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5) && (bytes[3] === 4 || bytes[3] === 6);

/**
 * The wanted files of a zip, by their names without folders, in memory. Sizes come from the directory and bound what is unpacked; a check sum
 * that differs refuses the file. Nothing is written anywhere.
 *
 * @throws RosterRefusal
 */
export async function readZip(bytes: Uint8Array, wanted: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>> {
  const entries = directoryOf(bytes).filter(entry => !NO_FILE.test(entry.name));
  for (const { name } of entries) {
    if (name.includes('\\') || name.includes('\0') || name.startsWith('/') || /^[a-z]:/i.test(name) || name.split('/').includes('..')) {
      throw new RosterRefusal('zip_unsafe_name', { file: cut(name, 80) });
    }
  }
  if (entries.some(entry => entry.name === '[Content_Types].xml')) throw new RosterRefusal('excel_file');
  const chosen = new Map<string, Entry>();
  for (const entry of entries) {
    const name = entry.name.split('/').at(-1) ?? '';
    if (!wanted.includes(name)) continue;
    if (chosen.has(name)) throw new RosterRefusal('zip_file_twice', { file: name });
    chosen.set(name, entry);
  }
  if ([...chosen.values()].reduce((sum, entry) => sum + entry.size, 0) > UNPACKED_BYTES) throw new RosterRefusal('zip_too_large', { megabytes: UNPACKED_BYTES / 1_048_576 });
  const files = new Map<string, Uint8Array>();
  for (const [name, entry] of chosen) {
    files.set(name, unpack(bytes, entry));
    await setImmediate();
  }
  return files;
}

/** The entries of the central directory, at the end of the file. */
function directoryOf(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  const count = view.getUint16(end + 10, true);
  if (count > MOST_ENTRIES) throw new RosterRefusal('zip_too_large', { megabytes: UNPACKED_BYTES / 1_048_576 });
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50) throw new RosterRefusal('zip_broken');
    const nameLength = view.getUint16(at + 28, true);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      locked: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true), crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true), size: view.getUint32(at + 24, true), offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function endOfDirectory(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 65_535);
  for (let at = view.byteLength - 22; at >= lowest; at -= 1) if (view.getUint32(at, true) === 0x06054b50) return at;
  throw new RosterRefusal('zip_broken');
}

function unpack(bytes: Uint8Array, { name, locked, method, crc, packed, size, offset }: Entry): Uint8Array {
  const broken = new RosterRefusal('zip_broken', { file: cut(name, 80) });
  if (locked) throw new RosterRefusal('zip_locked', { file: cut(name, 80) });
  if ((method !== 0 && method !== 8) || offset + 30 > bytes.length) throw broken;
  const view = new DataView(bytes.buffer, bytes.byteOffset + offset, 30);
  const start = offset + 30 + view.getUint16(26, true) + view.getUint16(28, true);
  const data = bytes.subarray(start, start + packed);
  const unpacked = method === 0 ? data : inflated(data, size, broken);
  if (unpacked.length !== size || crc32(unpacked) !== crc) throw broken;
  return unpacked;
}

/** Never more than `size` bytes: what would go beyond is dropped and the check sum tells. */
function inflated(data: Uint8Array, size: number, broken: RosterRefusal): Uint8Array {
  try {
    return inflateSync(data, { out: new Uint8Array(size) });
  } catch {
    throw broken;
  }
}

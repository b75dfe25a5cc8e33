import { WORK_FILE_BYTES } from '@tendril/contracts';
import { refused } from '@tendril/platform';

type FileKind = 'application/pdf' | 'image/jpeg' | 'image/png' | 'image/webp';

/** How the name of such a file may end; the first is given to a name that ends otherwise. */
const ENDINGS: Record<FileKind, readonly string[]> = { 'application/pdf': ['.pdf'], 'image/jpeg': ['.jpg', '.jpeg'], 'image/png': ['.png'], 'image/webp': ['.webp'] };

const starts = (bytes: Buffer, ...signature: number[]): boolean => signature.every((byte, place) => bytes[place] === byte);

/** What a file is by its first bytes; null for what is not taken as evidence. Nothing that a browser would run is among them. */
export function kindOf(bytes: Buffer): FileKind | null {
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') return 'application/pdf';
  if (starts(bytes, 0xff, 0xd8, 0xff)) return 'image/jpeg';
  if (starts(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png';
  if (bytes.subarray(0, 4).toString('latin1') === 'RIFF' && bytes.subarray(8, 12).toString('latin1') === 'WEBP') return 'image/webp';
  return null;
}

/**
 * The kind of a file that was sent as `declared`.
 *
 * @param declared the request's media type; `application/octet-stream` declares nothing
 * @throws ProblemError 422 when it is empty, too large, none of the kinds, or another than it says
 */
export function requireKind(bytes: Buffer, declared: string): FileKind {
  if (bytes.length === 0) throw refused('file_empty');
  if (bytes.length > WORK_FILE_BYTES) throw refused('file_too_large', { megabytes: WORK_FILE_BYTES / 1024 / 1024 });
  const kind = kindOf(bytes);
  if (!kind) throw refused('file_kind_not_taken');
  if (declared !== 'application/octet-stream' && declared !== kind) throw refused('file_is_not_what_it_says', { says: declared, is: kind });
  return kind;
}

/** The name under which it is kept: what a computer would open it as is what it is, also when its bytes are a page of HTML besides. */
export function namedAs(kind: FileKind, name: string): string {
  const [usual = '', ...others] = ENDINGS[kind];
  return [usual, ...others].some(ending => name.toLowerCase().endsWith(ending)) ? name : `${[...name].slice(0, 120 - usual.length).join('')}${usual}`;
}

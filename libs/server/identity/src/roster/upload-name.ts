import { cut } from './cut';

const DEFAULT = 'roster.csv';

/** The name of an uploaded file from its percent-encoded header, without folders and control characters. */
export function uploadName(header: string | undefined): string {
  return cut(decoded(header ?? '').split(/[\\/]/).at(-1)?.replaceAll(/\p{C}/gu, '').normalize('NFC').trim() ?? '', 120) || DEFAULT;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

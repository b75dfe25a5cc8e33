/**
 * The name of an uploaded file from its percent-encoded header, without folders and control characters, 120 characters at most.
 *
 * @param unnamed what a file without a name is called
 */
export function fileName(header: string | undefined, unnamed: string): string {
  const name = decoded(header ?? '').split(/[\\/]/).at(-1)?.replaceAll(/\p{C}/gu, '').normalize('NFC').trim() ?? '';
  return [...name].slice(0, 120).join('') || unnamed;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

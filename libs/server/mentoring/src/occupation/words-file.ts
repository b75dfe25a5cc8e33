import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SearchWords } from './occupation-search';

const NAME = 'occupation-words.json';

/** The installation's own search words, which the operator took in; none where there is no such file. @param folder FILES_DIR */
export function readSearchWords(folder: string): SearchWords {
  const file = join(folder, NAME);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) as SearchWords : {};
}

/** Puts them in the place of those before, whole or not at all. */
export function writeSearchWords(folder: string, words: SearchWords): void {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, NAME);
  writeFileSync(`${file}.new`, JSON.stringify(words));
  renameSync(`${file}.new`, file);
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';

/** A small OneRoster 1.1 bundle of the product's own, by file name. */
export const ownBundle = (): Record<string, string> => readFolder(join(import.meta.dirname, '../../../testdata/oneroster'));

/** The files of a folder, by name. */
export const readFolder = (folder: string): Record<string, string> =>
  Object.fromEntries(readdirSync(folder).filter(name => name.endsWith('.csv')).map(name => [name, readFileSync(join(folder, name), 'utf8')]));

export const zipped = (files: Record<string, string>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));

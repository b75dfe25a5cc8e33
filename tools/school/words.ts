import { parseArgs } from 'node:util';
import { Mistake } from './mistake';

export const USAGE = `Makes a school and invites its first admin:
  npm run school -- create --name "GS Urugano" --slug gs-urugano --time-zone Africa/Kigali --languages rw,en,fr \\
    --admin-email head@example.org --admin-given Solange --admin-family Uwera
The first language is the school's default.

Shows events that were tried in vain, of all schools or of one, and sends them again once the cause is mended:
  npm run school -- events [--slug gs-urugano]
  npm run school -- events --send-again [--slug gs-urugano]

Widens the words by which occupations are found, from ESCO's tables (CSV, as the European Commission publishes them):
  npm run school -- occupation-words --from folder`;

type Options = Record<string, { type: 'string' | 'boolean' }>;

/** @throws Mistake for an unknown option or a second word */
export function readWords<Given extends Options>(words: readonly string[], options: Given): Partial<Record<keyof Given, string | boolean>> {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: false }).values as Partial<Record<keyof Given, string | boolean>>;
  } catch (error) {
    throw new Mistake(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  }
}

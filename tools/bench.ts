import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Row } from './bench/row';

interface Part {
  /** Its rows at once, or one by one where it takes long. */
  run(): Promise<Row[]> | AsyncIterable<Row>;
}

/** Each part of the benchmark by its name. */
const PARTS: Record<string, () => Promise<Part>> = {
  tenancy: () => import('./bench/tenancy.bench'),
  students: () => import('./bench/students.bench'),
  boot: () => import('./bench/boot.bench'),
  matching: () => import('./bench/matching.bench'),
  exercises: () => import('./bench/exercises.bench'),
};

const { values, positionals } = parseArgs({ options: { json: { type: 'string' } }, allowPositionals: true });
const unknown = positionals.find(name => !(name in PARTS));
if (unknown) {
  console.error(`There is no benchmark "${unknown}". There are: ${Object.keys(PARTS).join(', ')}.`);
  process.exit(2);
}
const rows: (Row & { part: string })[] = [];
for (const part of positionals.length > 0 ? positionals : Object.keys(PARTS)) {
  const { run } = await PARTS[part]!();
  for await (const row of await run()) {
    rows.push({ part, ...row });
    const ratio = row.ratio === undefined ? '' : `${row.ratio.toFixed(2)} x`;
    console.log(`${part.padEnd(10)} ${row.name.padEnd(48)} ${row.value.toFixed(row.value < 10 ? 3 : 1).padStart(12)} ${row.unit.padEnd(6)} ${ratio.padStart(9)}  ${row.note ?? ''}`);
  }
}
if (values.json) writeFileSync(values.json, JSON.stringify(rows, null, 2));

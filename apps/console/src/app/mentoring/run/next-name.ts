/** As long as the name of a run may be. */
const LONGEST = 60;

/** The name of the run that goes on from this one: its number is one higher, and a name without a number is the first. */
export function nextName(name: string): string {
  const [, words = name, number = '1'] = /^(.*\S)\s+(\d{1,6})$/.exec(name) ?? [];
  const next = ` ${Number(number) + 1}`;
  return words.slice(0, LONGEST - next.length).trimEnd() + next;
}

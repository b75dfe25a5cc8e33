type Work = (turn: number) => Promise<unknown>;

/** The median of the milliseconds that `work` takes, after some unmeasured turns. */
export async function medianMilliseconds(turns: number, work: Work): Promise<number> {
  for (let turn = 0; turn < Math.min(20, turns); turn += 1) await work(turn);
  const taken: number[] = [];
  for (let turn = 0; turn < turns; turn += 1) {
    const from = process.hrtime.bigint();
    await work(turn);
    taken.push(Number(process.hrtime.bigint() - from) / 1e6);
  }
  return median(taken);
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** Medians of several works taken in turns, so that noise of the machine meets all alike. */
export async function sideBySide<W extends readonly Work[]>(rounds: number, turns: number, ...works: W): Promise<{ [K in keyof W]: number }> {
  const taken = works.map((): number[] => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, work] of works.entries()) taken[index]?.push(await medianMilliseconds(turns, work));
  }
  return taken.map(median) as { [K in keyof W]: number };
}

/** The median of the milliseconds that `work` takes, after some unmeasured turns. */
export async function medianMilliseconds(turns: number, work: (turn: number) => Promise<unknown>): Promise<number> {
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

/** Two medians taken in turns, so that noise of the machine meets both alike. */
export async function sideBySide(rounds: number, turns: number, one: (turn: number) => Promise<unknown>, other: (turn: number) => Promise<unknown>): Promise<[number, number]> {
  const taken: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    taken[0].push(await medianMilliseconds(turns, one));
    taken[1].push(await medianMilliseconds(turns, other));
  }
  return [median(taken[0]), median(taken[1])];
}

import type { ExportView } from '@tendril/contracts';

const ASK_EVERY = 700;

/** Asks for an export again and again until it is made or has failed, or nobody waits any more. */
export async function untilMade(file: ExportView, ask: (id: string) => Promise<ExportView>, forgotten: () => boolean): Promise<ExportView> {
  let now = file;
  while (now.state === 'making' && !forgotten()) {
    await new Promise((resolve) => setTimeout(resolve, ASK_EVERY));
    now = await ask(now.id);
  }
  return now;
}

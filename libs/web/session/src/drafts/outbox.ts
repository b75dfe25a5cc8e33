import { DestroyRef, DOCUMENT, inject, Service, signal } from '@angular/core';
import { ApiError } from '@tendril/api-client/base';
import { DraftStore } from './draft-store';

/** Sends what was kept of the thing with this id, on top of version `base`. @throws ApiError 409 when it was changed elsewhere since */
export type SendKept = (id: string, value: unknown, base: number) => Promise<void>;

/** The network, or the API behind it, is away: nothing else would go out now either. */
const isAway = ({ status }: ApiError) => status === 0 || status === 401 || status >= 500;

/** Sends what was kept on this device: when the home opens, and when the browser is online again. What was changed elsewhere meanwhile stays until its student opens it. */
@Service()
export class Outbox {
  private readonly drafts = inject(DraftStore);
  private ways: Readonly<Record<string, SendKept>> = {};
  private readonly open = new Map<string, () => void>();
  private last: Promise<void> = Promise.resolve();

  private readonly kept = signal<readonly string[]>([]);
  private readonly refused = signal<ReadonlySet<string>>(new Set());
  /** Things (`interview:<id>`) that are on this device only. */
  readonly waiting = this.kept.asReadonly();
  /** Those of them that do not go out by themselves. */
  readonly stuck = this.refused.asReadonly();

  /** Call it in an injection context, with a way for each kind of thing: from then on, whenever the browser is online again, everything goes out. */
  sendWhenOnline(ways: Readonly<Record<string, SendKept>>): void {
    this.ways = ways;
    const window = inject(DOCUMENT).defaultView;
    const send = () => void this.sendAll();
    window?.addEventListener('online', send);
    inject(DestroyRef).onDestroy(() => window?.removeEventListener('online', send));
  }

  /** A screen shows this thing and sends it itself; call the answer when it is left. */
  hold(thing: string, send: () => void): () => void {
    this.open.set(thing, send);
    return () => void (this.open.get(thing) === send && this.open.delete(thing));
  }

  /** How many things went out. Never fails: what could not be sent is still kept. */
  async sendAll(): Promise<number> {
    let sent = 0;
    this.last = this.last.then(async () => void (sent = await this.run())).catch(() => undefined);
    await this.last;
    return sent;
  }

  private async run(): Promise<number> {
    const things = await this.drafts.list();
    this.kept.set(things);
    const refused = new Set<string>();
    let sent = 0;
    for (const thing of things) {
      try {
        sent += await this.send(thing);
      } catch (failure) {
        if (isAway(ApiError.from(failure))) break;
        refused.add(thing);
      }
    }
    this.refused.set(refused);
    this.kept.set(await this.drafts.list());
    return sent;
  }

  private async send(thing: string): Promise<number> {
    const screen = this.open.get(thing);
    if (screen) {
      screen();
      return 0;
    }
    const draft = await this.drafts.read(thing);
    if (!draft) return 0;
    const [kind = '', id = ''] = thing.split(':');
    const way = this.ways[kind];
    if (!way) return 0;
    await way(id, draft.value, draft.base);
    const now = await this.drafts.read(thing);
    if (now?.savedAt.getTime() === draft.savedAt.getTime()) await this.drafts.remove(thing);
    return 1;
  }
}

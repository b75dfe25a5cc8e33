import { DestroyRef, DOCUMENT, inject, Signal, signal } from '@angular/core';
import type { WorkFile } from '@tendril/contracts';
import { ApiError, MyWorkClient, Sending } from '@tendril/api-client';
import { smallerPhoto } from './smaller-photo';

/** Bytes of a file at the most, as the API has it. */
const MOST_BYTES = 5 * 1024 * 1024;

/** A file on its way: `share` of it has left; with a `refusal` it has stopped. */
export interface Upload {
  readonly key: string;
  readonly file: File;
  readonly share: number;
  readonly refusal?: ApiError;
}

export interface Uploads {
  readonly list: Signal<readonly Upload[]>;
  add(file: File): Promise<void>;
  retry(upload: Upload): Promise<void>;
  drop(upload: Upload): void;
}

/** The network was away, not the file wrong: the same can be sent again. */
export const isLost = ({ refusal }: Upload): boolean => refusal !== undefined && (refusal.status === 0 || refusal.status >= 500);

/**
 * Files on their way to an assignment. What a dropped network stopped goes on when the browser is online again or the student says so, under the same key: it is kept once.
 * Call it in an injection context; leaving the screen stops what is under way.
 */
export function uploadsOf(assignmentId: () => string, arrived: (file: WorkFile) => void): Uploads {
  const client = inject(MyWorkClient);
  const window = inject(DOCUMENT).defaultView;
  const list = signal<readonly Upload[]>([]);
  const underWay = new Map<string, Sending<WorkFile>>();

  const change = (key: string, changes: Partial<Upload>) => list.update((all) => all.map((one) => (one.key === key ? { ...one, ...changes } : one)));
  const drop = ({ key }: Upload): void => {
    underWay.get(key)?.cancel();
    list.update((all) => all.filter((one) => one.key !== key));
  };
  const send = async (upload: Upload): Promise<void> => {
    const { key, file } = upload;
    if (underWay.has(key)) return;
    change(key, { share: 0, refusal: undefined });
    const sending = client.addFile(assignmentId(), file, file.name, key, (share) => change(key, { share }));
    underWay.set(key, sending);
    try {
      arrived(await sending.answer);
      drop(upload);
    } catch (failure) {
      change(key, { refusal: ApiError.from(failure) });
    } finally {
      underWay.delete(key);
    }
  };

  const again = () => list().filter(isLost).forEach((one) => void send(one));
  window?.addEventListener('online', again);
  inject(DestroyRef).onDestroy(() => {
    window?.removeEventListener('online', again);
    underWay.forEach((one) => one.cancel());
  });

  return {
    list: list.asReadonly(),
    async add(original) {
      const file = await smallerPhoto(original);
      const upload: Upload = { key: crypto.randomUUID(), file, share: 0, ...(wrongWith(file) && { refusal: wrongWith(file) }) };
      list.update((all) => [...all, upload]);
      if (!upload.refusal) await send(upload);
    },
    retry: send,
    drop,
  };
}

/** Said before the bytes travel. */
function wrongWith({ size }: File): ApiError | undefined {
  if (size === 0) return new ApiError(422, 'file_empty');
  return size > MOST_BYTES ? new ApiError(422, 'file_too_large', { megabytes: MOST_BYTES / 1024 / 1024 }) : undefined;
}

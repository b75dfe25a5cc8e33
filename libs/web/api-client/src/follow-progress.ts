import { Observable } from 'rxjs';

const POLL_EVERY = 2000;

/**
 * Follows long work until it is over: server-sent events (each one JSON of `T`) from `<address>/progress`, and GET of `<address>` every two seconds
 * where the stream cannot be had. The stream is open only while somebody listens and the work runs.
 * @param address the address of the row, for example `/api/match-runs/<id>`
 * @param over says that the work has ended; that last value is emitted, then the observable completes
 */
export function followProgress<T>(address: string, over: (value: T) => boolean): Observable<T> {
  return new Observable<T>((listener) => {
    let poll: ReturnType<typeof setTimeout> | undefined;
    const stop = new AbortController();

    const take = (value: T): boolean => {
      listener.next(value);
      if (over(value)) listener.complete();
      return over(value);
    };
    const ask = async (): Promise<void> => {
      try {
        const answer = await fetch(address, { signal: stop.signal, headers: { Accept: 'application/json' } });
        if (answer.status >= 400 && answer.status < 500) return listener.error(new Error(`${answer.status} at ${address}`));
        if (answer.ok && take((await answer.json()) as T)) return;
      } catch {
        if (stop.signal.aborted) return;
      }
      poll = setTimeout(() => void ask(), POLL_EVERY);
    };

    const stream = new EventSource(`${address}/progress`);
    stream.onmessage = (event: MessageEvent<string>) => {
      if (take(JSON.parse(event.data) as T)) stream.close();
    };
    stream.onerror = () => {
      stream.close();
      void ask();
    };
    return () => {
      stream.close();
      stop.abort();
      clearTimeout(poll);
    };
  });
}

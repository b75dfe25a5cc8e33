import { HttpClient, HttpContext, HttpErrorResponse } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { firstValueFrom, Observable, retry, throwError, timer } from 'rxjs';
import { ApiError } from './api-error';

/** Values of a query; what is undefined or empty is left out. */
export type Query = Readonly<Record<string, string | number | boolean | undefined>>;

const TRIES = 3;
const FIRST_PAUSE = 400;

/** The way to the API: JSON on the same origin under `/api`. Every refusal is an `ApiError`. */
@Service()
export class Api {
  private readonly http = inject(HttpClient);

  /** GET `/api/<path>`; sent again when the network drops. */
  get<T>(path: string, query: Query = {}, context?: HttpContext): Promise<T> {
    return this.answer(this.http.get<T>(address(path, query), { context }));
  }

  post<T = void>(path: string, body: unknown = {}, context?: HttpContext): Promise<T> {
    return this.write<T>('POST', path, body, context);
  }

  put<T = void>(path: string, body: unknown, context?: HttpContext): Promise<T> {
    return this.write<T>('PUT', path, body, context);
  }

  patch<T = void>(path: string, body: unknown, context?: HttpContext): Promise<T> {
    return this.write<T>('PATCH', path, body, context);
  }

  delete<T = void>(path: string, body?: unknown, context?: HttpContext): Promise<T> {
    return this.write<T>('DELETE', path, body, context);
  }

  /** POST of a file as the raw body; `type` is its media type, `name` what its owner calls it. Not repeated by itself: it may be large. */
  upload<T>(path: string, file: Blob, type: string, name: string): Promise<T> {
    const headers = { 'Content-Type': type, 'X-File-Name': encodeURIComponent(name), 'Idempotency-Key': crypto.randomUUID() };
    return firstValueFrom(this.http.post<T>(address(path), file, { headers })).catch(refuse);
  }

  /** One key for all tries: after a lost connection the write may have happened, and the key is what makes the next try harmless. */
  private write<T>(method: string, path: string, body: unknown, context?: HttpContext): Promise<T> {
    const headers = { 'Idempotency-Key': crypto.randomUUID() };
    return this.answer(this.http.request<T>(method, address(path), { body, headers, context }));
  }

  private answer<T>(request: Observable<T>): Promise<T> {
    return firstValueFrom(request.pipe(retry({ count: TRIES - 1, delay: pauseWhenNetworkDropped }))).catch(refuse);
  }
}

/** The address of `/api/<path>` with its query. */
export function address(path: string, query: Query = {}): string {
  const pairs = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  const search = new URLSearchParams(pairs.map(([name, value]) => [name, String(value)])).toString();
  return `/api/${path}${search && '?' + search}`;
}

const pauseWhenNetworkDropped = (failure: unknown, tried: number) =>
  failure instanceof HttpErrorResponse && failure.status === 0 ? timer(FIRST_PAUSE * 2 ** (tried - 1)) : throwError(() => failure);

const refuse = (failure: unknown): never => {
  throw ApiError.from(failure);
};

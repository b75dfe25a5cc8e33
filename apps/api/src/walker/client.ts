import type { Readable } from 'node:stream';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SESSION_COOKIE } from '@tendril/platform';

export interface Call {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly url: string;
  readonly payload?: unknown;
  /** The media type of a payload that is a file. */
  readonly type?: string;
  /** The token of a session; nobody without it. */
  readonly as?: string;
}

export interface Answer {
  readonly status: number;
  readonly body: string;
  /** The token of the session that the answer opened. */
  readonly session: string | undefined;
}

/** Requests to the application without a network. */
export class Client {
  constructor(private readonly app: NestFastifyApplication) {}

  /** One request; of a stream of events, the first. */
  async call({ method, url, payload, type, as }: Call): Promise<Answer> {
    const response = await this.app.inject({
      method, url, payloadAsStream: true, headers: { 'sec-fetch-site': 'same-origin', ...(type && { 'content-type': type }) },
      ...(payload === undefined ? {} : { payload: payload as object }), ...(as && { cookies: { [SESSION_COOKIE]: as } }),
    });
    const isEvents = String(response.headers['content-type']).startsWith('text/event-stream');
    return {
      status: response.statusCode, body: await read(response.stream(), isEvents),
      session: response.cookies.find(cookie => cookie.name === SESSION_COOKIE)?.value,
    };
  }

  /** A request that a world is made by. @throws Error when it is refused */
  async make<T = { id: string }>(as: string | undefined, method: Call['method'], path: string, payload?: unknown): Promise<T> {
    const { status, body } = await this.call({ method, url: `/api${path}`, payload, ...(as && { as }) });
    if (status >= 300) throw new Error(`The walker’s world could not be made: ${method} ${path} answered ${status} ${body}`);
    return (body === '' ? undefined : JSON.parse(body)) as T;
  }
}

async function read(stream: Readable, firstOnly: boolean): Promise<string> {
  let text = '';
  for await (const part of stream) {
    text += String(part);
    if (firstOnly && text.includes('\n\n')) break;
  }
  return text;
}

import type { Route, IdPlace } from './routes';

type Json = Record<string, unknown>;

export interface BuiltRequest {
  readonly method: Route['method'];
  readonly url: string;
  readonly payload?: unknown;
  readonly type?: string;
}

/** The request of a route with these ids in their places; without an id an optional place stays as the example has it. */
export function buildRequest(route: Route, idFor: (place: IdPlace) => string | undefined, extra: Json = {}): BuiltRequest {
  let url = route.path;
  const query = new URLSearchParams();
  const payload = route.hasBody ? structuredClone({ ...route.example, ...extra }) : undefined;
  for (const place of route.ids) {
    const id = idFor(place);
    if (id === undefined) continue;
    const key = String(place.path[0]);
    if (place.where === 'path') url = url.replace(`{${key}}`, id);
    else if (place.where === 'query') query.set(key, id);
    else if (payload) put(payload, place.path, id);
  }
  const search = query.size > 0 ? `?${query.toString()}` : '';
  const body = route.file ? { payload: route.file.example, type: route.file.type } : payload && { payload };
  return { method: route.method, url: url + search, ...body };
}

function put(target: Json, path: readonly (string | number)[], value: string): void {
  let here: Json = target;
  for (const [index, key] of path.entries()) {
    const last = index === path.length - 1;
    if (last) here[key] = value;
    else here = (here[key] ??= typeof path[index + 1] === 'number' ? [] : {}) as Json;
  }
}

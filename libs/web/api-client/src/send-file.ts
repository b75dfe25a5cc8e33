import { ApiError } from './api-error';

/** A file on its way. */
export interface Sending<T> {
  readonly answer: Promise<T>;
  cancel(): void;
}

/**
 * POST of a file as the raw body, telling how much of it has left (0 to 1): the browser's `fetch`, under `HttpClient`, does not say.
 * @param key the same for every try of the same file: a file that arrived although its answer was lost is not kept twice
 * @throws ApiError by the answer; status 0 when no answer came
 */
export function sendFile<T>(address: string, file: Blob, name: string, key: string, told: (share: number) => void): Sending<T> {
  const request = new XMLHttpRequest();
  const answer = new Promise<T>((resolve, reject) => {
    request.upload.onprogress = ({ loaded, total, lengthComputable }) => lengthComputable && told(loaded / total);
    request.onload = () => (request.status < 300 ? resolve(bodyOf(request) as T) : reject(ApiError.answered(request.status, bodyOf(request))));
    request.onerror = request.onabort = request.ontimeout = () => reject(new ApiError(0, 'network'));
  });
  request.open('POST', address);
  request.setRequestHeader('Content-Type', file.type || 'application/octet-stream');
  request.setRequestHeader('X-File-Name', encodeURIComponent(name));
  request.setRequestHeader('Idempotency-Key', key);
  request.send(file);
  return { answer, cancel: () => request.abort() };
}

function bodyOf({ responseText }: XMLHttpRequest): unknown {
  try {
    return JSON.parse(responseText);
  } catch {
    return undefined;
  }
}

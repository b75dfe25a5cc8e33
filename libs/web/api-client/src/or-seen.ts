import { ApiError } from './api-error';

/** Runs a write. When the record was changed in the meantime, `seen` gets it as it stands now; the refusal is thrown on in any case. */
export async function orSeen<T, Current = T>(write: () => Promise<T>, seen: (current: Current) => void): Promise<T> {
  try {
    return await write();
  } catch (failure) {
    const { code, current } = ApiError.from(failure);
    if (code === 'changed_meanwhile' && current) seen(current as Current);
    throw failure;
  }
}

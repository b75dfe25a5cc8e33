import { Signal, signal } from '@angular/core';
import { ApiError } from './api-error';

/** Why something is refused, in the terms of a `td-field`: a closed code with its parameters. */
export interface Wrong {
  readonly kind: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

export interface PlainForm {
  readonly sending: Signal<boolean>;
  /** What the API has against the whole. */
  readonly refusal: Signal<Wrong | undefined>;
  /** What is wrong at the field of a path (`answers.why`); nothing before the first try. */
  at(path: string): Wrong | undefined;
  /** The field was changed: what the API had against it no longer stands. */
  changed(path: string): void;
  /** Sends unless something is wrong. True when the API took it. */
  send(): Promise<boolean>;
  /** As if nothing had been tried. */
  reset(): void;
}

/**
 * A form without the library of forms, for screens whose fields are known only when they are drawn, and for those that a student loads over a thin line.
 * @param check what is wrong now, by path; read in a template it follows the signals that it reads
 * @param save sends; a refusal stands at its fields, or at the whole where it names none
 */
export function plainForm(check: () => Readonly<Record<string, Wrong | undefined>>, save: () => Promise<unknown>): PlainForm {
  const tried = signal(false);
  const sending = signal(false);
  const refusal = signal<Wrong | undefined>(undefined);
  const refused = signal<Readonly<Record<string, Wrong | undefined>>>({});

  return {
    sending: sending.asReadonly(),
    refusal: refusal.asReadonly(),
    at: (path) => refused()[path] ?? (tried() ? check()[path] : undefined),
    changed: (path) => refused.update((all) => ({ ...all, [path]: undefined })),
    async send() {
      if (sending()) return false;
      tried.set(true);
      refusal.set(undefined);
      if (Object.values(check()).some(Boolean)) return false;
      sending.set(true);
      refused.set({});
      try {
        await save();
        return true;
      } catch (failure) {
        const { code, params, fields } = ApiError.from(failure);
        refused.set(Object.fromEntries(fields.map((one) => [one.path, { kind: one.code, params: one.params }])));
        refusal.set({ kind: code, params });
        return false;
      } finally {
        sending.set(false);
      }
    },
    reset() {
      tried.set(false);
      refusal.set(undefined);
      refused.set({});
    },
  };
}

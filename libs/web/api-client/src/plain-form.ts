import { afterNextRender, inject, Injector, Signal, signal, WritableSignal } from '@angular/core';
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
  /** For the event of a `<form novalidate (submit)>`: sends, or leads to the first field that is wrong. */
  submit(event: Event): Promise<void>;
  /** As if nothing had been tried. */
  reset(): void;
}

/**
 * A form without the library of forms, for screens whose fields are known only when they are drawn, and for those that a student loads over a thin line.
 * Call it in an injection context.
 * @param check what is wrong now, by path; read in a template it follows the signals that it reads
 * @param save sends; a refusal stands at its fields, or at the whole where it names none
 */
export function plainForm(check: () => Readonly<Record<string, Wrong | undefined>>, save: () => Promise<unknown>): PlainForm {
  const injector = inject(Injector);
  const tried = signal(false);
  const sending = signal(false);
  const refusal = signal<Wrong | undefined>(undefined);
  const refused = signal<Readonly<Record<string, Wrong | undefined>>>({});

  const send = async (): Promise<boolean> => {
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
  };

  return {
    sending: sending.asReadonly(),
    refusal: refusal.asReadonly(),
    at: (path) => refused()[path] ?? (tried() ? check()[path] : undefined),
    changed: (path) => refused.update((all) => ({ ...all, [path]: undefined })),
    send,
    async submit(event) {
      event.preventDefault();
      const form = event.target as HTMLFormElement;
      if (!await send()) afterNextRender(() => form.querySelector<HTMLElement>('[aria-invalid=true]')?.focus(), { injector });
    },
    reset() {
      tried.set(false);
      refusal.set(undefined);
      refused.set({});
    },
  };
}

export interface FlatForm extends PlainForm {
  /** For `(input)` of a control that carries the name of its part. */
  write(event: Event): void;
}

/** A plain form over a flat model: each control has the `name` of its part. Call it in an injection context. @param needed the parts that may not stay empty */
export function flatForm<T extends Readonly<Record<string, string>>>(model: WritableSignal<T>, needed: readonly (keyof T & string)[], save: () => Promise<unknown>): FlatForm {
  const form = plainForm(() => Object.fromEntries(needed.map((name) => [name, model()[name]?.trim() ? undefined : { kind: 'required' }])), save);
  return {
    ...form,
    write(event) {
      const { name, value } = event.target as HTMLInputElement;
      model.update((now) => ({ ...now, [name]: value }));
      form.changed(name);
    },
  };
}

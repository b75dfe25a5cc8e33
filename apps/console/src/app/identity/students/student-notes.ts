import { computed, inject, Signal } from '@angular/core';
import type { StudentNote } from '@tendril/contracts';
import { ApiError, apiResource, DeskClient, List } from '@tendril/api-client';
import { injectText, Toasts } from '@tendril/ui';

export interface Notes {
  readonly items: Signal<readonly StudentNote[] | undefined>;
  readonly error: Signal<ApiError | undefined>;
  write(text: string, shared: boolean): Promise<void>;
  change(note: StudentNote, text: string, shared: boolean): Promise<void>;
  /** Ten seconds to take it back: then it is written again, as of now. */
  remove(note: StudentNote): Promise<void>;
}

/** The notes on a student that the reader may see: her own, and those that staff share. Call it in an injection context. */
export function injectNotes(studentId: Signal<string | undefined>): Notes {
  const client = inject(DeskClient);
  const toasts = inject(Toasts);
  const t = injectText();
  const notes = apiResource<List<StudentNote>>(() => (studentId() ? `students/${studentId()}/notes` : undefined));
  const items = () => notes.value()?.items;
  const show = (all: StudentNote[]) => notes.set({ items: all, next: null });
  const add = async (id: string, text: string, shared: boolean) => {
    const note = await client.writeNote(id, { text, shared });
    if (id === studentId()) show([note, ...(items() ?? [])]);
  };
  const refused = (failure: unknown) => toasts.refuse(ApiError.from(failure));
  return {
    items: computed(items), error: notes.error,
    write: (text, shared) => add(studentId() ?? '', text, shared),
    change: async (note, text, shared) => {
      const changed = await client.changeNote(note.id, { text, shared, version: note.version });
      show((items() ?? []).map((one) => (one.id === note.id ? changed : one)));
    },
    remove: async ({ id, studentId: of, text, shared }) => {
      try {
        await client.removeNote(id);
        show((items() ?? []).filter((one) => one.id !== id));
        toasts.show(t('students.noteRemoved'), () => void add(of, text, shared).catch(refused));
      } catch (failure) {
        refused(failure);
      }
    },
  };
}

import { computed, Signal } from '@angular/core';
import type { StudentRow, StudentStanding, StudentTag } from '@tendril/contracts';
import { ApiError, apiPages, apiResource, List } from '@tendril/api-client';
import { listed, ListedStudent } from './student-list';

/** More students than any caseload has. */
const MOST = 100_000;
const PAGE = 5000;

export interface StudentsData {
  readonly all: Signal<readonly ListedStudent[]>;
  readonly tags: Signal<readonly StudentTag[]>;
  readonly loaded: Signal<boolean>;
  /** The standings have come too. */
  readonly known: Signal<boolean>;
  readonly error: Signal<ApiError | undefined>;
  reload(): void;
  /** Takes the tags as the API gave them after a write. */
  setTags(tags: readonly StudentTag[]): void;
}

/** All students of a caseload, however many pages they come in, with their standings and tags. Call it in an injection context. */
export function injectStudents(left: Signal<boolean>): StudentsData {
  const rows = apiPages<StudentRow>(() => 'students', MOST, () => ({ limit: PAGE, left: left() ? 'yes' : undefined }));
  const standings = apiResource<List<StudentStanding>>(() => 'student-standings');
  const tags = apiResource<List<StudentTag>>(() => 'student-tags');
  const worn = computed(() => tags.value()?.items ?? []);
  return {
    all: computed(() => listed(rows.items() ?? [], standings.value()?.items ?? [], worn())),
    tags: worn, loaded: computed(() => rows.items() !== undefined), known: computed(() => rows.items() !== undefined && standings.hasValue()), error: computed(() => rows.error() ?? standings.error()),
    reload: () => { rows.reload(); standings.reload(); },
    setTags: (items) => tags.set({ items: [...items], next: null }),
  };
}

import { computed, inject, Signal } from '@angular/core';
import type { ExerciseRow, MentorRow, StudentRow } from '@tendril/contracts';
import { apiPages, apiResource, List } from '@tendril/api-client';
import { injectIsAdmin } from '@tendril/session';
import { injectText, LanguageStore, type IconName } from '@tendril/ui';

/** Something that the palette leads to. `id` stays the same from day to day, so that it is known again among the recent ones. */
export interface PaletteItem {
  readonly id: string;
  readonly kind: 'student' | 'mentor' | 'exercise' | 'action' | 'place';
  readonly icon: IconName;
  readonly label: string;
  readonly detail: string;
  readonly link: readonly string[];
  readonly query?: Readonly<Record<string, string>>;
}

/** Names that are read for the palette; a caseload is larger than this nowhere. */
const MOST = 20_000;

interface Way {
  readonly key: string;
  readonly icon: IconName;
  readonly link: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly admin?: boolean;
}

/** Their words are `palette.place.<key>` and `palette.action.<key>`. */
const PLACES: readonly Way[] = [
  { key: 'today', icon: 'today', link: '/today' }, { key: 'students', icon: 'students', link: '/students' }, { key: 'exercises', icon: 'exercises', link: '/exercises' },
  { key: 'reviews', icon: 'reviews', link: '/reviews' }, { key: 'interviews', icon: 'talk', link: '/reviews/interviews' }, { key: 'matching', icon: 'matching', link: '/matching' },
  { key: 'mentors', icon: 'mentors', link: '/mentors' }, { key: 'reports', icon: 'reports', link: '/reports' }, { key: 'settings', icon: 'settings', link: '/settings' },
  { key: 'staff', icon: 'staff', link: '/settings/staff' }, { key: 'cohorts', icon: 'students', link: '/settings/cohorts' },
];
const ACTIONS: readonly Way[] = [
  { key: 'assign', icon: 'plus', link: '/exercises/assign' }, { key: 'addStudent', icon: 'plus', link: '/students', query: { add: 'yes' } }, { key: 'slips', icon: 'print', link: '/students/slips' },
  { key: 'import', icon: 'upload', link: '/students/import', admin: true }, { key: 'late', icon: 'clock', link: '/students', query: { work: 'late' } },
  { key: 'unmet', icon: 'idle', link: '/students', query: { encounters: 'none' } }, { key: 'requests', icon: 'undo', link: '/exercises/requests' },
];

/** Everything that can be found; lists are read when this is called. Call it in an injection context. */
export function injectPaletteItems(): Signal<readonly PaletteItem[]> {
  const t = injectText();
  const isAdmin = injectIsAdmin();
  const language = inject(LanguageStore).current;
  const students = apiPages<StudentRow>(() => 'students', MOST, () => ({ limit: 5000 }));
  const mentors = apiPages<MentorRow>(() => 'mentors', MOST);
  const exercises = apiResource<List<ExerciseRow>>(() => 'exercises');

  return computed(() => [
    ...ACTIONS.filter(({ admin }) => !admin || isAdmin()).map((one): PaletteItem => ({ ...way(one), kind: 'action', label: t('palette.action.' + one.key), detail: t('palette.kind.action') })),
    ...PLACES.map((one): PaletteItem => ({ ...way(one), kind: 'place', label: t('palette.place.' + one.key), detail: t('palette.kind.place') })),
    ...(students.items() ?? []).map(({ id, preferredName, givenName, familyName, cohort }): PaletteItem =>
      ({ id, kind: 'student', icon: 'user', label: `${preferredName ?? givenName} ${familyName}`, detail: cohort ?? t('palette.kind.student'), link: ['/students'], query: { student: id } })),
    ...(mentors.items() ?? []).map(({ id, givenName, familyName, work }): PaletteItem => ({ id, kind: 'mentor', icon: 'mentors', label: `${givenName} ${familyName}`, detail: work, link: ['/mentors', id] })),
    ...(exercises.value()?.items ?? []).flatMap(({ id, title }): PaletteItem[] => [
      { id, kind: 'exercise', icon: 'exercises', label: title[language()], detail: t('palette.kind.exercise'), link: ['/exercises', id] },
      { id: 'assign ' + id, kind: 'action', icon: 'plus', label: t('palette.assignThis', { title: title[language()] }), detail: t('palette.kind.action'), link: ['/exercises/assign'], query: { exercise: id } },
    ]),
  ]);
}

const way = ({ key, icon, link, query }: Way) => ({ id: key, icon, link: [link], ...(query && { query }) });

import { cut } from './cut';
import { readBundleFile } from './read-bundle-file';

export interface ClassChoice {
  /** `several`: one of many was taken; `unknown`: the enrolment names a class that the bundle lacks. */
  readonly of: 'class' | 'several' | 'grade' | 'none' | 'unknown';
  readonly name: string;
  readonly externalId: string | null;
}

interface Class {
  readonly id: string;
  readonly name: string;
  readonly homeroom: boolean;
}

const NAME_LENGTH = 60;
const NO_CLASS: ClassChoice = { of: 'none', name: '', externalId: null };

/**
 * Which class is a student's cohort: the homeroom; else the only class; else the grade; else the first class that is listed.
 * Enrolments as a teacher are counted by user and count for nothing else.
 */
export async function classesByStudent(classesFile: Uint8Array | undefined, enrolmentsFile: Uint8Array | undefined) {
  const classes = classesFile ? await readClasses(classesFile) : new Map<string, Class>();
  const attended = new Map<string, string[]>();
  const teaching = new Map<string, number>();
  if (enrolmentsFile) {
    const columns = ['classSourcedId', 'userSourcedId', 'role'];
    for await (const { cell } of readBundleFile(enrolmentsFile, 'enrollments.csv', columns, columns)) {
      const user = cell('userSourcedId').trim();
      if (cell('role').trim().toLowerCase() === 'student') attended.set(user, [...(attended.get(user) ?? []), cell('classSourcedId').trim()]);
      else teaching.set(user, (teaching.get(user) ?? 0) + 1);
    }
  }

  function choose(student: string, grade: string): ClassChoice {
    const ids = attended.get(student) ?? [];
    const missing = ids.find(id => !classes.has(id));
    if (missing !== undefined) return { of: 'unknown', name: '', externalId: missing };
    const own = ids.flatMap(id => classes.get(id) ?? []);
    const homeroom = own.find(one => one.homeroom);
    if (homeroom) return taken(homeroom, 'class');
    if (own[0] && new Set(ids).size === 1) return taken(own[0], 'class');
    const firstGrade = grade.split(',')[0]?.trim() ?? '';
    if (firstGrade !== '') return { of: 'grade', name: firstGrade, externalId: null };
    return own[0] ? taken(own[0], 'several') : NO_CLASS;
  }

  return { choose, teaching: teaching as ReadonlyMap<string, number> };
}

const taken = ({ name, id }: Class, of: 'class' | 'several'): ClassChoice => ({ of, name, externalId: id });

/** Classes by id. Two with one title are told apart by their codes, for a cohort's name is unique in its year. */
async function readClasses(file: Uint8Array): Promise<Map<string, Class>> {
  const read: { id: string; title: string; code: string; homeroom: boolean }[] = [];
  const columns = ['sourcedId', 'title', 'classCode', 'classType'];
  for await (const { cell } of readBundleFile(file, 'classes.csv', columns, ['sourcedId', 'title'])) {
    const id = cell('sourcedId').trim();
    read.push({ id, title: cell('title').trim() || id, code: cell('classCode').trim() || id, homeroom: cell('classType').trim().toLowerCase() === 'homeroom' });
  }
  const plain = (one: { title: string }) => cut(one.title, NAME_LENGTH).trim();
  const coded = (one: { title: string; code: string }) => withSuffix(one.title, one.code);
  const titles = tally(read.map(plain));
  const codes = tally(read.map(coded));
  return new Map(read.map(one => {
    const name = titles.get(plain(one)) === 1 ? plain(one) : codes.get(coded(one)) === 1 ? coded(one) : withSuffix(one.title, one.id);
    return [one.id, { id: one.id, name, homeroom: one.homeroom }];
  }));
}

const withSuffix = (title: string, suffix: string): string => {
  const end = ` (${cut(suffix, 40)})`;
  return cut(title, NAME_LENGTH - end.length).trim() + end;
};

function tally(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

import type { RosterColumn, RosterNotice, RosterNoticeCode } from '@tendril/contracts';
import { checkRow, problemOf } from './check-row';
import { classesByStudent, type ClassChoice } from './oneroster-classes';
import { readBundleFile } from './read-bundle-file';
import { readZip } from './read-zip';
import { RosterRefusal } from './roster-refusal';
import { usernameWish } from './make-username';
import { BATCH_ROWS, type RosterReading, type SourceRow } from './source-row';

const FILES = ['manifest.csv', 'users.csv', 'classes.csv', 'enrollments.csv', 'demographics.csv', 'orgs.csv'] as const;
const REQUIRED: readonly RosterColumn[] = ['external_id', 'given_name', 'family_name'];

type Files = ReadonlyMap<string, Uint8Array>;

/**
 * Reads a OneRoster 1.1 bundle in CSV form, zipped (https://www.imsglobal.org/oneroster-v11-final-csv-tables). Users with the role `student` become
 * students; nobody else comes in, and no enrolment gives a role.
 *
 * @param today the date in the school's zone
 * @throws RosterRefusal
 */
export async function readOneRoster(bytes: Uint8Array, today: string): Promise<RosterReading> {
  const files = await readZip(bytes, FILES);
  const users = await checkManifest(files);
  await refuseSeveralSchools(files.get('orgs.csv'));
  const counts = new Map<RosterNoticeCode, number>();
  const count = (code: RosterNoticeCode, by = 1) => counts.set(code, (counts.get(code) ?? 0) + by);

  async function* batches(): AsyncGenerator<SourceRow[], void> {
    const births = await birthDates(files.get('demographics.csv'));
    const { choose, teaching } = await classesByStudent(files.get('classes.csv'), files.get('enrollments.csv'));
    let batch: SourceRow[] = [];
    let students = 0;
    const columns = ['sourcedId', 'enabledUser', 'orgSourcedIds', 'role', 'username', 'givenName', 'familyName', 'grades'];
    for await (const { row, cell } of readBundleFile(users, 'users.csv', columns, ['sourcedId', 'role', 'givenName', 'familyName'])) {
      if (cell('role').trim().toLowerCase() !== 'student') {
        count('not_students');
        continue;
      }
      if (cell('enabledUser').trim().toLowerCase() === 'false') {
        count('inactive_users');
        continue;
      }
      const id = cell('sourcedId').trim();
      const taught = teaching.get(id) ?? 0;
      if (taught > 0) count('teacher_enrolments_ignored', taught);
      const cohort = choose(id, cell('grades').trim());
      if (cohort.of === 'several') count('several_classes');
      if (cohort.of === 'none') count('without_class');
      students += 1;
      batch.push(studentOf(row, cell, births.get(id) ?? '', cohort, today));
      if (batch.length === BATCH_ROWS) {
        yield batch;
        batch = [];
      }
    }
    if (students === 0) throw new RosterRefusal('no_students', { file: 'users.csv' });
    if (batch.length > 0) yield batch;
  }

  const notices = (): RosterNotice[] => [...counts].map(([code, amount]) => ({ code, params: { count: amount } }));
  return { format: 'oneroster', expected: Buffer.from(users.buffer, users.byteOffset, users.byteLength).toString('latin1').split('\n').length, batches, notices };
}

function studentOf(row: number, cell: (name: string) => string, birthDate: string, cohort: ClassChoice, today: string): SourceRow {
  const raw = {
    external_id: cell('sourcedId'), given_name: cell('givenName'), family_name: cell('familyName'), preferred_name: '', birth_date: birthDate,
    cohort: cohort.name, username: usernameWish(cell('username')),
  };
  const problem = cohort.of === 'unknown' ? problemOf('class_unknown', 'classSourcedId', cohort.externalId ?? '') : undefined;
  return checkRow(raw, { row, today, required: REQUIRED, cohortExternalId: cohort.externalId, problem });
}

/** @returns users.csv @throws RosterRefusal unless it is a whole bundle of version 1.1 with users */
async function checkManifest(files: Files): Promise<Uint8Array> {
  const manifest = files.get('manifest.csv');
  if (!manifest) throw new RosterRefusal(files.has('users.csv') ? 'manifest_missing' : 'zip_without_oneroster');
  const properties = new Map<string, string>();
  for await (const { cell } of readBundleFile(manifest, 'manifest.csv', ['propertyName', 'value'], ['propertyName', 'value'])) {
    properties.set(cell('propertyName').trim(), cell('value').trim().toLowerCase());
  }
  const version = properties.get('oneroster.version') ?? '';
  if (version !== '1.1') throw new RosterRefusal('oneroster_version', { version: version.slice(0, 20) || '?' });
  for (const name of ['users', 'classes', 'enrollments', 'demographics', 'orgs']) {
    const says = properties.get(`file.${name}`);
    if (says === 'delta') throw new RosterRefusal('delta_bundle', { file: `${name}.csv` });
    if (says === 'bulk' && !files.has(`${name}.csv`)) throw new RosterRefusal('bundle_file_missing', { file: `${name}.csv` });
  }
  const users = files.get('users.csv');
  if (!users) throw new RosterRefusal('bundle_file_missing', { file: 'users.csv' });
  return users;
}

/** A bundle of a district would bring in other schools' children. */
async function refuseSeveralSchools(orgs: Uint8Array | undefined): Promise<void> {
  if (!orgs) return;
  let schools = 0;
  for await (const { cell } of readBundleFile(orgs, 'orgs.csv', ['sourcedId', 'type'], ['sourcedId', 'type'])) {
    if (cell('type').trim().toLowerCase() === 'school') schools += 1;
  }
  if (schools > 1) throw new RosterRefusal('several_schools', { count: schools });
}

async function birthDates(demographics: Uint8Array | undefined): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  if (!demographics) return found;
  for await (const { cell } of readBundleFile(demographics, 'demographics.csv', ['sourcedId', 'birthDate'], ['sourcedId'])) {
    found.set(cell('sourcedId').trim(), cell('birthDate').trim());
  }
  return found;
}

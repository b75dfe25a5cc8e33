import { join } from 'node:path';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { ownBundle, readFolder, zipped } from './testing/bundle';
import { problems, readAll } from './testing/read-all';

const bundleWith = (changes: Record<string, string | undefined>) =>
  zipped(Object.fromEntries(Object.entries({ ...ownBundle(), ...changes }).filter((entry): entry is [string, string] => entry[1] !== undefined)));

/** Where the central directory's first entry says something: offsets of the ZIP specification, 4.3.12. */
const inDirectory = (zip: Uint8Array) => Buffer.from(zip).indexOf(Buffer.from('504b0102', 'hex'));

describe('a OneRoster bundle', () => {
  it('makes students of the students alone, each in one cohort', async () => {
    const { rows, notices, format } = await readAll(zipped(ownBundle()));
    expect(format).toBe('oneroster');
    expect(rows.map(row => [row.row, row.externalId, row.givenName, row.cohort, row.cohortExternalId, row.birthDate, row.username])).toEqual([
      [1, 'st-001', 'Aline', 'S5 PCM', 'cl-s5pcm', '2010-02-03', 'uwase.aline'],
      [2, 'st-002', 'Jean Bosco', 'S5 PCM', 'cl-s5pcm', '2009-11-20', ''],
      [3, 'st-003', 'Divine "Didi"', 'S5 PCB', 'cl-s5pcb', null, ''],
      [4, 'st-004', 'Éloïse', 'Biology (BIO-2)', 'cl-bio-2', null, ''],
      [5, 'st-005', '美咲', '11', null, null, ''],
      [6, 'st-006', 'مريم', '', null, null, ''],
    ]);
    expect(problems(rows)).toEqual([null, null, null, null, null, null]);
    expect(notices).toEqual(expect.arrayContaining([
      { code: 'not_students', params: { count: 2 } }, { code: 'teacher_enrolments_ignored', params: { count: 1 } },
      { code: 'inactive_users', params: { count: 1 } }, { code: 'without_class', params: { count: 1 } },
    ]));
  });

  it('may lie in a folder of the zip, among files of other programs', async () => {
    const files = Object.entries(ownBundle()).map(([name, text]) => [`export/${name}`, text]);
    const { rows, refusal } = await readAll(zipped({ ...Object.fromEntries(files), '__MACOSX/export/._users.csv': 'x', 'readme.txt': 'y' }));
    expect(refusal).toBeNull();
    expect(rows).toHaveLength(6);
  });

  it.each([
    ['no manifest', { 'manifest.csv': undefined }, 'manifest_missing', {}],
    ['neither manifest nor users', { 'manifest.csv': undefined, 'users.csv': undefined }, 'zip_without_oneroster', {}],
    ['no users', { 'users.csv': undefined }, 'bundle_file_missing', { file: 'users.csv' }],
    ['a file that the manifest promises missing', { 'classes.csv': undefined }, 'bundle_file_missing', { file: 'classes.csv' }],
    ['version 1.2', { 'manifest.csv': 'propertyName,value\noneroster.version,1.2\nfile.users,bulk' }, 'oneroster_version', { version: '1.2' }],
    ['changes instead of the whole', { 'manifest.csv': 'propertyName,value\noneroster.version,1.1\nfile.users,delta' }, 'delta_bundle', { file: 'users.csv' }],
    ['two schools', { 'orgs.csv': 'sourcedId,name,type\n1,A,school\n2,B,school' }, 'several_schools', { count: 2 }],
    ['no student', { 'users.csv': 'sourcedId,role,givenName,familyName\n1,teacher,A,B' }, 'no_students', { file: 'users.csv' }],
    ['a missing column', { 'users.csv': 'sourcedId,role,givenName\n1,student,A' }, 'column_missing', { column: 'familyname', file: 'users.csv' }],
    ['a quote never closed', { 'users.csv': 'sourcedId,role,givenName,familyName\n1,student,A,B\n2,student,"A,B' }, 'quote_not_closed', { row: 2, file: 'users.csv' }],
    ['an empty file', { 'classes.csv': '' }, 'file_empty', { file: 'classes.csv' }],
    ['a path out of the zip', { '../users.csv': 'x' }, 'zip_unsafe_name', { file: '../users.csv' }],
    ['a drive in a path', { 'C:\\users.csv': 'x' }, 'zip_unsafe_name', { file: 'C:\\users.csv' }],
    ['users twice', { 'old/users.csv': 'x' }, 'zip_file_twice', { file: 'users.csv' }],
    ['a workbook of Excel', { '[Content_Types].xml': '<x/>' }, 'excel_file', {}],
  ] as const)('is refused with %s', async (_, changes, code, params) => {
    expect((await readAll(bundleWith(changes))).refusal).toEqual({ code, params });
  });

  it('is refused when it would grow beyond all bounds, or has too many entries', async () => {
    const bomb = zipSync({ 'manifest.csv': strToU8(ownBundle()['manifest.csv'] ?? ''), 'users.csv': new Uint8Array(129 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(1024 * 1024);
    expect((await readAll(bomb)).refusal).toEqual({ code: 'zip_too_large', params: { megabytes: 128 } });
    expect((await readAll(zipped(Object.fromEntries(Array.from({ length: 1001 }, (_, index) => [`${index}.csv`, 'x']))))).refusal?.code).toBe('zip_too_large');
  });

  it('is refused when its directory lies about a size, its content is damaged, or it is locked', async () => {
    const zip = zipped({ 'manifest.csv': ownBundle()['manifest.csv'] ?? '' });
    const smaller = Buffer.from(zip);
    smaller.writeUInt32LE(20, inDirectory(zip) + 24);
    expect((await readAll(smaller)).refusal).toEqual({ code: 'zip_broken', params: { file: 'manifest.csv' } });
    const damaged = Buffer.from(zip);
    damaged.writeUInt32LE(damaged.readUInt32LE(inDirectory(zip) + 16) + 1, inDirectory(zip) + 16);
    expect((await readAll(damaged)).refusal).toEqual({ code: 'zip_broken', params: { file: 'manifest.csv' } });
    const locked = Buffer.from(zip);
    locked.writeUInt16LE(1, inDirectory(zip) + 8);
    expect((await readAll(locked)).refusal).toEqual({ code: 'zip_locked', params: { file: 'manifest.csv' } });
  });

  it('refuses the row of a student in a class that is not there', async () => {
    const { rows } = await readAll(bundleWith({ 'enrollments.csv': 'classSourcedId,userSourcedId,role\ngone,st-001,student' }));
    expect(rows[0]?.problem).toEqual({ code: 'class_unknown', column: 'classSourcedId', value: 'gone' });
    expect(rows[1]?.problem).toBeNull();
  });

  it('never throws but refuses when any byte of it is another', async () => {
    const zip = zipped(ownBundle());
    await fc.assert(fc.asyncProperty(fc.nat(zip.length - 1), fc.integer({ min: 0, max: 255 }), fc.option(fc.nat(zip.length)), async (at, byte, cut) => {
      const file = Uint8Array.from(zip);
      file[at] = byte;
      const { rows, refusal } = await readAll(cut === null ? file : file.subarray(0, cut));
      expect(refusal !== null || rows.length > 0).toBe(true);
    }), { numRuns: 300 });
  });
});

const real = process.env['TENDRIL_TEST_DATA'];

describe(real ? 'the real sample bundle' : 'the real sample bundle (passed over: TENDRIL_TEST_DATA is not set)', () => {
  it(real ? 'holds students enrolled as teachers, who are students all the same' : 'is not here', async () => {
    if (!real) return expect(real).toBeUndefined();
    const { rows, notices, refusal } = await readAll(zipped(readFolder(join(real, 'oneroster-en'))));
    expect(refusal).toBeNull();
    expect(rows).toHaveLength(20);
    expect(problems(rows).filter(Boolean)).toEqual([]);
    expect(notices).toEqual(expect.arrayContaining([
      { code: 'teacher_enrolments_ignored', params: { count: 5 } }, { code: 'without_class', params: { count: 2 } }, { code: 'several_classes', params: { count: 7 } },
    ]));
    expect(new Set(rows.map(row => row.cohort))).toEqual(new Set(['', ...['C401', 'C402', 'C404', 'C405'].map(code => `Introduction to Information Processing (${code})`)]));
    return undefined;
  });
});

import fc from 'fast-check';
import { ROSTER_EXAMPLE } from '@tendril/contracts';
import { problems, readAll } from './testing/read-all';

const HEADER = 'external_id,given_name,family_name,preferred_name,birth_date,cohort,username';
const csv = (...lines: string[]) => [HEADER, ...lines].join('\n');
const LINE = 'S-1,Aline,Uwase,,2010-02-03,S5 PCM,';

describe('a CSV roster', () => {
  it('is read by its columns, whatever their order, case and separator', async () => {
    for (const text of [
      'external_id,given_name,family_name,cohort,birth_date\nS-1,Aline,Uwase,S5 PCM,2010-02-03',
      'Cohort;External ID;Family-Name;GIVEN NAME;birth_date\r\nS5 PCM;S-1;Uwase;Aline;2010-02-03\r\n',
      '"family_name"\t"given_name"\t"cohort"\t"birth_date"\t"external_id"\rUwase\tAline\tS5 PCM\t2010/2/3\tS-1\r',
      'sep=;\nexternal_id;given_name;family_name;cohort;birth_date\nS-1;  Aline ;Uwase;S5\u00a0 PCM;2010.02.03\n\n;;;;\n',
    ]) {
      const { rows, refusal } = await readAll(text);
      expect(refusal).toBeNull();
      expect(rows).toEqual([expect.objectContaining({
        row: 1, externalId: 'S-1', givenName: 'Aline', familyName: 'Uwase', cohort: 'S5 PCM', birthDate: '2010-02-03', preferredName: null, username: '', problem: null, source: null,
      })]);
    }
  });

  it('is read as UTF-8 with or without a mark, UTF-16 with one, and as Windows-1252 otherwise, which is said', async () => {
    const text = csv('S-1,Éloïse,N’Dayi,,,S5,');
    const windows = Buffer.from(text.replace('’', '\u0092'), 'latin1');
    const bigEndian = Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
    for (const file of [Buffer.from(text), Buffer.from(`\ufeff${text}`), Buffer.from(`\ufeff${text}`, 'utf16le'), bigEndian, windows]) {
      const { rows, notices } = await readAll(file);
      expect(rows.map(row => [row.givenName, row.familyName, row.problem])).toEqual([['Éloïse', 'N’Dayi', null]]);
      expect(notices.map(one => one.code)).toEqual(file === windows ? ['read_as_windows_1252'] : []);
    }
  });

  it('takes names in any script, composed to one form', async () => {
    const { rows } = await readAll(csv('1,美咲,佐藤,,,S5,', '2,مريم,الحسن,,,S5,', '3,E\u0301loi\u0308se,O’Neil,,,S5,', '4,"Divine ""Didi""","Uwase, fille",,,S5,', '5,-Marie,𠮷野,,,S5,'));
    expect(problems(rows)).toEqual([null, null, null, null, null]);
    expect(rows[2]?.givenName).toBe('Éloïse');
    expect(rows[3]?.givenName).toBe('Divine "Didi"');
  });

  it('holds __proto__ for a text and for an unknown column, and says what it ignores', async () => {
    const { rows, notices } = await readAll('external_id,given_name,family_name,cohort,__proto__,constructor,__proto__\n__proto__,constructor,toString,__proto__,1,2,3');
    expect(rows).toEqual([expect.objectContaining({ externalId: '__proto__', givenName: 'constructor', cohort: '__proto__', problem: null })]);
    expect(notices).toEqual([{ code: 'columns_ignored', params: { columns: '__proto__, constructor, __proto__', count: 3 } }]);
    expect(({} as Record<string, unknown>)['external_id']).toBeUndefined();
  });

  it.each([
    ['nothing', '', 'file_empty', {}],
    ['only spaces', '  \n \n', 'file_empty', {}],
    ['only a byte order mark', '\ufeff', 'file_empty', {}],
    ['only a header', `${HEADER}\n`, 'header_only', {}],
    ['a header and lines of separators', `${HEADER}\n,,,,,,\n`, 'header_only', {}],
    ['no header at all', 'S-1,Aline,Uwase,S5', 'header_only', {}],
    ['a header that comes twice', `${HEADER},Given name\n${LINE},x`, 'column_twice', { column: 'given_name' }],
    ['users.csv out of a bundle', 'sourcedId,status,givenName,familyName\nu1,,A,B', 'oneroster_not_zipped', {}],
    ['a NUL', csv(LINE, 'S-2,Ali\0ne,Uwase,,,S5,'), 'nul_character', { row: 2 }],
    ['a quote that is never closed', csv(LINE, LINE, 'S-3,"Aline,Uwase,,,S5,', 'S-4,B,C,,,S5,'), 'quote_not_closed', { row: 3 }],
    ['a quote that closes in the next row', csv(LINE, 'S-2,"Aline,Uwase,,,S5,', 'S-3,"B",C,,,S5,'), 'quote_not_closed', { row: 2 }],
    ['a quote never closed in a long file', csv('S-1,"Aline,Uwase,,,S5,', ...Array.from({ length: 5000 }, () => LINE)), 'quote_not_closed', { row: 1 }],
    ['a quote in the middle of a cell', csv(LINE, 'S-2,Jean "Bosco,Uwase,,,S5,'), 'stray_quote', { row: 2 }],
    ['a row of 100 kB', csv(LINE, `S-2,${'x'.repeat(100_000)},U,,,S5,`), 'row_too_long', { row: 2 }],
    ['300 columns', Array.from({ length: 300 }, (_, index) => `c${index}`).join(','), 'too_many_columns', { row: 0, most: 200 }],
  ] as const)('is refused with %s', async (_, text, code, params) => {
    expect((await readAll(text)).refusal).toEqual({ code, params });
  });

  it('counts empty lines, so that a row has the number that a spreadsheet shows', async () => {
    expect((await readAll(csv('', LINE, '', ',,,,,,', LINE))).rows.map(row => row.row)).toEqual([2, 5]);
  });

  it('never cuts a character in two', async () => {
    const { rows } = await readAll(csv(`S-1,${'x'.repeat(79)}𠮷,Uwase,,,S5,`));
    expect(rows[0]).toMatchObject({ givenName: 'x'.repeat(79), problem: { code: 'too_long', value: 'x'.repeat(79) } });
  });

  it('says the row of a quote that stands after empty lines', async () => {
    expect((await readAll(csv('', LINE, '', 'S-2,"Aline,Uwase,,,S5,'))).refusal).toEqual({ code: 'quote_not_closed', params: { row: 4 } });
  });

  it.each([
    ['an old Excel file', 'd0cf11e0a1b11ae1', 'excel_file'],
    ['a PDF', '255044462d312e37', 'binary_file'],
    ['a picture', '89504e470d0a1a0a0000', 'binary_file'],
    ['random bytes', '0102030405060708ff0e0f10', 'binary_file'],
    ['UTF-16 that breaks off', 'fffe00d80000', 'text_unreadable'],
  ])('is refused when it is %s', async (_, hex, code) => {
    expect((await readAll(Buffer.from(hex, 'hex'))).refusal?.code).toBe(code);
  });

  it('finds the first fault of each row and goes on', async () => {
    const { rows, refusal } = await readAll(csv(
      LINE,
      'S-2,,Uwase,,,S5,', ',Aline,Uwase,,,S5,', 'S-3,Aline,Uwase,,,,',
      'S-4,=HYPERLINK(1),Uwase,,,S5,', 'S-5,Aline,@SUM(A1),,,S5,', 'S-6,Aline,Uwase,+1,,S5,',
      'S-7,Aline,Uwase,,03/04/2010,S5,', 'S-8,Aline,Uwase,,2010-02-30,S5,', 'S-9,Aline,Uwase,,2031-01-01,S5,',
      'S-10,Aline,Uwase,,,S5,aline uwase', `S-11,${'x'.repeat(81)},Uwase,,,S5,`, 'S-12,Ali\u202ene,Uwase,,,S5,', 'S-13,"Ali\nne",Uwase,,,S5,',
      'S-14,Al\ufffdne,Uwase,,,S5,', 'S-15,Aline,Uwase,S5', 'S-16,Aline,Uwase,,,S5,,more', 'S-17,Aline,Uwase,,,S5,,,',
    ));
    expect(refusal).toBeNull();
    expect(problems(rows)).toEqual([
      null,
      ['missing_value', 'given_name'], ['missing_value', 'external_id'], ['missing_value', 'cohort'],
      ['formula', 'given_name'], ['formula', 'family_name'], ['formula', 'preferred_name'],
      ['date_not_iso', 'birth_date'], ['date_impossible', 'birth_date'], ['date_impossible', 'birth_date'],
      ['username_invalid', 'username'], ['too_long', 'given_name'], ['control_character', 'given_name'], ['control_character', 'given_name'],
      ['lost_characters', 'given_name'], ['ragged_row', null], ['ragged_row', null], null,
    ]);
    expect(rows[7]).toMatchObject({ row: 8, problem: { value: '03/04/2010' }, source: ['S-7', 'Aline', 'Uwase', '', '03/04/2010', 'S5', ''] });
  });

  it('is bounded in rows', async () => {
    const { refusal, rows } = await readAll(`external_id,given_name,family_name,cohort\n${'1,A,B,C\n'.repeat(200_001)}`);
    expect(refusal).toEqual({ code: 'too_many_rows', params: { most: 200_000 } });
    expect(rows.length).toBeLessThanOrEqual(200_000);
  });

  it('lets other work through while 100,000 rows are read', async () => {
    let turns = 0;
    const timer = setInterval(() => { turns += 1; }, 1);
    const { rows } = await readAll(`${HEADER}\n${Array.from({ length: 100_000 }, (_, index) => `S-${index},Aline,Uwase,,2010-02-03,S5,`).join('\n')}`);
    clearInterval(timer);
    expect(rows.length).toBe(100_000);
    expect(turns).toBeGreaterThan(20);
  });

  it('reads the example', async () => {
    expect(problems((await readAll(ROSTER_EXAMPLE)).rows)).toEqual([null, null]);
  });

  it('never throws but refuses, whatever the bytes', async () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.array(fc.constantFrom('external_id', 'given_name', 'family_name', 'cohort', ',', ';', '\t', '"', '\n', '\r', '=', '\ufeff', 'é', '\0', ' ', '__proto__', '2010-02-03'), { maxLength: 60 })
        .map(parts => Buffer.from(parts.join(''))),
      fc.string({ unit: 'binary', maxLength: 200 }).map(text => Buffer.from(`${HEADER}\n${text}`)),
      fc.uint8Array({ maxLength: 200 }).map(tail => Buffer.concat([Buffer.from('504b0304', 'hex'), tail])),
    );
    await fc.assert(fc.asyncProperty(bytes, async file => {
      const { rows } = await readAll(file);
      for (const row of rows) {
        expect(row.row).toBeGreaterThan(0);
        if (!row.problem) expect(row.externalId && row.givenName && row.familyName && row.cohort).toBeTruthy();
        expect(JSON.stringify(row)).not.toContain('\\u0000');
      }
    }), { numRuns: 500 });
  });
});

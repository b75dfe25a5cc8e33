import { closeness } from './closeness';
import { occupationGroups, occupations, requireOccupation } from './occupation';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { escoWords } from './esco-words';
import { isco08 } from './isco-08';
import { OccupationSearch } from './occupation-search';
import { readSearchWords, writeSearchWords } from './words-file';

describe('occupations', () => {
  it.each([
    ['2142', '2142', 'unit-group'],
    ['2142', '2144', 'minor'],
    ['2142', '2151', 'sub-major'],
    ['2142', '2221', 'major'],
    ['2142', '3142', 'none'],
  ])('finds how near %s lies to %s: %s', (one, other, expected) => {
    expect(closeness(one, other)).toBe(expected);
    expect(closeness(other, one)).toBe(expected);
  });

  it('are unit groups of every major group, each once, named in three languages', () => {
    const codes = occupations.map(one => one.code);
    expect(codes).toEqual([...new Set(codes)].sort());
    expect(new Set(codes.map(code => code[0]))).toEqual(new Set('0123456789'));
    for (const { code, name } of occupations) {
      expect(code).toMatch(/^\d{4}$/);
      for (const text of Object.values(name)) expect(text.trim()).not.toBe('');
    }
    expect(isco08.reviewed.rw).toBe(false);
  });

  it('refuses a code that is none of them beside its field', () => {
    expect(() => requireOccupation('occupation', '2142')).not.toThrow();
    expect(() => requireOccupation('occupations.1', '9999')).toThrow(expect.objectContaining({ status: 400, fields: [{ path: 'occupations.1', code: 'unknown_occupation', params: {} }] }));
  });
});

describe('the classification', () => {
  it('is whole: 10 major, 43 sub-major, 130 minor and 436 unit groups, each within the one above, named in three languages', () => {
    const codes = [...occupationGroups, ...occupations].map(one => one.code);
    expect([1, 2, 3, 4].map(digits => codes.filter(code => code.length === digits).length)).toEqual([10, 43, 130, 436]);
    expect(new Set(codes).size).toBe(619);
    const all = new Set(codes);
    expect(codes.filter(code => code.length > 1 && !all.has(code.slice(0, -1)))).toEqual([]);
    for (const { name } of [...occupationGroups, ...occupations]) for (const text of Object.values(name)) expect(text).toMatch(/^\p{L}.*[\p{L})]$/u);
  });
});

describe('the search', () => {
  const search = new OccupationSearch();
  const first = (text: string) => search.find(text)[0]?.code;

  it.each([['nurse', '2221'], ['Infirmière', '2221'], ['muforomo', '2221'], ['coding', '2512'], ['developpeur', '2512'], ['moto', '8321'], ['cooking', '5120'], ['INGENIEUR CIVIL', '2142'], ['ikawa', '6112'], ['lawyer', '2611'], ['policeman', '5412'], ['footballer', '3421'], ['youtuber', '2431'], ['muganga', '2211']])(
    'finds by everyday words, whatever the case or the accents: %s', (text, code) => expect(first(text)).toBe(code));

  it('finds the name before the word, at most twenty, and nothing for nothing', () => {
    expect(search.find('a').length).toBeLessThanOrEqual(20);
    expect(search.find('  ')).toEqual([]);
    expect(search.find('zzzz')).toEqual([]);
    expect(search.find("d'enfants").length).toBeGreaterThan(0);
  });

  const real = process.env['TENDRIL_TEST_DATA'];

  describe(real ? 'widened by ESCO' : 'widened by ESCO (passed over: TENDRIL_TEST_DATA is not set)', () => {
    it('finds what only ESCO calls so, and what it found before', async () => {
      if (!real) return;
      const words = await escoWords(join(real, 'esco'));
      expect(Object.keys(words).length).toBeGreaterThan(400);
      const wider = new OccupationSearch(words);
      expect(search.find('beekeeper').length).toBeLessThanOrEqual(wider.find('beekeeper').length);
      expect(search.find('technical and operations director')).toEqual([]);
      expect(wider.find('technical and operations director')[0]?.code).toBe('2654');
      expect(wider.find('nurse')[0]?.code).toBe('2221');
      const folder = mkdtempSync(join(tmpdir(), 'tendril-words-'));
      writeSearchWords(folder, words);
      expect(readSearchWords(folder)).toEqual(words);
      rmSync(folder, { recursive: true });
      expect(readSearchWords(folder)).toEqual({});
    });
  });

  it('refuses a folder without ESCO’s table', async () => {
    await expect(escoWords(tmpdir())).rejects.toThrow('occupations.csv');
  });
});

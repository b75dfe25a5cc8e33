import { extractText, getDocumentProxy } from 'unpdf';
import { reportWords } from './report-words';
import { type ReportDocument, typeset } from './typeset';

const NAMES = ['Élodie Ñíguez Đỗ', 'Иван Ελένη', 'ሰላም ተስፋዬ', 'مريم', 'आरव शर्मा', '王小明 さくら 김민준', 'שרה Գոռ გიორგი'];

const report = (names: readonly string[], cohort = 'S5 PCM'): ReportDocument => ({
  language: 'en', words: reportWords('en'), school: 'GS Urugano', cohort, made: 'Made on 23 November 2026 for Esther Uwase.', numbers: [{ value: '37', label: 'students', note: '' }],
  work: [['Map your network', '4', '3', '2', '1']], exercises: [{ title: 'Map your network', due: 'Due on 30 November 2026', rows: names.map(name => [name, 'accepted', '2026-11-21', '']) }],
});

async function read(pdf: Buffer) {
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const { text, totalPages } = await extractText(document, { mergePages: true });
  const tree = JSON.stringify(await (await document.getPage(2)).getStructTree());
  const { info } = await document.getMetadata();
  return { text: text.replace(/\s+/g, ' '), totalPages, tree, title: (info as { Title?: string }).Title };
}

describe('a report as PDF', () => {
  it('has its numbers on the first page, then a table for each exercise, titled and tagged for screen readers', async () => {
    const { text, totalPages, tree, title } = await read(await typeset(report(['Aline Uwase'])));
    expect(title).toBe('S5 PCM, Cohort report');
    expect(totalPages).toBe(2);
    expect(text).toMatch(/37\s+students/);
    expect(text).toContain('Map your network 4 3 2 1');
    expect(text).toContain('Aline Uwase accepted 2026-11-21');
    expect(tree).toContain('"role":"Table"');
    expect(tree).toContain('"role":"TH"');
    expect(tree).toContain('"role":"H2"');
  });

  it('keeps names of any script, drawn with a font of its own', async () => {
    const pdf = await typeset(report(NAMES));
    const { text } = await read(pdf);
    for (const name of NAMES.filter(one => !/[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Devanagari}]/u.test(one))) expect(text).toContain(name);
    // Text that runs right to left, or whose letters join, is read back in another order.
    for (const part of ['مريم', 'שרה', 'आरव']) expect([...part].every(letter => text.includes(letter))).toBe(true);
    expect(text).not.toContain(reportWords('en').lost);
    expect(pdf.includes('pdfuaid')).toBe(true);
  });

  it('says so where no font has a letter, and is made all the same', async () => {
    const { text } = await read(await typeset(report(['\u{1E900}\u{1E922}'])));
    expect(text).toContain(reportWords('en').lost);
  });

  it('takes no name for markup', async () => {
    const { text } = await read(await typeset(report(['#read("/etc/passwd") *bold* $x$ `raw` @ref <label>'], '= #panic()')));
    expect(text).toContain('#read("/etc/passwd") *bold* $x$ `raw` @ref <label>');
    expect(text).toContain('= #panic()');
  });
});

import { cell, csv } from './csv';

describe('a CSV file', () => {
  it('runs nothing in a spreadsheet', () => {
    for (const text of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '\r=1']) expect(cell(text).replace(/^"/, '').startsWith(`'`)).toBe(true);
    expect(cell(-3)).toBe('-3');
    expect(cell('Jean-Paul')).toBe('Jean-Paul');
  });

  it('keeps quotes, commas and lines in their cell', () => {
    expect(cell('a "b", c')).toBe('"a ""b"", c"');
    expect(cell('a\nb')).toBe('"a\nb"');
    expect(cell(null)).toBe('');
    expect(csv([['name', 'n'], ['Élise', 2]])).toBe('\uFEFFname,n\r\nÉlise,2\r\n');
  });
});

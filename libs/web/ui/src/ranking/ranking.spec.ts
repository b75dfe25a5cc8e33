import { ranked } from './ranking';

const find = (sought: string, names: readonly string[], loose = false) => ranked(names, sought, (name) => name, loose);

describe('names that fit what is sought', () => {
  it('come whole words first, then beginnings, then the rest', () => {
    expect(find('nurse', ['Nursery teacher', 'Night nurses', 'Nurse', 'District nurse', 'Disnursed'])).toEqual(['Nurse', 'District nurse', 'Nursery teacher', 'Night nurses', 'Disnursed']);
  });

  it('need neither accents nor capitals, nor the words in their order', () => {
    expect(find('eric bwi', ['Bwiza Éric', 'Eric Manzi'])).toEqual(['Bwiza Éric']);
  });

  it('of equal fit come the shorter first, and all come where nothing is sought', () => {
    expect(find('al', ['Aline Uwase', 'Alma'])).toEqual(['Alma', 'Aline Uwase']);
    expect(find(' ', ['b', 'a'])).toEqual(['b', 'a']);
  });

  it('fit loosely by the letters that begin their words, when that is asked', () => {
    expect(find('auw', ['Aline Uwase', 'Paul Wasser'])).toEqual([]);
    expect(find('auw', ['Aline Uwase', 'Paul Wasser'], true)).toEqual(['Aline Uwase']);
    expect(find('myn', ['Map your network', 'My notes'], true)).toEqual(['My notes', 'Map your network']);
  });
});

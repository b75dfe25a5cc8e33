import french from './fr';

type Node = string | { readonly [key: string]: Node };
const allOf = (node: Node): string[] => (typeof node === 'string' ? [node] : Object.values(node).flatMap(allOf));
const texts = allOf(french);

describe('the French texts', () => {
  it('are found', () => expect(texts.length).toBeGreaterThan(200));

  it('keep high signs and quotation marks on the line of their word', () => {
    expect(texts.filter((text) => /(?<![\u00a0\u202f])[:;?!»]|«(?![\u00a0\u202f])/.test(text))).toEqual([]);
  });

  it('say vous', () => {
    expect(texts.filter((text) => /(?<!\p{L})(?:tu|te|ton|ta|tes|toi|t’\p{L}+)(?!\p{L})/iu.test(text))).toEqual([]);
  });
});

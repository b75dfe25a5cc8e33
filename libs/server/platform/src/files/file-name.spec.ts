import { fileName } from './file-name';

describe('the name of a file', () => {
  it('is what the sender says, without what could mislead', () => {
    expect(fileName(encodeURIComponent('Lettre à Élise.pdf'), 'file')).toBe('Lettre à Élise.pdf');
    expect(fileName(encodeURIComponent('../../etc/pass\u0000wd\r\n'), 'file')).toBe('passwd');
    expect(fileName(encodeURIComponent('C:\\photo\u202Egnp.exe'), 'file')).toBe('photognp.exe');
    for (const none of [undefined, '', '%', encodeURIComponent('a/')]) expect(fileName(none, 'file')).toBe('file');
    expect(fileName('x'.repeat(500), 'file')).toHaveLength(120);
  });
});

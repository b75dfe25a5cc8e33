import { WORK_FILE_BYTES } from '@tendril/contracts';
import { kindOf, namedAs, requireKind } from './file-kind';

const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]);

describe('the kind of a file', () => {
  it('is read from its bytes', () => {
    expect(kindOf(Buffer.from('%PDF-1.7'))).toBe('application/pdf');
    expect(kindOf(png)).toBe('image/png');
    expect(kindOf(Buffer.from([0xff, 0xd8, 0xff, 0xe0]))).toBe('image/jpeg');
    expect(kindOf(Buffer.from('RIFF0000WEBPVP8 '))).toBe('image/webp');
    for (const text of ['', '<svg onload="x">', '<!doctype html>', 'PK\u0003\u0004', 'RIFF0000WAVE', 'x%PDF-1.7']) expect(kindOf(Buffer.from(text))).toBeNull();
  });

  it('is refused when it is another than the file says, or none that is taken', () => {
    expect(requireKind(png, 'application/octet-stream')).toBe('image/png');
    expect(() => requireKind(png, 'application/pdf')).toThrow(expect.objectContaining({ status: 422, code: 'file_is_not_what_it_says', params: { says: 'application/pdf', is: 'image/png' } }));
    expect(() => requireKind(Buffer.from('<html>'), 'image/png')).toThrow('file_kind_not_taken');
    expect(() => requireKind(Buffer.alloc(0), 'image/png')).toThrow('file_empty');
    expect(() => requireKind(Buffer.concat([png, Buffer.alloc(WORK_FILE_BYTES)]), 'image/png')).toThrow('file_too_large');
  });

  it('is how its name ends', () => {
    for (const kept of ['Lettre à Élise.pdf', 'PLAN.PDF', 'work.html.pdf']) expect(namedAs('application/pdf', kept)).toBe(kept);
    expect(namedAs('application/pdf', 'work.html')).toBe('work.html.pdf');
    expect(namedAs('image/jpeg', 'run.pdf.exe')).toBe('run.pdf.exe.jpg');
    expect(namedAs('image/jpeg', 'me.jpeg')).toBe('me.jpeg');
    expect(namedAs('image/webp', 'é'.repeat(120))).toBe(`${'é'.repeat(115)}.webp`);
  });
});

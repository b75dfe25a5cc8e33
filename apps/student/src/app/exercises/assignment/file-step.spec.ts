import type { MyAssignment, WorkFile } from '@tendril/contracts';
import { answer, settle, studentView } from '../../../testing/student-view';
import { Assignment } from './assignment';

const same = (text: string) => ({ en: text, fr: text, rw: text });
const work: MyAssignment = {
  id: 'a1', dueOn: '2026-12-04', dueAt: '2026-12-04T21:59:59.000Z', late: false, state: 'not-begun', attempt: 0, answers: {}, interviewId: null, picked: {}, files: [], draftVersion: 0, submittedAt: null,
  extended: false, closesOn: null, onPaper: false, canSubmit: true, whyNot: null, canAsk: false, review: null,
  exercise: { id: 'e1', builtIn: null, title: same('Show it'), purpose: same(''), minutes: 5, rubric: [], steps: [{ key: 'proof', title: same('Proof'), help: same(''), evidence: 'file', minutes: 5 }] },
};
const kept: WorkFile = { id: 'f1', name: 'letter.pdf', contentType: 'application/pdf', bytes: 20_000, at: '2026-11-23T08:00:00.000Z' };

/** The browser's way to send a file, answered by hand. */
class Line {
  static readonly all: Line[] = [];
  readonly upload: { onprogress?: (event: object) => void } = {};
  readonly headers: Record<string, string> = {};
  status = 0;
  responseText = '';
  onload?: () => void;
  onerror?: () => void;
  onabort?: () => void;
  address = '';
  constructor() { Line.all.push(this); }
  open(_: string, address: string) { this.address = address; }
  setRequestHeader(name: string, value: string) { this.headers[name] = value; }
  send() { return undefined; }
  abort() { this.onabort?.(); }
  answer(status: number, body: object) {
    Object.assign(this, { status, responseText: JSON.stringify(body) });
    this.onload?.();
  }
}

const RealLine = globalThis.XMLHttpRequest;
beforeEach(() => {
  Line.all.length = 0;
  globalThis.XMLHttpRequest = Line as unknown as typeof XMLHttpRequest;
});
afterEach(() => (globalThis.XMLHttpRequest = RealLine));

async function screen(more: Partial<MyAssignment> = {}) {
  const seen = await studentView(Assignment, { id: 'a1' });
  await answer(seen, 'GET', 'my/assignments/a1', { ...work, ...more });
  const page = seen.fixture.nativeElement as HTMLElement;
  const choose = async (...files: File[]) => {
    const field = seen.field('Choose a file');
    Object.defineProperty(field, 'files', { value: files, configurable: true });
    Object.defineProperty(field, 'value', { value: '', writable: true });
    field.dispatchEvent(new Event('change'));
    await settle(seen.fixture);
  };
  return { ...seen, page, choose };
}
const pdf = new File(['%PDF-1.4'], 'letter.pdf', { type: 'application/pdf' });

describe('a file as evidence', () => {
  it('tells how far it has come, and is part of the answer once it arrived', async () => {
    const seen = await screen();
    await seen.choose(pdf);
    const [line] = Line.all;
    expect([line!.address, line!.headers['X-File-Name'], line!.headers['Content-Type']]).toEqual(['/api/my/assignments/a1/files', 'letter.pdf', 'application/pdf']);
    line!.upload.onprogress?.({ loaded: 5, total: 10, lengthComputable: true });
    await settle(seen.fixture);
    expect(seen.role('progressbar', 'Sending letter.pdf').getAttribute('aria-valuenow')).toBe('50');
    line!.answer(201, kept);
    await settle(seen.fixture);
    expect(seen.role('link', 'letter.pdf').getAttribute('href')).toBe('/api/my/files/f1');
    await seen.press('Send to my counsellor');
    expect(await answer(seen, 'POST', 'my/assignments/a1/submissions', { ...work, state: 'submitted', canSubmit: false })).toMatchObject({ picked: { proof: ['f1'] } });
  });

  it('goes on under the same key after the network was away', async () => {
    const seen = await screen();
    await seen.choose(pdf);
    Line.all[0]!.onerror?.();
    await settle(seen.fixture);
    expect(seen.page.textContent).toContain('It did not arrive. It goes on when the network is back.');
    window.dispatchEvent(new Event('online'));
    await settle(seen.fixture);
    Line.all[1]!.onerror?.();
    await settle(seen.fixture);
    await seen.press('Try again: letter.pdf');
    expect(new Set(Line.all.map((line) => line.headers['Idempotency-Key'])).size).toBe(1);
    expect(Line.all).toHaveLength(3);
  });

  it('says in words why the API did not take it, and offers no second try', async () => {
    const seen = await screen();
    await seen.choose(pdf);
    Line.all[0]!.answer(422, { code: 'file_is_not_what_it_says', params: { says: 'application/pdf', is: 'image/png' } });
    await settle(seen.fixture);
    expect(seen.page.textContent).toContain('The file is not what its name says.');
    expect(() => seen.role('button', /^Try again/)).toThrow();
  });

  it('sends no file that is empty or too large', async () => {
    const seen = await screen();
    const large = new File(['x'], 'film.pdf', { type: 'application/pdf' });
    Object.defineProperty(large, 'size', { value: 6 * 1024 * 1024 });
    await seen.choose(new File([], 'empty.pdf', { type: 'application/pdf' }), large);
    expect(seen.page.textContent).toContain('The file is empty.');
    expect(seen.page.textContent).toContain('The file is larger than 5 MB.');
    expect(Line.all).toEqual([]);
  });

  it('counts a file that was refused among the five no more', async () => {
    const four = ['1', '2', '3', '4'].map((id) => ({ ...kept, id, name: id + '.pdf' }));
    const seen = await screen({ files: four, picked: { proof: four.map((one) => one.id) } });
    await seen.choose(new File([], 'empty.pdf', { type: 'application/pdf' }));
    expect(seen.page.textContent).toContain('The file is empty.');
    await seen.choose(pdf);
    expect(() => seen.field('Choose a file')).toThrow();
    Line.all[0]!.onerror?.();
    await settle(seen.fixture);
    expect(() => seen.field('Choose a file')).toThrow();
  });

  it('takes no more than five', async () => {
    const five = ['1', '2', '3', '4', '5'].map((id) => ({ ...kept, id, name: id + '.pdf' }));
    const seen = await screen({ files: five, picked: { proof: five.map((one) => one.id) } });
    expect(() => seen.field('Choose a file')).toThrow();
  });

  it('is taken out of the answer and off the school’s disk; one that nothing uses can be used', async () => {
    const seen = await screen({ files: [kept, { ...kept, id: 'f2', name: 'left-over.pdf' }], picked: { proof: ['f1'] } });
    await seen.press('Use: left-over.pdf');
    await seen.press('Remove letter.pdf');
    await answer(seen, 'DELETE', 'my/files/f1', {}, 200);
    expect(seen.page.textContent).not.toContain('letter.pdf');
    expect(seen.role('link', 'left-over.pdf')).toBeTruthy();
  });
});

import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { StudentNote } from '@tendril/contracts';
import { Toasts } from '@tendril/ui';
import { view } from '@tendril/ui/testing';
import english from '../../../i18n/en';
import { answered, settled } from '../testing/page';
import { NoteComposer } from './note-composer';
import { NotesList } from './notes-list';
import { injectNotes } from './student-notes';

@Component({
  selector: 'td-notes-page', imports: [NoteComposer, NotesList],
  template: `<td-notes-list [notes]="notes" name="Keza Umutoni" /><td-note-composer [studentId]="student()" name="Keza Umutoni" [notes]="notes" />`,
})
class NotesPage {
  readonly student = signal('k1');
  readonly notes = injectNotes(this.student);
}

const note = (changes: Partial<StudentNote> = {}): StudentNote =>
  ({ id: 'n1', studentId: 'k1', text: 'Works on Saturdays.', shared: false, mine: true, by: 'Esther', writtenAt: '2026-11-17T08:00:00.000Z', changedAt: null, version: 1, ...changes });

async function opened(...items: StudentNote[]) {
  const page = await view(NotesPage, { texts: english });
  await answered(page, '/api/students/k1/notes', { items, next: null });
  return page;
}
type Page = Awaited<ReturnType<typeof opened>>;
const shown = ({ fixture }: Page) => [...(fixture.nativeElement as HTMLElement).querySelectorAll('.note')];

describe('notes on a student', () => {
  it('look different when they are private, and say who reads them', async () => {
    const page = await opened(note(), note({ id: 'n2', shared: true, mine: false, by: 'Jean' }));
    expect(shown(page).map((one) => one.classList.contains('private'))).toEqual([true, false]);
    expect(shown(page).map((one) => one.querySelector('.tagline .grow')?.textContent)).toEqual(['Private, only you read it', 'Shared with all who look after Keza Umutoni, by Jean']);
    expect(shown(page)[1]?.querySelector('button')).toBeNull();
  });

  it('are private unless said otherwise, and each new one again', async () => {
    const page = await opened();
    await page.write('Note', ' Ask about Saturdays. ');
    await page.press('Write a note');
    expect((await answered(page, '/api/students/k1/notes', note())).body).toEqual({ text: 'Ask about Saturdays.', shared: false });
    expect(page.field('Note').value).toBe('');
    await page.press('Private');
    await page.write('Note', 'Goal: two talks.');
    await page.press('Write a note');
    expect((await answered(page, '/api/students/k1/notes', note({ id: 'n2', shared: true }))).body).toEqual({ text: 'Goal: two talks.', shared: true });
    expect(page.role('button', 'Private').getAttribute('aria-pressed')).toBe('true');
    expect(shown(page)).toHaveLength(2);
  });

  it('keep what was written when the API refuses, and say why', async () => {
    const page = await opened();
    await page.write('Note', 'Words');
    await page.press('Write a note');
    await answered(page, '/api/students/k1/notes', { code: 'not_allowed' }, 403);
    expect([page.field('Note').value, page.role('alert', 'You may not do this.') !== null]).toEqual(['Words', true]);
  });

  it('never go to the next student with what was written for this one', async () => {
    const page = await opened();
    await page.press('Private');
    await page.write('Note', 'About Keza');
    page.fixture.componentInstance.student.set('k2');
    await settled(page);
    expect([page.field('Note').value, page.role('button', 'Private').getAttribute('aria-pressed')]).toEqual(['', 'true']);
  });

  it('are changed with their version, and shared by the way', async () => {
    const page = await opened(note({ version: 4 }));
    await page.press('Edit');
    (page.fixture.nativeElement as HTMLElement).querySelector<HTMLTextAreaElement>('.note textarea')!.value = 'Works on Sundays.';
    await page.press('Save and share');
    const { method, body } = await answered(page, '/api/student-notes/n1', note({ text: 'Works on Sundays.', shared: true, version: 5 }));
    expect([method, body]).toEqual(['PUT', { text: 'Works on Sundays.', shared: true, version: 4 }]);
    expect(shown(page)[0]?.classList.contains('private')).toBe(false);
  });

  it('say when somebody changed them in another tab', async () => {
    const page = await opened(note());
    await page.press('Edit');
    await page.press('Save');
    await answered(page, '/api/student-notes/n1', { code: 'changed_meanwhile', current: note({ version: 2 }) }, 409);
    expect(page.role('alert', /Somebody changed this/)).toBeTruthy();
  });

  it('are removed, and written again when that is taken back', async () => {
    const page = await opened(note());
    await page.press('Remove');
    expect((await answered(page, '/api/student-notes/n1', {})).method).toBe('DELETE');
    expect(shown(page)).toHaveLength(0);
    TestBed.inject(Toasts).list().at(-1)?.undo?.();
    expect((await answered(page, '/api/students/k1/notes', note({ id: 'n9' }))).body).toEqual({ text: 'Works on Saturdays.', shared: false });
    expect(shown(page)).toHaveLength(1);
  });
});

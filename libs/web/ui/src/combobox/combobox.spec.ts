import { Component, signal } from '@angular/core';
import { form, FormField } from '@angular/forms/signals';
import { texts, view } from '../../checks/view';
import { Field } from '../field/field';
import { FormInput } from '../field/form-input';
import { Combobox } from './combobox';

@Component({
  selector: 'td-probe',
  imports: [Combobox, Field, FormField, FormInput],
  template: `<td-field label="Occupation"><td-combobox tdInput [formField]="form.code" [options]="options()" [otherNames]="otherNames()" /></td-field>`,
})
class Probe {
  readonly options = signal([{ value: '2221', label: 'Nurse' }, { value: '2142', label: 'Civil engineer' }, { value: '7411', label: 'Électricien' }]);
  readonly otherNames = signal<((text: string) => Promise<readonly string[]>) | undefined>(undefined);
  readonly model = signal({ code: '' });
  readonly form = form(this.model);
}

const type = async (found: Awaited<ReturnType<typeof view<Probe>>>, text: string) => {
  const input = found.field('Occupation');
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  await found.fixture.whenStable();
  return input;
};

describe('a combobox', () => {
  it('finds by a part of the name, without case or accents', async () => {
    const found = await view(Probe, { texts });
    await type(found, 'electr');
    expect(found.role('option', 'Électricien')).toBeTruthy();
    expect(() => found.role('option', 'Nurse')).toThrow();
  });

  it('offers first what is so called, then what has it as a word, then what begins so, the shorter before the longer', async () => {
    const found = await view(Probe, { texts });
    const labels = ['Assistant nurse', 'Nursery school teacher', 'Children’s nurse at home', 'Vet’s wet-nursery hand', 'Subnursed', 'Nurse'];
    found.fixture.componentInstance.options.set(labels.map((label, at) => ({ value: String(at), label })));
    await type(found, 'nurse');
    const shown = [...(found.fixture.nativeElement as HTMLElement).querySelectorAll('[role=option]')].map((one) => one.textContent?.trim());
    expect(shown).toEqual(['Nurse', 'Assistant nurse', 'Children’s nurse at home', 'Nursery school teacher', 'Vet’s wet-nursery hand', 'Subnursed']);
  });

  it('takes what is pressed and gives its value to the form', async () => {
    const found = await view(Probe, { texts });
    const input = await type(found, 'engi');
    found.role('option', 'Civil engineer').click();
    await found.fixture.whenStable();
    expect(found.fixture.componentInstance.model()).toEqual({ code: '2142' });
    expect(input.value).toBe('Civil engineer');
    expect(input.getAttribute('aria-expanded')).toBe('false');
  });

  it('is moved through by arrows and Enter', async () => {
    const found = await view(Probe, { texts });
    const input = await type(found, 'e');
    for (const key of ['ArrowDown', 'Enter']) input.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    await found.fixture.whenStable();
    expect(found.fixture.componentInstance.model()).toEqual({ code: '2142' });
  });

  it('lets go of the value when something else is written', async () => {
    const found = await view(Probe, { texts });
    await type(found, 'nur');
    found.role('option', 'Nurse').click();
    await type(found, 'nurx');
    expect(found.fixture.componentInstance.model()).toEqual({ code: '' });
    expect(found.role('option', 'Nothing found')).toBeTruthy();
  });

  describe('where things have other names as well', () => {
    const options = (found: Awaited<ReturnType<typeof view<Probe>>>) => [...(found.fixture.nativeElement as HTMLElement).querySelectorAll('[role=option]')].map((one) => one.textContent?.trim());
    const passes = async (found: Awaited<ReturnType<typeof view<Probe>>>, milliseconds = 300) => {
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
      await found.fixture.whenStable();
    };

    it('asks for them once writing pauses, and offers them after those whose own name fits', async () => {
      const found = await view(Probe, { texts });
      const asked: string[] = [];
      found.fixture.componentInstance.otherNames.set(async (text) => {
        asked.push(text);
        return ['2221', '7411', '0000'];
      });
      for (const text of ['m', 'mu', 'ele']) await type(found, text);
      expect(options(found)).toEqual(['Électricien']);
      await passes(found);
      expect(asked).toEqual(['ele']);
      expect(options(found)).toEqual(['Électricien', 'Nurse']);
    });

    it('says that it looks while it looks, shows nothing of an older text, and finds nothing where the way to them is cut', async () => {
      const found = await view(Probe, { texts });
      const answers = new Map<string, (values: readonly string[]) => void>();
      found.fixture.componentInstance.otherNames.set((text) => (text === 'cut' ? Promise.reject(new Error('network')) : new Promise((resolve) => { answers.set(text, resolve); })));
      await type(found, 'muganga');
      expect(options(found)).toEqual(['Loading']);
      await passes(found);
      await type(found, 'umwarimu');
      answers.get('muganga')?.(['2221']);
      await passes(found);
      expect(options(found)).toEqual(['Loading']);
      answers.get('umwarimu')?.([]);
      await passes(found, 0);
      expect(options(found)).toEqual(['Nothing found']);
      await type(found, 'cut');
      await passes(found);
      expect(options(found)).toEqual(['Nothing found']);
    });
  });
});

import { Component, signal } from '@angular/core';
import { FieldTree, form, required, TreeValidationResult, validate } from '@angular/forms/signals';
import { settled, texts, view } from '../../checks/view';
import { ChoiceSet } from '../choice/choice-set';
import { FORM } from '../forms';

interface Answers {
  name: string;
  spoken: readonly string[];
  address: string;
}

@Component({
  selector: 'td-probe',
  imports: [...FORM, ChoiceSet],
  template: `<form [formRoot]="form">
    <td-field label="Your name"><input tdInput [formField]="form.name"></td-field>
    <td-choice-set legend="Languages" [choices]="choices" [formField]="form.spoken" />
    <td-field label="Your address"><input tdInput [formField]="form.address"></td-field>
    <td-form-error [of]="form" />
    <button>Send</button>
  </form>`,
})
class Probe {
  readonly choices = [{ value: 'rw', label: 'Kinyarwanda' }, { value: 'en', label: 'English' }];
  answer: (root: FieldTree<Answers>) => TreeValidationResult = () => undefined;
  readonly sent: string[] = [];
  private readonly model = signal<Answers>({ name: 'Aline', spoken: ['rw'], address: 'a@example.org' });
  readonly form = form(this.model, (path) => {
    required(path.name);
    validate(path.spoken, ({ value }) => (value().length ? undefined : { kind: 'choose_one' }));
    required(path.address);
  }, { submission: { action: async (root) => {
    this.sent.push(this.model().name);
    await new Promise((resolve) => setTimeout(resolve));
    return this.answer(root);
  } } });
}

async function opened() {
  const page = await view(Probe, { texts });
  const send = async () => {
    page.role('button', 'Send').focus();
    await page.press('Send');
    await settled(page);
  };
  return { ...page, send, focused: () => document.activeElement };
}

describe('a form that was refused', () => {
  it('leads to the first field that breaks a rule', async () => {
    const page = await opened();
    await page.write('Your address', '');
    await page.write('Your name', '');
    await page.send();
    expect(page.focused()).toBe(page.field('Your name'));
  });

  it('leads to a group of choices where none was made, and says what is wrong with it', async () => {
    const page = await opened();
    page.role('checkbox', 'Kinyarwanda').click();
    await page.write('Your address', '');
    await page.send();
    expect(page.focused()).toBe(page.role('checkbox', 'Kinyarwanda'));
    expect(document.getElementById(page.focused()?.getAttribute('aria-describedby') ?? '')?.textContent).toContain('Choose at least one.');
  });

  it('leads to the field that the API refused', async () => {
    const page = await opened();
    page.fixture.componentInstance.answer = (root) => [{ kind: 'email', params: {}, fieldTree: root.address }];
    await page.send();
    expect(page.focused()).toBe(page.field('Your address'));
  });

  it('leads nowhere when the whole was refused: that is read out, and the same can be sent again', async () => {
    const page = await opened();
    page.fixture.componentInstance.answer = () => [{ kind: 'network' }];
    await page.send();
    expect(page.focused()).toBe(page.role('button', 'Send'));
    await page.send();
    expect(page.fixture.componentInstance.sent).toEqual(['Aline', 'Aline']);
  });

  it('leads there each time', async () => {
    const page = await opened();
    await page.write('Your name', '');
    await page.send();
    await page.send();
    expect(page.focused()).toBe(page.field('Your name'));
  });

  it('leaves the reader where she is while she writes on', async () => {
    const page = await opened();
    await page.write('Your name', '');
    await page.send();
    page.field('Your address').focus();
    await page.write('Your address', '');
    expect(page.focused()).toBe(page.field('Your address'));
  });
});

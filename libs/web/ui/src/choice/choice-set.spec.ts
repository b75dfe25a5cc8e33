import { Component, signal } from '@angular/core';
import { form, FormField, validate } from '@angular/forms/signals';
import { texts, view } from '../../checks/view';
import { ChoiceSet } from './choice-set';

@Component({
  selector: 'td-probe',
  imports: [ChoiceSet, FormField],
  template: `<td-choice-set legend="Languages" [choices]="choices" [formField]="form.spoken" />`,
})
class Probe {
  readonly choices = [{ value: 'rw', label: 'Kinyarwanda' }, { value: 'en', label: 'English' }];
  readonly model = signal<{ spoken: readonly string[] }>({ spoken: [] });
  readonly form = form(this.model, (path) => validate(path.spoken, ({ value }) => (value().length ? undefined : { kind: 'choose_one' })));
}

describe('a set of choices', () => {
  it('keeps the values in the order of the choices', async () => {
    const { fixture, role } = await view(Probe, { texts });
    role('checkbox', 'English').click();
    role('checkbox', 'Kinyarwanda').click();
    await fixture.whenStable();
    expect(fixture.componentInstance.model()).toEqual({ spoken: ['rw', 'en'] });
  });

  it('says what is missing once it was left', async () => {
    const { fixture, role } = await view(Probe, { texts });
    role('checkbox', 'English').dispatchEvent(new Event('blur'));
    await fixture.whenStable();
    expect(fixture.nativeElement.textContent).toContain('Choose at least one.');
  });
});

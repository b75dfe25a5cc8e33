import { Component, signal } from '@angular/core';
import { form, minLength, required } from '@angular/forms/signals';
import { texts, view } from '../../checks/view';
import { FORM } from '../forms';

@Component({
  selector: 'td-probe',
  imports: [...FORM],
  template: `<form [formRoot]="form">
    <td-field label="Your name" hint="As on your card"><input tdInput [formField]="form.name"></td-field>
    <td-form-error [of]="form" />
    <button>Save</button>
  </form>`,
})
class Probe {
  readonly saved: string[] = [];
  private readonly model = signal({ name: '' });
  readonly form = form(this.model, (path) => {
    required(path.name);
    minLength(path.name, 3);
  }, { submission: { action: async () => {
    this.saved.push(this.model().name);
    return [{ kind: 'changed_meanwhile', params: {} }];
  } } });
}

const described = (field: HTMLElement) => (field.getAttribute('aria-describedby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent?.trim());

describe('a field', () => {
  it('ties label and hint to its control, and says nothing against it before it was touched', async () => {
    const { field } = await view(Probe, { texts });
    expect(described(field('Your name'))).toEqual(['As on your card']);
    expect(field('Your name').getAttribute('aria-invalid')).toBeNull();
  });

  it('says beside the control what is wrong, with the bound of the rule', async () => {
    const { field, write } = await view(Probe, { texts });
    await write('Your name', 'Al');
    expect(described(field('Your name'))).toEqual(['Too short: at least 3 characters.', 'As on your card']);
    expect(field('Your name').getAttribute('aria-invalid')).toBe('true');
  });

  it('holds back a form that is not right', async () => {
    const { fixture, press, field } = await view(Probe, { texts });
    await press('Save');
    expect(fixture.componentInstance.saved).toEqual([]);
    expect(described(field('Your name'))[0]).toBe('This is needed.');
  });

  it('lets a refusal of the whole form be read out', async () => {
    const { fixture, press, write, role } = await view(Probe, { texts });
    await write('Your name', 'Aline');
    await press('Save');
    expect(fixture.componentInstance.saved).toEqual(['Aline']);
    expect(role('alert', /Somebody changed this/)).toBeTruthy();
  });

  it('lets the same be sent again after such a refusal', async () => {
    const { fixture, press, write } = await view(Probe, { texts });
    await write('Your name', 'Aline');
    await press('Save');
    await press('Save');
    expect(fixture.componentInstance.saved).toEqual(['Aline', 'Aline']);
  });
});

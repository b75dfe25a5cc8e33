import { Component, signal } from '@angular/core';
import { texts, view } from '../../checks/view';
import { Dialog } from './dialog';

@Component({ selector: 'td-probe', imports: [Dialog], template: `<td-dialog heading="Leave the class" [(open)]="open"><p>Sure</p></td-dialog>` })
class Probe {
  readonly open = signal(false);
}

describe('a dialog', () => {
  it('has its heading as its name and shows its content only while it is open', async () => {
    const { fixture, role } = await view(Probe, { texts });
    expect(fixture.nativeElement.textContent).not.toContain('Sure');
    fixture.componentInstance.open.set(true);
    await fixture.whenStable();
    expect(role('dialog', 'Leave the class').textContent).toContain('Sure');
  });

  it('is closed by its button, and says so', async () => {
    const { fixture, press } = await view(Probe, { texts });
    fixture.componentInstance.open.set(true);
    await fixture.whenStable();
    await press('Close');
    expect(fixture.componentInstance.open()).toBe(false);
    expect(document.querySelector('dialog')?.open).toBe(false);
  });
});

import { Component, signal, viewChild } from '@angular/core';
import { texts, view } from '../../checks/view';
import { Rows } from './rows';

@Component({
  selector: 'td-long',
  imports: [Rows],
  template: `<div [tdRows]="all()" #rows="tdRows">
    <table [attr.aria-rowcount]="rows.count()"><thead><tr aria-rowindex="1"><th>Name</th></tr></thead>
      <tbody>@for (one of rows.drawn(); track one) {<tr [attr.aria-rowindex]="rows.first() + $index"><td><button type="button">{{ one }}</button></td></tr>}</tbody>
    </table>
  </div>`,
})
class Long {
  readonly all = signal(Array.from({ length: 5000 }, (_, index) => `row ${index}`));
  readonly rows = viewChild.required<Rows<string>>(Rows);
}

async function drawn(length = 5000) {
  const page = await view(Long, { texts });
  const element = page.fixture.nativeElement as HTMLElement;
  document.body.append(element);
  const long = page.fixture.componentInstance;
  if (length !== 5000) long.all.set(long.all().slice(0, length));
  await page.fixture.whenStable();
  const box = element.querySelector('div') as HTMLElement;
  return {
    long, element, names: () => [...element.querySelectorAll('tbody tr')].map((row) => row.textContent),
    async scroll(to: number) {
      box.scrollTop = to;
      box.dispatchEvent(new Event('scroll'));
      await page.fixture.whenStable();
    },
    async goTo(index: number) {
      long.rows().goTo(index);
      await page.fixture.whenStable();
    },
    settle: () => page.fixture.whenStable(),
  };
}

describe('a long table', () => {
  it('draws what is in view, and room for the rest', async () => {
    const { names, long, scroll } = await drawn();
    expect(names().length).toBeLessThan(60);
    await scroll(36 * 2500);
    expect(names()).toContain('row 2500');
    expect(names()).toContain('row 2522');
    expect(names()).not.toContain('row 2400');
    expect(long.rows().above() + long.rows().below() + names().length * 36).toBe(5000 * 36);
  });

  it('says to a screen reader how long it is, and where each row stands', async () => {
    const { element, scroll } = await drawn();
    await scroll(36 * 2500);
    expect(element.querySelector('table')?.getAttribute('aria-rowcount')).toBe('5001');
    expect([...element.querySelectorAll('tbody tr')].find((row) => row.textContent === 'row 2500')?.getAttribute('aria-rowindex')).toBe('2502');
  });

  it('takes the focus to any row, and goes on from where the focus is', async () => {
    const { goTo, long, element, settle } = await drawn();
    await goTo(4000);
    expect(document.activeElement?.textContent).toBe('row 4000');
    [...element.querySelectorAll('button')].find((one) => one.textContent === 'row 4003')?.focus();
    long.rows().move(1);
    await settle();
    expect(document.activeElement?.textContent).toBe('row 4004');
  });

  it('ends at its ends, and keeps its cursor inside when it grows shorter', async () => {
    const { goTo, long, settle } = await drawn();
    await goTo(4999);
    long.rows().move(1);
    await settle();
    expect(document.activeElement?.textContent).toBe('row 4999');
    long.all.set(['only']);
    await settle();
    expect(long.rows().cursor()).toBe(0);
  });

  it('draws a short one whole, and an empty one takes no focus', async () => {
    const { names, long, settle, goTo } = await drawn(3);
    expect(names()).toHaveLength(3);
    long.all.set([]);
    await settle();
    await goTo(0);
    expect(long.rows().cursor()).toBe(-1);
  });
});

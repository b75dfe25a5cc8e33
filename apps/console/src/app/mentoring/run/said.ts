import { Component, computed, inject } from '@angular/core';
import type { Publication } from '@tendril/contracts';
import { Formats, injectPlural, injectText, Notice } from '@tendril/ui';
import { injectRefusal } from './refusal';
import { RunAgain } from './run-again';
import { RunStore } from './run-store';

/** Names that are said before "and 3 more". */
const NAMED = 3;

/** What the last act came to: refused and why, published and what was held back, or calculated once more. */
@Component({
  selector: 'td-run-said',
  imports: [Notice],
  host: { class: 'said', role: 'alert' },
  templateUrl: './said.html',
})
export class RunSaid {
  protected readonly store = inject(RunStore);
  protected readonly runAgain = inject(RunAgain);
  protected readonly t = injectText();
  protected readonly tn = injectPlural();
  protected readonly refusal = injectRefusal();
  protected readonly formats = inject(Formats);

  /** What somebody else did meanwhile, in words. */
  protected readonly meanwhile = computed(() => {
    const changes = this.store.meanwhile();
    if (!changes) return '';
    const { state, moved } = changes;
    const run = this.store.run.value();
    const words = state ? [this.t('matching.meanwhile.' + state, { name: run?.publishedBy ?? '' })] : [];
    if (moved.length) words.push(this.tn('matching.meanwhile.moved', moved.length, { names: this.some(moved) }));
    return words.join(' ');
  });

  /** By reason, the largest group first. */
  protected heldBack({ withheld }: Publication): { reason: string; students: string[] }[] {
    const groups = new Map<string, string[]>();
    for (const { reason, student } of withheld) groups.set(reason, [...(groups.get(reason) ?? []), student]);
    return [...groups].map(([reason, students]) => ({ reason, students })).sort((one, other) => other.students.length - one.students.length);
  }

  private some(names: readonly string[]): string {
    const rest = names.length - NAMED;
    return names.slice(0, NAMED).join(', ') + (rest > 0 ? ' ' + this.t('matching.andMore', { count: rest }) : '');
  }
}

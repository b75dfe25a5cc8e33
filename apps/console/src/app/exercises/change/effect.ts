import { Component, computed, input } from '@angular/core';
import type { AssignmentEffect } from '@tendril/contracts';
import { injectPlural } from '@tendril/ui';

type Part = keyof AssignmentEffect;

const OF_CHANGE: readonly Part[] = ['gain', 'lose', 'keep', 'drafts', 'waiting', 'accepted', 'extensions'];
const OF_WITHDRAWAL: readonly Part[] = ['untouched', 'drafts', 'waiting', 'returned', 'accepted', 'extensions'];

/** What a change or a withdrawal does to whom, before it is done: a sentence for each number that is not nothing. */
@Component({
  selector: 'td-effect',
  template: `
    <p>{{ tn('exercises.effect.students', effect().students) }}</p>
    <ul class="marks">@for (line of lines(); track line) {<li>{{ line }}</li>}</ul>
  `,
  host: { class: 'stack s2' },
})
export class Effect {
  readonly effect = input.required<AssignmentEffect>();
  readonly of = input.required<'change' | 'withdrawal'>();
  protected readonly tn = injectPlural();
  protected readonly lines = computed(() => {
    const [effect, of] = [this.effect(), this.of()];
    return (of === 'change' ? OF_CHANGE : OF_WITHDRAWAL).filter((part) => effect[part] > 0).map((part) => this.tn(`exercises.effect.${of}.${part}`, effect[part]));
  });
}

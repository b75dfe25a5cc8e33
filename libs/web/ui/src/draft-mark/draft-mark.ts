import { Component, computed, input } from '@angular/core';
import { Icon, IconName } from '../icon/icon';
import { injectText } from '../languages/text';

type State = 'clean' | 'saving' | 'saved' | 'sent' | 'unsaved';

const ICONS: Record<Exclude<State, 'clean'>, IconName> = { saving: 'device', saved: 'device', sent: 'check', unsaved: 'alert' };

/** Where a text stands, said honestly: kept on this device, saved with the school, or not kept. A draft is never called sent: that is for what was handed in. */
@Component({
  selector: 'td-draft-mark',
  imports: [Icon],
  host: { class: 'draft-mark', role: 'status', '[class]': 'state()' },
  template: `@if (icon(); as name) {<td-icon [name]="name" [small]="true" /><span>{{ word() }}</span>}`,
})
export class DraftMark {
  readonly state = input.required<State>();
  private readonly t = injectText();
  protected readonly icon = computed(() => {
    const state = this.state();
    return state === 'clean' ? undefined : ICONS[state];
  });
  protected readonly word = computed(() => {
    switch (this.state()) {
      case 'clean': return '';
      case 'saving': return this.t('ui.draft.saving');
      case 'saved': return this.t('ui.draft.saved');
      case 'sent': return this.t('ui.draft.sent');
      case 'unsaved': return this.t('ui.draft.unsaved');
    }
  });
}

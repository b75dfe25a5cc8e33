import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import type { RosterImport, RosterNotice } from '@tendril/contracts';
import { Icon, injectPlural, injectText, LanguageStore, Notice } from '@tendril/ui';
import { RosterRows } from './roster-rows';

/** What an import makes, or made, of the school: counts, what was passed over, what is to be mended, and the rows themselves. */
@Component({
  selector: 'td-roster-preview',
  imports: [Icon, Notice, RosterRows],
  host: { class: 'stack s4' },
  templateUrl: './roster-preview.html',
})
export class RosterPreview {
  readonly of = input.required<RosterImport>();
  readonly busy = input.required<boolean>();
  /** Whether the missing students leave too. */
  readonly applied = output<boolean>();
  readonly cancelled = output();
  readonly rolledBack = output();

  protected readonly t = injectText();
  protected readonly tn = injectPlural();
  protected readonly language = inject(LanguageStore).current;
  protected readonly leavers = linkedSignal<string, boolean>({ source: () => this.of().id, computation: () => false });
  protected readonly action = linkedSignal<string, string>({ source: () => this.of().id, computation: () => '' });
  protected readonly changes = computed(() => {
    const { create, update, leavers } = this.of().counts;
    return create + update + (this.leavers() ? leavers : 0);
  });
  protected readonly counts = computed(() => {
    const { counts } = this.of();
    return [
      { action: 'create', count: counts.create, name: this.t('roster.count.create') }, { action: 'update', count: counts.update, name: this.t('roster.count.update') },
      { action: 'skip', count: counts.skip, name: this.t('roster.count.skip') }, { action: 'refuse', count: counts.refused, name: this.t('roster.count.refused') },
      { action: 'leaver', count: counts.leavers, name: this.t('roster.count.leavers') },
    ];
  });

  protected words({ code, params }: RosterNotice): string {
    const key = 'roster.notice.' + code;
    return typeof params['count'] === 'number' ? this.tn(key, params['count'], params) : this.t(key, params);
  }

  protected rowsHeading(): string {
    return this.counts().find(({ action }) => action === this.action())?.name ?? this.t('roster.allRows');
  }
}

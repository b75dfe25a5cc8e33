import { Component, computed, inject, input } from '@angular/core';
import { Formats } from '../languages/formats';

/** A day as a small block: its name over its number. */
@Component({
  selector: 'td-date-block',
  host: { class: 'date' },
  template: `<time [attr.datetime]="value()"><span>{{ parts().name }}</span><b>{{ parts().number }}</b></time>`,
})
export class DateBlock {
  /** A plain date, or an instant with the `zone` to read it in. */
  readonly value = input.required<string>();
  readonly zone = input<string>();
  private readonly formats = inject(Formats);
  protected readonly parts = computed(() => {
    const words = this.formats.date(this.value(), 'day', this.zone());
    return { number: /\d+/.exec(words)?.[0] ?? '', name: words.replace(/\s*\d+\s*/, '').trim() };
  });
}

import { Component, computed, input } from '@angular/core';

/** So many of so many as dots, with the number beside them ("4+" when there are more than dots). */
@Component({
  selector: 'td-pips',
  host: { class: 'pips' },
  template: `<span aria-hidden="true">@for (on of dots(); track $index) {<i [class.on]="on"></i>}</span>{{ value() > of() ? of() + '+' : value() }}`,
})
export class Pips {
  readonly value = input.required<number>();
  readonly of = input(4);
  protected readonly dots = computed(() => Array.from({ length: this.of() }, (_, index) => index < this.value()));
}

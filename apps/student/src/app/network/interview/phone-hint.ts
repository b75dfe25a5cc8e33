import { Component, computed, input, model, signal } from '@angular/core';
import { injectText } from '@tendril/ui';
import { phoneNumbersIn, without } from './phone-numbers';

/** Asks about what looks like a phone number in a text: it belongs to another person. */
@Component({
  selector: 'td-phone-hint',
  host: { role: 'status', class: 'blk' },
  template: `
    @if (suspect(); as number) {
      <div class="coach">
        <p><b>{{ t('network.phoneQuestion') }}</b></p>
        <p><mark>{{ number }}</mark></p>
        <p>{{ t('network.phoneWhy', { name: name() }) }}</p>
        <div class="row">
          <button type="button" class="btn" (click)="takeOut(number)">{{ t('network.takeOut') }}</button>
          <button type="button" class="tap" (click)="clear(number)">{{ t('network.notOne') }}</button>
        </div>
      </div>
    }
  `,
})
export class PhoneHint {
  readonly text = model.required<string>();
  /** Whose number it may be. */
  readonly name = input.required<string>();
  protected readonly t = injectText();
  private readonly cleared = signal<ReadonlySet<string>>(new Set());
  protected readonly suspect = computed(() => phoneNumbersIn(this.text()).find((number) => !this.cleared().has(number)));

  protected takeOut(number: string): void {
    this.text.set(without(this.text(), number));
  }

  protected clear(number: string): void {
    this.cleared.update((known) => new Set([...known, number]));
  }
}

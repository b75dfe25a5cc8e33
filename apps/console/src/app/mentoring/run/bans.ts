import { Component, inject } from '@angular/core';
import { Empty, injectText } from '@tendril/ui';
import { PairChoices } from './pair-choices';
import { RunStore } from './run-store';

/** Pairs that staff keep apart in this run and in those that go on from it. */
@Component({
  selector: 'td-bans',
  imports: [Empty],
  template: `
    @if (store.bans().length) {
      <table class="grid">
        <caption class="vh">{{ t('matching.tab.banned') }}</caption>
        <thead><tr><th scope="col">{{ t('matching.student') }}</th><th scope="col">{{ t('matching.mentor') }}</th><th class="num"><span class="vh">{{ t('matching.lift') }}</span></th></tr></thead>
        <tbody>
          @for (one of store.bans(); track one.id) {
            <tr><th scope="row">{{ one.student.name }}</th><td>{{ one.mentor.name }}</td>
              <td class="num">@if (store.state() === 'proposed') {<button type="button" class="link" [attr.aria-label]="t('matching.liftFor', { student: one.student.name, mentor: one.mentor.name })" (click)="choices.turn(one, 'ban')">{{ t('matching.lift') }}</button>}</td></tr>
          }
        </tbody>
      </table>
    } @else {<td-empty icon="ban" [text]="t('matching.noneIn.banned')" />}
  `,
})
export class Bans {
  protected readonly store = inject(RunStore);
  protected readonly choices = inject(PairChoices);
  protected readonly t = injectText();
}

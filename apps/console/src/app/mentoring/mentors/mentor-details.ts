import { Component, inject, input } from '@angular/core';
import type { Localised, MentorRow } from '@tendril/contracts';
import { Formats, injectText, LanguageStore, Notice } from '@tendril/ui';
import { ClearanceMark } from './clearance-mark';

/** One mentor: what she does, when, and for how many; and whether she may be given a student. */
@Component({
  selector: 'td-mentor-details',
  imports: [ClearanceMark, Notice],
  template: `
    @let one = mentor();
    <h2>{{ one.givenName }} {{ one.familyName }}</h2><p class="muted">{{ one.work }}</p>
    <dl class="facts">
      <div><dt>{{ t('mentors.places') }}</dt><dd>{{ t('mentors.of', { count: one.students, all: one.capacity }) }}</dd></div>
      <div><dt>{{ t('mentors.clearance') }}</dt><dd><td-clearance-mark [mentor]="one" /></dd></div>
      <div><dt>{{ t('mentors.occupation') }}</dt><dd>{{ names().get(one.occupation)?.[language()] ?? one.occupation }}</dd></div>
      @if (one.classYear) {<div><dt>{{ t('mentors.classYear') }}</dt><dd>{{ one.classYear }}</dd></div>}
      <div><dt>{{ t('mentors.languages') }}</dt><dd>{{ words('language', one.languages) }}</dd></div>
      <div><dt>{{ t('mentors.times') }}</dt><dd>{{ words('time', one.times) }}</dd></div>
      @if (one.email) {<div><dt>{{ t('mentors.email') }}</dt><dd><a class="link" [href]="'mailto:' + one.email">{{ one.email }}</a></dd></div>}
    </dl>
    @if (!one.cleared) {<td-notice icon="alert" tone="warn">{{ t('mentors.lapsedHint') }}</td-notice>}
    @if (one.paused) {<td-notice icon="pause">{{ t('mentors.pausedHint') }}</td-notice>}
  `,
})
export class MentorDetails {
  readonly mentor = input.required<MentorRow>();
  /** The words of an occupation's code. */
  readonly names = input.required<ReadonlyMap<string, Localised>>();
  protected readonly t = injectText();
  protected readonly formats = inject(Formats);
  protected readonly language = inject(LanguageStore).current;

  protected words(area: 'language' | 'time', codes: readonly string[]): string {
    return codes.map((code) => (area === 'language' ? this.t('mentors.language.' + code) : this.t('mentors.time.' + code))).join(', ');
  }
}

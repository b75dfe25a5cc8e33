import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Localised, MentorRow } from '@tendril/contracts';
import { Formats, injectText, LanguageStore, Notice } from '@tendril/ui';
import { ClearanceMark } from './clearance-mark';

/** One mentor: what she does, when, and for how many; and whether she may be given a student. */
@Component({
  selector: 'td-mentor-details',
  imports: [ClearanceMark, Notice, RouterLink],
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
      <div><dt>{{ t('wish.meetingHow') }}</dt><dd>{{ t('wish.meeting.' + one.meeting) }}@if (one.place) {, {{ one.place }}}</dd></div>
      @if (one.studied.length) {<div><dt>{{ t('mentors.studied') }}</dt><dd>{{ words('study', one.studied) }}</dd></div>}
      @if (one.offer) {<div><dt>{{ t('mentors.offer') }}</dt><dd>{{ one.offer }}</dd></div>}
      @if (one.email) {<div><dt>{{ t('mentors.email') }}</dt><dd><a class="link" [href]="'mailto:' + one.email">{{ one.email }}</a></dd></div>}
    </dl>
    @if (one.filledBy) {<td-notice icon="edit" tone="info">{{ t('mentors.filledBy', { name: one.filledBy }) }}</td-notice>}
    @if (!one.cleared) {<td-notice icon="alert" tone="warn">{{ t('mentors.lapsedHint') }}</td-notice>}
    @if (one.paused) {<td-notice icon="pause">{{ t('mentors.pausedHint') }}</td-notice>}
    <p><a class="link" routerLink="/matching/exclusions" [queryParams]="{ mentor: one.id }">{{ t('mentors.toExclusions') }}</a></p>
  `,
})
export class MentorDetails {
  readonly mentor = input.required<MentorRow>();
  /** The words of an occupation's code. */
  readonly names = input.required<ReadonlyMap<string, Localised>>();
  protected readonly t = injectText();
  protected readonly formats = inject(Formats);
  protected readonly language = inject(LanguageStore).current;

  protected words(area: 'language' | 'time' | 'study', codes: readonly string[]): string {
    const word = { language: (code: string) => this.t('mentors.language.' + code), time: (code: string) => this.t('mentors.time.' + code), study: (code: string) => this.t('matching.study.' + code) }[area];
    return codes.map(word).join(', ');
  }
}

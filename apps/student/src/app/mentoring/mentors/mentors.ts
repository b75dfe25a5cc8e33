import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { MatchWish, MyMentor, Occupation } from '@tendril/contracts';
import { ApiError, apiResource, List } from '@tendril/api-client';
import { SessionStore, SignOut } from '@tendril/session';
import { Failed, Initial, injectText, LanguageStore, Notice, Skeleton } from '@tendril/ui';
import { injectBecause } from '../because';
import { Another } from './another';

/** The mentors of a student, by first name, and what she looks for. */
@Component({
  selector: 'td-mentors',
  imports: [Another, Failed, Initial, Notice, RouterLink, SignOut, Skeleton],
  host: { class: 'screen' },
  templateUrl: './mentors.html',
})
export class Mentors {
  protected readonly school = inject(SessionStore).school;
  protected readonly language = inject(LanguageStore).current;
  protected readonly t = injectText();
  protected readonly because = injectBecause();
  protected readonly mentors = apiResource<List<MyMentor>>(() => 'my/mentors');
  protected readonly wish = apiResource<MatchWish>(() => 'my/match-wish');
  private readonly occupations = apiResource<List<Occupation>>(() => 'occupations');
  protected readonly names = computed(() => new Map(this.occupations.hasValue() ? this.occupations.value().items.map((one) => [one.code, one.name]) : []));
  protected readonly refusal = computed(() => this.mentors.error() && ApiError.from(this.mentors.error()));
  protected readonly wished = computed(() => (this.wish.hasValue() ? this.wish.value().occupations.flatMap((code) => this.names().get(code)?.[this.language()] ?? []) : []));
  /** The mentor in whose place she asks for another. */
  protected readonly asking = signal<MyMentor | undefined>(undefined);
  protected readonly hasWish = computed(() => this.wish.hasValue() && this.wish.value().version > 0);

  protected asked(): void {
    this.asking.set(undefined);
    this.mentors.reload();
  }
}

import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { MatchOpening, MatchRunView, UnmatchedReason } from '@tendril/contracts';
import { apiResource, List } from '@tendril/api-client';
import { Formats, Icon, injectPlural, injectText, LanguageStore } from '@tendril/ui';
import { RunStore } from './run-store';

/** Where something can be done about a reason. */
const WAYS: Record<UnmatchedReason, { readonly path: string; readonly query?: Readonly<Record<string, string>> }> = {
  'no-wish': { path: '/students' },
  'no-consent': { path: '/students', query: { consent: 'missing' } },
  'no-language': { path: '/mentors' },
  'no-time': { path: '/mentors' },
  'no-gender': { path: '/matching/rules' },
  excluded: { path: '/matching/exclusions' },
  'no-eligible-mentor': { path: '/mentors' },
  'too-few-places': { path: '/mentors', query: { show: 'all' } },
};

/** Names that are said before "and 3 more". */
const NAMED = 3;

type Group = MatchRunView['unmatched'][number];

/** Under a width of two panes the list of pairs comes first. */
const WIDE = 900;

/** Who stayed without a proposal, by reason, each with what can be done; and where one more place would help most. */
@Component({
  selector: 'td-unmatched',
  imports: [Icon, RouterLink],
  templateUrl: './unmatched.html',
})
export class Unmatched {
  readonly run = input.required<MatchRunView>();
  private readonly store = inject(RunStore);
  private readonly language = inject(LanguageStore).current;
  protected readonly formats = inject(Formats);
  protected readonly t = injectText();
  protected readonly tn = injectPlural();
  protected readonly ways = WAYS;
  protected readonly isOpen = innerWidth >= WIDE;

  private readonly openings = apiResource<List<MatchOpening>>(() => (this.run().state === 'proposed' ? `match-runs/${this.run().id}/openings` : undefined));
  /** The place that would let most students have a mentor. */
  protected readonly best = computed(() => (this.openings.hasValue() ? this.openings.value().items : []).filter(({ matched }) => matched > 0).sort((one, other) => other.matched - one.matched)[0]);
  protected readonly work = computed(() => {
    const code = this.best()?.occupation ?? '';
    return this.store.names().get(code)?.[this.language()] ?? code;
  });

  /** The first few, and how many more. */
  protected names({ count, students }: Group): string {
    const rest = count - Math.min(count, NAMED);
    return some(students) + (rest ? ' ' + this.t('matching.andMore', { count: rest }) : '');
  }

  /** With whom there are too few places, else how many mentors each rule took from a student of the group. */
  protected because({ mentors, removed }: Group): string {
    if (mentors.length) return this.t('matching.wanted', { names: some(mentors) });
    return removed.map(({ rule, mentors: count }) => this.t('matching.removes', { rule: this.t('matching.rule.' + rule), mentors: this.tn('matching.mentors', count) })).join(', ');
  }
}

const some = (people: Group['students']): string => people.slice(0, NAMED).map(({ name }) => name).join(', ');

import { computed, inject, Signal } from '@angular/core';
import type { Localised, Occupation } from '@tendril/contracts';
import { apiResource, GENDERS, injectOccupationsCalled, type List, MEETINGS, SPOKEN, STUDIES, TIMES } from '@tendril/api-client';
import { injectText, LanguageStore } from '@tendril/ui';
import type { Choice } from '@tendril/ui/choices';

/** What a wish and a mentor's profile choose from, in the language of the page. */
export function injectChoices() {
  const t = injectText();
  const language = inject(LanguageStore).current;
  const occupations = apiResource<List<Occupation>>(() => 'occupations');
  const names = computed(() => new Map<string, Localised>(occupations.hasValue() ? occupations.value().items.map((one) => [one.code, one.name]) : []));
  const labelled = <T extends string>(values: readonly T[], label: (value: T) => string): Signal<Choice<T>[]> => computed(() => values.map((value) => ({ value, label: label(value) })));
  return {
    nameOf: (code: string) => names().get(code)?.[language()] ?? code,
    occupations: computed(() => [...names()].map(([value, name]): Choice => ({ value, label: name[language()] })).sort((a, b) => a.label.localeCompare(b.label))),
    called: injectOccupationsCalled(),
    languages: labelled(SPOKEN, (code) => t('mentors.language.' + code)), times: labelled(TIMES, (code) => t('mentors.time.' + code)), meetings: labelled(MEETINGS, (code) => t('wish.meeting.' + code)),
    studies: labelled(STUDIES, (code) => t('matching.study.' + code)), genders: labelled(GENDERS, (code) => t('wish.gender.' + (code || 'unsaid'))),
  };
}

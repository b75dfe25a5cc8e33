import { computed, inject, Signal } from '@angular/core';
import type { Occupation } from '@tendril/contracts';
import { apiResource, List } from '@tendril/api-client';
import { LanguageStore } from '@tendril/ui';

/** The words of an occupation's code in the language of the page; the code itself until they are there. */
export function injectOccupationNames(): Signal<(code: string) => string> {
  const language = inject(LanguageStore).current;
  const occupations = apiResource<List<Occupation>>(() => 'occupations');
  const names = computed(() => new Map(occupations.hasValue() ? occupations.value().items.map((one) => [one.code, one.name]) : []));
  return computed(() => (code) => names().get(code)?.[language()] ?? code);
}

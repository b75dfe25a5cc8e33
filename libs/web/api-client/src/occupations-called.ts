import { inject } from '@angular/core';
import type { Occupation } from '@tendril/contracts';
import { Api } from './api';
import type { List } from './list';

/** Asks which occupations people call so in everyday words, in any language: their codes, the nearest first. For `td-combobox`'s `otherNames`. */
export function injectOccupationsCalled(): (text: string) => Promise<readonly string[]> {
  const api = inject(Api);
  return async (text) => (await api.get<List<Occupation>>('occupations/search', { text: text.slice(0, 80) })).items.map(({ code }) => code);
}

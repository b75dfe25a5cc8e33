/** How near two occupations lie: the smallest ISCO-08 group that holds both. */
export type Closeness = 'unit-group' | 'minor' | 'sub-major' | 'major' | 'none';

const BY_DIGITS_IN_COMMON: readonly Closeness[] = ['none', 'major', 'sub-major', 'minor', 'unit-group'];

/** ISCO-08 codes nest: one digit names the major group, two the sub-major, three the minor, four the unit group. */
export function closeness(one: string, other: string): Closeness {
  let digits = 0;
  while (digits < 4 && one[digits] === other[digits]) digits += 1;
  return BY_DIGITS_IN_COMMON[digits] ?? 'none';
}

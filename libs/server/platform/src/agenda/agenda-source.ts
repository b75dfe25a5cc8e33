import type { TodayKind, TodaySection } from '@tendril/contracts';

/** Items of a section that are shown at once; the count says how many there are. */
export const AGENDA_ITEMS = 8;

/**
 * One kind of thing that waits for a member of staff. A domain adds a kind by a name in the contract and a subclass in its module's providers.
 * Its cost has to follow what waits and whom the member reaches, never the size of the school or the installation.
 */
export abstract class AgendaSource {
  abstract readonly kind: TodayKind;
  /** Lower comes first. */
  abstract readonly place: number;

  /** What waits for the acting member, inside the school's transaction; `items` holds at most `AGENDA_ITEMS`, the most urgent first. */
  abstract section(): Promise<Omit<TodaySection, 'kind'>>;
}

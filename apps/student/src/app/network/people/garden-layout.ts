import type { ContactView } from '@tendril/contracts';

type Person = Pick<ContactView, 'id' | 'name' | 'tie' | 'introducedBy'>;

/** A leaf with the piece of branch that leads to it, in the drawing's units. */
export interface GardenLeaf {
  readonly id: string;
  readonly name: string;
  readonly tie: Person['tie'];
  readonly x: number;
  readonly y: number;
  readonly branch: string;
}

export const GARDEN_WIDTH = 360;
const MIDDLE = GARDEN_WIDTH / 2;
const SHOWN = 12;
const DEEPEST = 3;
const ROW = 56;
const GROUND = 96;

/**
 * Where each person's leaf hangs: those whom the student met herself branch off the stem, right and left by turns; whoever was introduced
 * continues the introducer's branch. Twelve at most, each on a line of its own, so that no two names meet.
 * @returns the leaves and the height of the drawing
 */
export function gardenOf(people: readonly Person[]): { readonly leaves: GardenLeaf[]; readonly height: number } {
  const shown = people.slice(0, SHOWN);
  const ids = new Set(shown.map((one) => one.id));
  const rows = { left: 0, right: 0 };
  const placed: { person: Person; side: 'left' | 'right'; depth: number; row: number; from?: number }[] = [];

  const grow = (person: Person, side: 'left' | 'right', depth: number, from?: number): void => {
    if (placed.some((one) => one.person.id === person.id)) return;
    const index = placed.push({ person, side, depth, row: rows[side]++, from }) - 1;
    for (const next of shown.filter((one) => one.introducedBy?.id === person.id)) grow(next, side, Math.min(depth + 1, DEEPEST - 1), index);
  };
  for (const person of shown) if (!person.introducedBy || !ids.has(person.introducedBy.id)) grow(person, rows.left < rows.right ? 'left' : 'right', 0);

  const height = GROUND + ROW * Math.max(rows.left, rows.right) + ROW;
  const at = placed.map(({ side, depth, row }) => ({
    x: MIDDLE + (side === 'left' ? -1 : 1) * (66 + 40 * depth), y: height - GROUND - ROW / 2 - row * ROW - (side === 'left' ? ROW / 2 : 0),
  }));
  const leaves = placed.map(({ person, from }, index): GardenLeaf => {
    const { x, y } = at[index]!;
    const start = from === undefined ? { x: MIDDLE, y: y + 34 } : at[from]!;
    const branch = `M${start.x} ${start.y}C${start.x + (x - start.x) * 0.2} ${y + 8} ${start.x + (x - start.x) * 0.6} ${y + 10} ${x} ${y}`;
    return { id: person.id, name: short(person.name), tie: person.tie, x, y, branch };
  });
  return { leaves, height };
}

const short = (name: string): string => (name.length > 12 ? `${name.slice(0, 11)}…` : name);

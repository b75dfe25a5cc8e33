import { GARDEN_WIDTH, gardenOf } from './garden-layout';

const person = (id: string, by?: string) => ({ id, name: id, tie: 'thriving' as const, introducedBy: by ? { id: by, name: by } : null });

describe('the garden', () => {
  it('continues the branch of whoever introduced a person, farther out', () => {
    const [first, second] = gardenOf([person('Habimana'), person('Claudine', 'Habimana')]).leaves;
    expect(second!.branch.startsWith(`M${first!.x} ${first!.y}C`)).toBe(true);
    expect(Math.abs(second!.x - GARDEN_WIDTH / 2)).toBeGreaterThan(Math.abs(first!.x - GARDEN_WIDTH / 2));
  });

  it('keeps every leaf inside the drawing, each on a line of its own', () => {
    const chain = Array.from({ length: 15 }, (_, index) => person(`p${index}`, index % 5 ? `p${index - 1}` : undefined));
    const { leaves, height } = gardenOf(chain);
    expect(leaves).toHaveLength(12);
    expect(new Set(leaves.map((leaf) => `${Math.sign(leaf.x - GARDEN_WIDTH / 2)} ${leaf.y}`)).size).toBe(12);
    for (const leaf of leaves) expect(leaf.x > 20 && leaf.x < GARDEN_WIDTH - 20 && leaf.y > 40 && leaf.y < height).toBe(true);
  });

  it('ends where two people introduced each other', () => {
    expect(gardenOf([person('a', 'b'), person('b', 'a'), person('c')]).leaves.map((leaf) => leaf.id)).toEqual(['c']);
  });
});

import type { Choice } from '@tendril/ui/choices';

/** Shorter words say too little. */
const LEAST = 3;

/**
 * The occupation whose name has most in common with somebody's own words for her work, or undefined when no word is shared. A whole word counts more than a
 * beginning; of two names that fit alike the shorter is taken.
 */
export function nearestOccupation(work: string, occupations: readonly Choice[]): Choice | undefined {
  const said = wordsOf(work);
  let best: { choice: Choice; score: number } | undefined;
  for (const choice of occupations) {
    const score = wordsOf(choice.label).reduce((sum, word) => sum + Math.max(0, ...said.map((one) => likeness(one, word))), 0);
    if (score > 0 && (!best || score > best.score || (score === best.score && choice.label.length < best.choice.label.length))) best = { choice, score };
  }
  return best?.choice;
}

const wordsOf = (text: string): string[] =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().split(/[^\p{L}]+/u).filter((word) => word.length >= LEAST);

function likeness(said: string, word: string): number {
  if (said === word) return 3;
  return said.length > LEAST && word.length > LEAST && (said.startsWith(word) || word.startsWith(said)) ? 2 : 0;
}

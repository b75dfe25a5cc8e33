import { tableOf, type PairTable } from '../matching/pair-table';
import type { FrozenInputs, FrozenMentor, FrozenStudent } from '../matching/frozen-inputs';
import { scoreParts, sharesOf } from '../matching/scoring';
import { DEFAULT_MATCH_RULES } from '../rules/match-rules';

export const frozenStudent = (id: string, over: Partial<FrozenStudent> = {}): FrozenStudent =>
  ({ id, occupations: ['2221'], languages: ['rw'], times: ['evening'], studies: [], meeting: 'either', place: '', gender: null, first: true, ...over });

export const frozenMentor = (id: string, over: Partial<FrozenMentor> = {}): FrozenMentor =>
  ({ id, occupation: '2221', languages: ['rw'], times: ['evening'], studied: [], meeting: 'either', place: '', gender: null, places: 1, ...over });

export const frozenInputs = (students: readonly FrozenStudent[], mentors: readonly FrozenMentor[], over: Partial<FrozenInputs> = {}): FrozenInputs =>
  ({ seed: 1, rules: DEFAULT_MATCH_RULES, students, mentors, forbidden: [], pins: [], bans: [], leftOut: [], ...over });

/** Every eligible pair with its score, one after another as the rules are written, without a database: what the database must come to. */
export function allPairs({ students, mentors, rules, forbidden }: FrozenInputs, keep = Number.POSITIVE_INFINITY): PairTable {
  const shares = sharesOf(rules.weights);
  const share = (one: readonly string[], other: readonly string[]) => one.some(word => other.includes(word));
  return tableOf(students.map(student => {
    const pairs = mentors.flatMap((mentor, column) => {
      const isEligible = share(student.languages, mentor.languages) && share(student.times, mentor.times)
        && (!rules.sameGenderOnly || (student.gender !== null && student.gender === mentor.gender))
        && !forbidden.some(([one, other]) => one === student.id && other === mentor.id);
      return isEligible ? [{ column, score: scoreParts(student, mentor, shares).reduce((sum, part) => sum + part.points, 0) }] : [];
    });
    const best = [...pairs].sort((one, other) => other.score - one.score || one.column - other.column);
    const kept = best.slice(0, keep).sort((one, other) => one.column - other.column);
    return { mentors: kept.map(pair => pair.column), scores: kept.map(pair => pair.score), pruned: best[keep]?.score ?? -1 };
  }));
}

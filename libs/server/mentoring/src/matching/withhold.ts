import type { ForbiddenPair } from '../exclusion/match-exclusion.repository';
import type { MentorStanding } from '../mentor/mentor.repository';
import type { MatchProposal, WithholdReason } from './match-proposal';

/** How both sides of the pairs stand at the moment of publishing. */
export interface PublishingFacts {
  /** Students who are here, with their guardian's consent. */
  readonly consents: ReadonlyMap<string, 'not-needed' | 'given' | 'missing'>;
  readonly matchedStudents: ReadonlySet<string>;
  readonly mentors: ReadonlyMap<string, MentorStanding>;
  /** Pairs ruled out by now, as `pairKey`. */
  readonly forbidden: ReadonlySet<string>;
}

export interface Sorted {
  readonly publish: readonly MatchProposal[];
  /** By proposal id. */
  readonly withheld: ReadonlyMap<string, WithholdReason>;
}

/** Decides pair by pair, in the order given, what may be published; each one takes a place. */
export function sortOut(proposals: readonly MatchProposal[], facts: PublishingFacts): Sorted {
  const publish: MatchProposal[] = [];
  const withheld = new Map<string, WithholdReason>();
  const taken = new Map<string, number>();
  for (const proposal of proposals) {
    const { id, mentorId } = proposal;
    const reason = personalReason(proposal, facts) ?? placeReason(facts.mentors.get(mentorId), taken.get(mentorId) ?? 0);
    if (reason) {
      withheld.set(id, reason);
    } else {
      taken.set(mentorId, (taken.get(mentorId) ?? 0) + 1);
      publish.push(proposal);
    }
  }
  return { publish, withheld };
}

export const pairKey = ({ studentId, mentorId }: ForbiddenPair): string => `${studentId} ${mentorId}`;

function personalReason({ studentId, mentorId }: MatchProposal, { consents, matchedStudents, mentors, forbidden }: PublishingFacts): WithholdReason | null {
  const consent = consents.get(studentId);
  const mentor = mentors.get(mentorId);
  if (!consent || !mentor || mentor.left) return 'left';
  if (matchedStudents.has(studentId)) return 'already-matched';
  if (forbidden.has(pairKey({ studentId, mentorId }))) return 'excluded';
  if (consent === 'missing') return 'consent';
  if (!mentor.cleared) return 'clearance';
  return mentor.paused ? 'paused' : null;
}

function placeReason(mentor: MentorStanding | undefined, taken: number): WithholdReason | null {
  return mentor && mentor.capacity > mentor.students + taken ? null : 'capacity';
}

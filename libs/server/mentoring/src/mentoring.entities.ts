import type { EntityClass } from '@tendril/platform';
import { MentorApplication } from './application/mentor-application';
import { MatchProposal } from './matching/match-proposal';
import { MatchRun } from './matching/match-run';
import { MatchUnmatched } from './matching/match-unmatched';
import { Clearance } from './mentor/clearance';
import { Mentor } from './mentor/mentor';
import { Mentorship } from './mentorship/mentorship';
import { MatchWish } from './wish/match-wish';

export const mentoringEntities: readonly EntityClass[] = [Mentor, Clearance, MentorApplication, MatchWish, MatchRun, MatchProposal, MatchUnmatched, Mentorship];

import type { EntityClass } from '@tendril/platform';
import { MentorApplication } from './application/mentor-application';
import { MatchExclusion } from './exclusion/match-exclusion';
import { MatchProposal } from './matching/match-proposal';
import { MatchRun } from './matching/match-run';
import { MatchUnmatched } from './matching/match-unmatched';
import { Clearance } from './mentor/clearance';
import { Mentor } from './mentor/mentor';
import { Mentorship } from './mentorship/mentorship';
import { MatchRulesRow } from './rules/match-rules';
import { RematchRequest } from './rematch/rematch-request';
import { MatchWish } from './wish/match-wish';

export const mentoringEntities: readonly EntityClass[] = [Mentor, Clearance, MentorApplication, MatchWish, MatchRun, MatchProposal, MatchUnmatched, Mentorship, MatchRulesRow, MatchExclusion, RematchRequest];

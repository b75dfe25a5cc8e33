import { Injectable } from '@nestjs/common';
import { Schools } from '@tendril/identity';
import { Audit } from '@tendril/platform';
import { csvLine } from '../csv';
import { occupationNames } from '../occupation/occupation';
import { MatchProposals } from './match-proposal.repository';
import { MatchRuns } from './match-run.repository';
import { MatchRunViews } from './match-run-views';

const PARTS = ['goal', 'times', 'language', 'study', 'place'];
const COLUMNS = [
  'student', 'cohort', 'mentor', 'work', 'occupation_code', 'occupation', 'score', ...PARTS, 'pinned', 'published', 'held_back', 'answer', 'decline_reason', 'next_mentor',
];

/** A run's pairs as a table for a spreadsheet; names of occupations are in the school's language. */
@Injectable()
export class ExportRun {
  constructor(
    private readonly runs: MatchRuns, private readonly proposals: MatchProposals, private readonly views: MatchRunViews, private readonly schools: Schools, private readonly audit: Audit,
  ) {}

  /** UTF-8 with a mark, comma, CRLF; no cell is a formula. @throws ProblemError 404 */
  async csv(id: string): Promise<string> {
    await this.runs.get(id);
    const rows = await this.views.proposals(await this.proposals.all(id), await this.schools.today());
    await this.audit.record('match-run.exported', id, { rows: rows.length });
    const { defaultLanguage } = await this.schools.current();
    const yes = (is: boolean) => (is ? 'yes' : 'no');
    const lines = rows.map(({ student, mentor, score, parts, pinned, published, withheld, answer, declineReason, nextMentor }) => csvLine([
      student.name, student.cohort, mentor.name, mentor.work, mentor.occupation, occupationNames.get(mentor.occupation)?.[defaultLanguage] ?? '', String(score),
      ...PARTS.map(name => String(parts.find(part => part.part === name)?.points ?? '')), yes(pinned), yes(published), withheld ?? '', answer ?? '', declineReason ?? '', nextMentor ?? '',
    ]));
    return '\ufeff' + [csvLine(COLUMNS), ...lines].join('');
  }
}

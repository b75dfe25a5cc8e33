import { Injectable } from '@nestjs/common';
import { Schools } from '@tendril/identity';
import { Audit } from '@tendril/platform';
import { csvLine } from '../csv';
import { MatchProposals } from './match-proposal.repository';
import { MatchRuns } from './match-run.repository';
import { MatchRunViews } from './match-run-views';

const COLUMNS = ['student', 'cohort', 'mentor', 'occupation', 'score', 'goal', 'times', 'language', 'study', 'place', 'published'];

/** A run's pairs as a table for a spreadsheet. */
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
    const lines = rows.map(({ student, mentor, score, parts, published }) => {
      const points = (name: string) => String(parts.find(part => part.part === name)?.points ?? '');
      return csvLine([student.name, student.cohort, mentor.name, mentor.occupation, String(score), ...COLUMNS.slice(5, 10).map(points), published ? 'yes' : 'no']);
    });
    return '\ufeff' + [csvLine(COLUMNS), ...lines].join('');
  }
}

import { Injectable } from '@nestjs/common';
import type { CaseloadReport } from '@tendril/contracts';
import { MemberNames, Schools, StudentDirectory } from '@tendril/identity';
import { Clock, currentActor } from '@tendril/platform';
import { CaseloadOverview } from '../caseload/caseload-overview';
import { CaseloadReports } from '../caseload/caseload-report.repository';
import { Listed, type ListedWork } from '../export/listed.repository';
import type { ReportExport } from '../export/report-export';
import { Wording } from '../export/wording';
import { reportWords, type ReportWords } from './report-words';
import type { ReportDocument } from './typeset';

/** What a cohort's report says: a page of numbers, then each exercise with every student of the cohort whom the asker reaches. */
@Injectable()
export class CohortReports {
  constructor(
    private readonly overview: CaseloadOverview, private readonly reports: CaseloadReports, private readonly listed: Listed, private readonly directory: StudentDirectory,
    private readonly members: MemberNames, private readonly schools: Schools, private readonly clock: Clock,
  ) {}

  /** @throws ProblemError 404 for a cohort that is out of reach by now */
  async of({ cohortId, language, narrowed }: ReportExport): Promise<ReportDocument> {
    const [school, today, now] = [await this.schools.current(), await this.schools.today(), this.clock.now()];
    const { membershipId } = currentActor();
    const words = reportWords(language);
    const as = new Wording(language, school.timeZone);
    const ids = await this.overview.within(cohortId, narrowed.studentIds);
    const numbers = await this.overview.numbers({ cohort: cohortId ?? undefined });
    const names = await this.directory.names(ids);
    const work = await this.listed.work(ids, today, now, null);
    const day = (date: string) => new Date(`${date}T00:00:00Z`).toLocaleDateString(words.locale, { dateStyle: 'long', timeZone: 'UTC' });
    const row = (one: ListedWork) => [names.get(one.studentId)?.displayName ?? '', as.word(one.state), as.day(one.sentAt) ?? '', one.late ? as.word('late') : ''];
    return {
      language, words, school: school.name, cohort: (await this.reports.cohortNames(cohortId ? [cohortId] : [])).get(cohortId ?? '') ?? '',
      made: words.made(day(today), (await this.members.of([membershipId])).get(membershipId) ?? ''),
      numbers: numbersOf(numbers, words),
      work: numbers.work.map(({ exercise, asked, begun, submitted, accepted }) => [exercise[language], ...[asked, begun, submitted, accepted].map(String)]),
      exercises: [...grouped(work).values()].map(([first, ...others]) => ({
        title: first.exercise[language], due: words.due(day(first.dueOn)), rows: [first, ...others].map(row).sort(([a = ''], [b = '']) => a.localeCompare(b)),
      })),
    };
  }
}

type Some<T> = [T, ...T[]];

/** By exercise and due day: two assignments of one exercise are two tables. */
function grouped(work: readonly ListedWork[]): Map<string, Some<ListedWork>> {
  const groups = new Map<string, Some<ListedWork>>();
  for (const one of work) {
    const key = `${one.exerciseId} ${one.dueOn}`;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}

function numbersOf({ students, encounters, reviews, unmatched }: CaseloadReport, words: ReportWords): ReportDocument['numbers'] {
  const share = (count: number) => words.share(students ? Math.round((100 * count) / students) : 0);
  const one = (value: number | null, label: string, note = '') => ({ value: value === null ? '–' : value.toLocaleString(words.locale), label, note });
  return [
    one(students, words.students), one(encounters.none, words.none, share(encounters.none)), one(encounters.some, words.some, share(encounters.some)), one(encounters.four, words.four, share(encounters.four)),
    one(reviews.medianHours, words.hours), one(reviews.waiting, words.waiting), one(unmatched.students, words.unmatched), one(unmatched.medianDays, words.days),
  ];
}

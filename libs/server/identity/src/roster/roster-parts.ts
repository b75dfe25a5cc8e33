import type { TableRecord } from '@tendril/platform';
import { ApplyRoster } from './apply-roster.job';
import { DecideOnRoster } from './decide-on-roster';
import { MapRoster } from './map-roster';
import { RollBackRoster } from './roll-back-roster';
import { RosterApplications } from './roster-application.repository';
import { RosterController } from './roster.controller';
import { ROLLBACK_DAYS, RosterImport } from './roster-import';
import { RosterImports } from './roster-import.repository';
import { RosterMapping } from './roster-mapping';
import { RosterMappingController } from './roster-mapping.controller';
import { RosterMappings } from './roster-mapping.repository';
import { RosterPlans } from './roster-plan.repository';
import { RosterRollbacks } from './roster-rollback.repository';
import { RosterRow } from './roster-row';
import { RosterRows } from './roster-row.repository';
import { RosterTemplateController } from './roster-template.controller';
import { RosterView } from './roster-view';
import { StageRoster } from './stage-roster.job';
import { StartRosterImport } from './start-roster-import';

/** What the identity module takes in of the roster. */
export const rosterControllers = [RosterController, RosterTemplateController, RosterMappingController];

export const rosterProviders = [
  RosterImports, RosterMappings, MapRoster, RosterRows, RosterPlans, RosterApplications, RosterRollbacks, RosterView, StartRosterImport, DecideOnRoster, RollBackRoster, StageRoster, ApplyRoster,
];

export const rosterEntities = [RosterImport, RosterMapping, RosterRow];

export const rosterTables: TableRecord[] = [
  {
    table: 'roster_import', purpose: 'One uploaded roster: who brought it, when, what it did. The file itself is erased as soon as it was read, and the samples of its columns when they were mapped.',
    retention: 'As long as the school.', readBy: ['admin'], erasedBy: 'Holds no student. The file’s name goes with the school.',
  },
  {
    table: 'roster_mapping', purpose: 'What the school’s own system calls the columns of a roster, so that its files need no mapping by hand.',
    retention: 'As long as the school.', readBy: ['admin'], erasedBy: 'Holds no student; an admin forgets it.',
  },
  {
    table: 'roster_row', purpose: 'Rows of a roster: the preview, and what stood before, so that the last import can be taken back.',
    retention: 'Erased when an import is refused or cancelled; else 90 days after its end.',
    lapses: { days: ROLLBACK_DAYS, since: '(SELECT coalesce(import.finished_at, import.created_at) FROM roster_import import WHERE import.school_id = row.school_id AND import.id = row.import_id)' },
     readBy: ['admin'], erasedBy: 'With the student it created or changed; rows that became nobody with the school.',
  },
];

export { tieOf, type Cadence } from './contact/tie';
export { MyContacts } from './contact/my-contacts';
export { isEncounter, missingForEncounter, type EncounterPart } from './encounter/encounter';
export { InterviewsOfStaff } from './interview/interviews-of-staff';
export { MyInterviews } from './interview/my-interviews';
export { NetworkActivity } from './interview/network-activity';
export { NetworkInterviewEvidence } from './interview/network-interview-evidence';
export { networkEntities, NetworkModule } from './network.module';
export { networkTables } from './network.tables';

import type { Availability, Language, SpokenLanguage } from '@tendril/contracts';
import { CALIFORNIAN, type NamePool, RWANDAN } from './people';

export type Person = readonly [given: string, family: string, email: string];

export interface SchoolPlan {
  readonly slug: string;
  readonly name: string;
  readonly timeZone: string;
  readonly languages: readonly Language[];
  readonly defaultLanguage: Language;
  readonly admin: Person;
  readonly counsellors: readonly Person[];
  /** Was a counsellor until some weeks ago. */
  readonly former: Person | null;
  /** Lowest year first, with the streams of each. */
  readonly years: readonly (readonly [year: string, streams: readonly string[]])[];
  readonly youngest: number;
  readonly students: number;
  readonly mentors: number;
  readonly waitingMentors: number;
  readonly names: NamePool;
  /** Languages of students and mentors, by how common they are. */
  readonly spoken: readonly (readonly SpokenLanguage[])[];
  /** Kept apart, so that the match run meets students whom no mentor can serve. */
  readonly rareTime: Availability;
  readonly rareLanguage: SpokenLanguage;
  readonly seed: number;
}

const STREAMS = ['PCM', 'PCB', 'MCB', 'MEG', 'HGL'];

export const PLANS: readonly SchoolPlan[] = [
  {
    slug: 'gs-urugano', name: 'GS Urugano, Kigali', timeZone: 'Africa/Kigali', languages: ['rw', 'en', 'fr'], defaultLanguage: 'en',
    admin: ['Jean Bosco', 'Nkurunziza', 'head@urugano.example'],
    counsellors: [
      ['Espérance', 'Mukamana', 'counsellor@urugano.example'], ['Innocent', 'Bizimana', 'innocent@urugano.example'],
      ['Claire', 'Uwimana', 'claire@urugano.example'], ['Thierry', 'Gasana', 'thierry@urugano.example'],
    ],
    former: ['Alphonse', 'Rugamba', 'alphonse@urugano.example'],
    years: [['S4', STREAMS], ['S5', STREAMS], ['S6', [...STREAMS, 'LFK']]], youngest: 14.9, students: 600, mentors: 60, waitingMentors: 4, names: RWANDAN,
    spoken: [['rw', 'en'], ['rw', 'en'], ['rw', 'fr', 'en'], ['en', 'fr'], ['rw']], rareTime: 'sunday', rareLanguage: 'sw', seed: 2026,
  },
  {
    slug: 'riverside-high', name: 'Riverside High School', timeZone: 'America/Los_Angeles', languages: ['en'], defaultLanguage: 'en',
    admin: ['Morgan', 'Reyes', 'principal@riverside.example'],
    counsellors: [['Sam', 'Whitfield', 'sam@riverside.example'], ['Espérance', 'Mukamana', 'counsellor@urugano.example']], former: null,
    years: [['Grade', ['11', '12']]], youngest: 15.6, students: 40, mentors: 6, waitingMentors: 1, names: CALIFORNIAN,
    spoken: [['en'], ['en'], ['en', 'fr']], rareTime: 'sunday', rareLanguage: 'sw', seed: 7,
  },
];

export const cohortsOf = ({ years }: SchoolPlan): string[] => years.flatMap(([year, streams]) => streams.map(stream => `${year} ${stream}`));

import type { AskedExport } from '@tendril/contracts';

export type ExportLanguage = AskedExport['language'];

/** Headings, and what stands in the cells of a state, by the language of whoever opens the file. */
const WORDS = {
  id: ['Id', 'Identifiant'], name: ['Name', 'Nom'], givenName: ['Given name', 'Prénom'], familyName: ['Family name', 'Nom de famille'], cohort: ['Cohort', 'Classe'], number: ['Number', 'Nombre'],
  since: ['Since', 'Depuis'], externalId: ['School’s number', 'Numéro de l’école'], lastSeen: ['Last signed in', 'Dernière connexion'], encounters: ['Encounters', 'Rencontres'],
  asked: ['Exercises given', 'Exercices donnés'], done: ['Exercises accepted', 'Exercices acceptés'], occupation: ['Occupation', 'Métier'], organisation: ['Organisation', 'Organisation'],
  relative: ['Relative', 'De la famille'], state: ['State', 'État'], plannedOn: ['Planned on', 'Préparé le'], scheduledFor: ['Arranged for', 'Convenu pour'], heldOn: ['Held on', 'Tenu le'],
  minutes: ['Minutes', 'Minutes'], counts: ['Counts as an encounter', 'Compte comme rencontre'], thankedOn: ['Thanked on', 'Remercié le'], exercise: ['Exercise', 'Exercice'], dueOn: ['Due on', 'Pour le'],
  attempt: ['Attempt', 'Essai'], sentOn: ['Sent on', 'Envoyé le'], late: ['Late', 'En retard'], email: ['E-mail', 'Courriel'], work: ['Work', 'Travail'], languages: ['Languages', 'Langues'],
  classYear: ['Class of', 'Promotion'], places: ['Places', 'Places'], students: ['Students', 'Élèves'], paused: ['Paused', 'En pause'], clearedUntil: ['Cleared until', 'Vérifié jusqu’au'],
  at: ['When', 'Quand'], who: ['Who', 'Qui'], action: ['What', 'Quoi'], whom: ['Whom', 'Sur qui'], details: ['Details', 'Détails'], yes: ['yes', 'oui'], no: ['no', 'non'],
  'not-begun': ['not begun', 'pas commencé'], draft: ['begun', 'commencé'], submitted: ['waits for a review', 'attend une relecture'], returned: ['returned', 'rendu'], accepted: ['accepted', 'accepté'],
  planned: ['planned', 'préparé'], approved: ['approved', 'approuvé'], requested: ['requested', 'demandé'], scheduled: ['arranged', 'convenu'], held: ['held', 'tenu'], reflected: ['reflected on', 'réfléchi'],
  thanked: ['thanked', 'remercié'], declined: ['declined', 'refusé'], 'no-reply': ['no reply', 'sans réponse'], cancelled: ['cancelled', 'annulé'],
} as const satisfies Record<string, readonly [en: string, fr: string]>;

export type ExportWord = keyof typeof WORDS;

/** A word in the language of an export. */
export const exportWord = (language: ExportLanguage) => (word: ExportWord): string => WORDS[word][language === 'en' ? 0 : 1];

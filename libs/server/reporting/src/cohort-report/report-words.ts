import type { ExportLanguage } from '../export/export-words';

const ENGLISH = {
  locale: 'en-GB', report: 'Cohort report', numbers: 'Numbers', work: 'Exercises', students: 'students', none: 'without an encounter', some: 'with one to three encounters', four: 'with four or more',
  hours: 'median hours to a review, last 30 days', waiting: 'wait for a review', unmatched: 'wait for a mentor', days: 'median days of that wait',
  workHead: ['Exercise', 'Given', 'Begun', 'Sent', 'Accepted'], rowHead: ['Student', 'State', 'Sent on', 'Late'], noWork: 'No exercise has been given to this cohort.',
  lost: 'Some letters in it have no font on this installation and are shown as boxes.', page: 'Page',
  share: (percent: number) => `${percent} %`, made: (on: string, by: string) => `Made on ${on} for ${by}. It names students: keep it as you keep their records.`, due: (on: string) => `Due on ${on}`,
};

export type ReportWords = typeof ENGLISH;

const FRENCH: ReportWords = {
  locale: 'fr', report: 'Rapport de classe', numbers: 'En nombres', work: 'Exercices', students: 'élèves', none: 'sans rencontre', some: 'avec une à trois rencontres', four: 'avec quatre ou plus',
  hours: 'heures jusqu’à la relecture, médiane de 30 jours', waiting: 'attendent une relecture', unmatched: 'attendent un mentor', days: 'jours de cette attente, médiane',
  workHead: ['Exercice', 'Donné', 'Commencé', 'Envoyé', 'Accepté'], rowHead: ['Élève', 'État', 'Envoyé le', 'Retard'], noWork: 'Aucun exercice n’a été donné à cette classe.',
  lost: 'Certaines lettres n’ont pas de police sur cette installation et sont remplacées par des cases.', page: 'Page',
  share: percent => `${percent}\u00a0%`, made: (on, by) => `Fait le ${on} pour ${by}. Il nomme des élèves\u00a0: gardez-le comme leurs dossiers.`, due: on => `Pour le ${on}`,
};

/** The words of a cohort's report. */
export const reportWords = (language: ExportLanguage): ReportWords => (language === 'fr' ? FRENCH : ENGLISH);

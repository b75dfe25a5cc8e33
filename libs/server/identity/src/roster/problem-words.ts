import type { RosterProblemCode } from '@tendril/contracts';

export type ReasonLanguage = 'en' | 'fr';

/** Why a row stayed out and what mends it, for the download that is opened in a spreadsheet. */
export const PROBLEM_WORDS: Readonly<Record<RosterProblemCode, Readonly<Record<ReasonLanguage, string>>>> = {
  ragged_row: {
    en: 'This row has more or fewer cells than the header. Give it as many; put quotation marks around a text that holds a separator.',
    fr: 'Cette ligne a plus ou moins de cellules que l’en-tête. Donnez-lui-en autant ; mettez entre guillemets un texte qui contient un séparateur.',
  },
  missing_value: { en: 'This cell is empty and may not be. Fill it in.', fr: 'Cette cellule est vide et ne peut pas l’être. Remplissez-la.' },
  too_long: { en: 'This text is too long. Shorten it.', fr: 'Ce texte est trop long. Raccourcissez-le.' },
  control_character: {
    en: 'There is an invisible character or a line break in this cell. Type the text anew.',
    fr: 'Cette cellule contient un caractère invisible ou un retour à la ligne. Retapez le texte.',
  },
  lost_characters: {
    en: 'Letters of this text were lost when the file was saved. Export it again as CSV UTF-8.',
    fr: 'Des lettres de ce texte ont été perdues à l’enregistrement. Exportez de nouveau en CSV UTF-8.',
  },
  formula: { en: 'This text begins like a formula (=, + or @). Remove that sign.', fr: 'Ce texte commence comme une formule (=, + ou @). Retirez ce signe.' },
  date_not_iso: { en: 'Write the date with the year first, for example 2010-04-03.', fr: 'Écrivez la date en commençant par l’année, par exemple 2010-04-03.' },
  date_impossible: { en: 'Nobody can be born on this date. Correct it or leave it empty.', fr: 'Personne ne peut être né à cette date. Corrigez-la ou laissez-la vide.' },
  username_invalid: {
    en: 'A user name has small letters, digits, dots, hyphens and underscores, 1 to 40 of them. Change it, or leave it empty to get one.',
    fr: 'Un nom d’utilisateur se compose de 1 à 40 minuscules, chiffres, points, tirets ou traits bas. Changez-le, ou laissez-le vide pour en recevoir un.',
  },
  duplicate_id: { en: 'Another row has the same external_id. Keep one of them.', fr: 'Une autre ligne a le même external_id. Gardez-en une.' },
  username_twice: {
    en: 'Another row has the same user name. Change one, or leave it empty to get one.',
    fr: 'Une autre ligne a le même nom d’utilisateur. Changez-en un, ou laissez-le vide pour en recevoir un.',
  },
  username_taken: {
    en: 'Another student of the school has this user name. Change it, or leave it empty to get one.',
    fr: 'Un autre élève de l’école a ce nom d’utilisateur. Changez-le, ou laissez-le vide pour en recevoir un.',
  },
  class_unknown: {
    en: 'The student is enrolled in a class that classes.csv lacks. Export the bundle again with all classes.',
    fr: 'L’élève est inscrit dans une classe absente de classes.csv. Exportez de nouveau l’archive avec toutes les classes.',
  },
};

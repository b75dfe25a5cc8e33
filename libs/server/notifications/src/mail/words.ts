import type { Language } from '@tendril/contracts';

export type Template = 'invitation' | 'new-password' | 'sign-in' | 'confirm-application' | 'application-approved' | 'mentorship-published' | 'mentorship-reminder' | 'mentorship-closed';

interface Words {
  readonly subject: string;
  readonly lines: readonly string[];
  readonly button: string;
}

/** `{school}` is put in. What a mail says of a student is nothing: it leads to the page where the mentor signs in. */
export const WORDS: Record<Language, { readonly reviewed: boolean; readonly ending: string; readonly templates: Record<Template, Words> }> = {
  en: {
    reviewed: true, ending: 'If you did not expect this mail, ignore it: nothing happens.',
    templates: {
      'invitation': { subject: 'Your invitation to {school}', lines: ['{school} has invited you to Tendril, where students build a professional network.', 'Set your password to begin. The link is good for eight days.'], button: 'Set my password' },
      'new-password': { subject: 'A new password for Tendril', lines: ['Somebody, most likely you, asked to set a new password for your account at {school}.', 'The link is good once, for an hour. It signs you out everywhere.'], button: 'Set a new password' },
      'sign-in': { subject: 'Sign in to {school}', lines: ['Here is your link to sign in. It is good once, for a short time.'], button: 'Sign in' },
      'confirm-application': { subject: 'Confirm that you want to be a mentor at {school}', lines: ['Thank you for offering your time to the students of {school}.', 'Confirm this address, and the school reads your answers.'], button: 'Confirm my address' },
      'application-approved': { subject: 'You are a mentor at {school}', lines: ['{school} has approved you as a mentor.', 'Sign in with this address whenever you like; we write when there is a student for you.'], button: 'Open my page' },
      'mentorship-published': { subject: 'A student of {school} has been matched with you', lines: ['{school} has matched a student with you.', 'Sign in to see who it is and why you two.'], button: 'See my students' },
      'mentorship-reminder': { subject: 'A student of {school} waits for your answer', lines: ['A student was matched with you, and you have not answered yet.', 'Yes, not now, or I need to know more: one tap is enough. Without an answer we ask somebody else.'], button: 'Answer' },
      'mentorship-closed': { subject: 'A match of yours at {school} is over', lines: ['{school} has taken back or ended one of your matches. There is nothing for you to do.', 'Your page shows who your students are now.'], button: 'See my students' },
    },
  },
  fr: {
    reviewed: true, ending: 'Si vous n’attendiez pas ce message, ignorez-le : il ne se passera rien.',
    templates: {
      'invitation': { subject: 'Votre invitation à {school}', lines: ['{school} vous invite sur Tendril, où les élèves construisent leur réseau professionnel.', 'Choisissez votre mot de passe pour commencer. Le lien est valable huit jours.'], button: 'Choisir mon mot de passe' },
      'new-password': { subject: 'Un nouveau mot de passe pour Tendril', lines: ['Quelqu’un, sans doute vous, a demandé un nouveau mot de passe pour votre compte à {school}.', 'Le lien sert une seule fois, pendant une heure. Il vous déconnecte partout.'], button: 'Choisir un nouveau mot de passe' },
      'sign-in': { subject: 'Connexion à {school}', lines: ['Voici votre lien de connexion. Il sert une seule fois et peu de temps.'], button: 'Se connecter' },
      'confirm-application': { subject: 'Confirmez que vous voulez être mentor à {school}', lines: ['Merci d’offrir votre temps aux élèves de {school}.', 'Confirmez cette adresse, et l’école lira vos réponses.'], button: 'Confirmer mon adresse' },
      'application-approved': { subject: 'Vous êtes mentor à {school}', lines: ['{school} vous a accepté comme mentor.', 'Connectez-vous avec cette adresse quand vous voulez ; nous écrirons quand il y aura un élève pour vous.'], button: 'Ouvrir ma page' },
      'mentorship-published': { subject: 'Un élève de {school} vous est proposé', lines: ['{school} vous a associé un élève.', 'Connectez-vous pour voir qui et pourquoi.'], button: 'Voir mes élèves' },
      'mentorship-reminder': { subject: 'Un élève de {school} attend votre réponse', lines: ['Un élève vous a été associé et vous n’avez pas encore répondu.', 'Oui, pas maintenant, ou j’ai besoin d’en savoir plus : une touche suffit. Sans réponse, nous demanderons à quelqu’un d’autre.'], button: 'Répondre' },
      'mentorship-closed': { subject: 'Un de vos mentorats à {school} est terminé', lines: ['{school} a repris ou terminé un de vos mentorats. Vous n’avez rien à faire.', 'Votre page montre qui sont vos élèves maintenant.'], button: 'Voir mes élèves' },
    },
  },
  rw: {
    reviewed: false, ending: 'Niba utari witeze ubu butumwa, bwihorere: nta kibaho.',
    templates: {
      'invitation': { subject: 'Ubutumire bwa {school}', lines: ['{school} iragutumira kuri Tendril, aho abanyeshuri bubaka umuyoboro w’umwuga.', 'Shyiraho ijambobanga kugira ngo utangire. Iyi nzira imara iminsi umunani.'], button: 'Shyiraho ijambobanga' },
      'new-password': { subject: 'Ijambobanga rishya rya Tendril', lines: ['Hari usabye ijambobanga rishya rya konti yawe muri {school}; birashoboka ko ari wowe.', 'Iyi nzira ikoreshwa rimwe gusa, mu isaha imwe. Igusohora ahantu hose.'], button: 'Shyiraho ijambobanga rishya' },
      'sign-in': { subject: 'Injira muri {school}', lines: ['Dore inzira yo kwinjira. Ikoreshwa rimwe gusa, mu gihe gito.'], button: 'Injira' },
      'confirm-application': { subject: 'Emeza ko ushaka kuba umujyanama muri {school}', lines: ['Murakoze guha umwanya abanyeshuri ba {school}.', 'Emeza iyi aderesi, ishuri risome ibisubizo byawe.'], button: 'Emeza aderesi' },
      'application-approved': { subject: 'Uri umujyanama muri {school}', lines: ['{school} yakwemeye nk’umujyanama.', 'Injira ukoresheje iyi aderesi igihe ubishakiye; tuzakwandikira igihe habonetse umunyeshuri.'], button: 'Fungura urupapuro rwanjye' },
      'mentorship-published': { subject: 'Umunyeshuri wa {school} yahujwe nawe', lines: ['{school} yaguhuje n’umunyeshuri.', 'Injira urebe uwo ari we n’impamvu.'], button: 'Reba abanyeshuri banjye' },
      'mentorship-reminder': { subject: 'Umunyeshuri wa {school} ategereje igisubizo cyawe', lines: ['Umunyeshuri yahujwe nawe, ariko nturasubiza.', 'Yego, si ubu, cyangwa nkeneye kumenya byinshi: gukanda rimwe birahagije. Nta gisubizo, tuzabaza undi.'], button: 'Subiza' },
      'mentorship-closed': { subject: 'Guhuzwa kwawe kumwe muri {school} kwarangiye', lines: ['{school} yasubije inyuma cyangwa yahagaritse guhuzwa kumwe wari ufite. Nta kintu usabwa gukora.', 'Urupapuro rwawe rwerekana abanyeshuri ufite ubu.'], button: 'Reba abanyeshuri banjye' },
    },
  },
};

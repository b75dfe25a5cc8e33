import type { BuiltInTexts } from './texts';

export const french: BuiltInTexts = {
  language: 'fr',
  reviewed: true,
  exercises: {
    'map-network': {
      title: 'Dessine ton réseau',
      purpose: 'Voir qui tu connais déjà. On connaît plus d’adultes prêts à aider qu’on ne le pense.',
      steps: {
        people: ['Note les personnes que tu connais', 'Ajoute-les à ton réseau : famille, voisins, professeurs, personnes croisées une fois. Toi seul vois leurs noms.'],
        gaps: ['Trouve ce qui manque', 'Quel travail t’intéresse sans que personne de ton réseau le fasse ? Qui pourrait connaître quelqu’un ?'],
      },
    },
    'ask-introduction': {
      title: 'Demande à être présenté',
      purpose: 'Rencontrer quelqu’un de nouveau grâce à quelqu’un qui te fait confiance.',
      steps: {
        who: ['Qui veux-tu rencontrer ?', 'Dis quel travail fait cette personne et en quoi une conversation t’aiderait. Un rôle suffit, pas de nom.'],
        message: ['Écris ta demande', 'Courte et facile à transmettre : qui tu es, ce que tu veux apprendre, le peu de temps qu’il faut.'],
        answer: ['Que s’est-il passé ?', 'As-tu été présenté ? Que vas-tu faire ensuite ?'],
      },
    },
    'informational-interview': {
      title: 'Entretien d’information',
      purpose: 'Parler avec quelqu’un de son travail pendant 15 à 30 minutes, et confronter ton projet à ce que tu entends.',
      steps: {
        why: ['Pourquoi cette personne', 'Quel choix dois-tu faire, et en quoi cette personne peut-elle t’aider ? Dis ce que tu as appris avant.'],
        questions: ['Questions', 'Écris des questions ouvertes. La dernière : « À qui d’autre devrais-je parler, et puis-je citer votre nom ? »'],
        talk: ['La conversation', 'Dis quand vous avez parlé et combien de temps. Note ce qui a été dit, avec des rôles au lieu de noms.'],
        reflection: ['Réflexion', 'Qu’est-ce qui t’a surpris ? Est-ce que cela t’intéresse toujours, et pourquoi ? Qu’est-ce que tu écartes ?'],
        thanks: ['Remerciement', 'Remercie dans les 24 heures, et nomme une chose qui t’a aidé.'],
      },
    },
    'research-employer': {
      title: 'Renseigne-toi sur un employeur avant de le rencontrer',
      purpose: 'Arriver avec des questions auxquelles la première page d’un site ne répond pas.',
      steps: {
        facts: ['Qu’as-tu trouvé ?', 'Que fait l’organisation, pour qui, et qu’est-ce qui a changé récemment ? Dis où tu l’as lu ou entendu.'],
        questions: ['Trois questions pour la visite', 'Des questions auxquelles seul quelqu’un qui y travaille peut répondre.'],
      },
    },
    'ask-advice': {
      title: 'Demande conseil pour un projet',
      purpose: 'Faire regarder ton travail par quelqu’un d’expérience tant que tu peux encore le changer.',
      steps: {
        project: ['Ton projet et ta question', 'Décris le projet en trois phrases. Quelle est la seule question que tu veux poser ?'],
        advice: ['Le conseil', 'Qu’a dit la personne ? Donne son rôle, pas son nom.'],
        used: ['Ce que tu en as fait', 'Qu’as-tu changé ? Qu’as-tu laissé tel quel, et pourquoi ?'],
      },
    },
    reconnect: {
      title: 'Reprends contact avec quelqu’un',
      purpose: 'Un lien endormi se réveille plus facilement qu’un nouveau ne se crée.',
      steps: {
        who: ['Choisis un lien endormi', 'Garde cette personne dans ton réseau. Pourquoi ce contact comptait-il, et depuis quand est-il silencieux ?'],
        message: ['Écris le premier', 'Dis ce qui t’a fait penser à cette personne, et donne une nouvelle. Ne demande rien.'],
        answer: ['Qu’as-tu reçu ?', 'Qu’as-tu appris, et comment resterez-vous en contact ?'],
      },
    },
    'standing-invitation': {
      title: 'Obtiens ou renouvelle une invitation permanente',
      purpose: 'Convenir avec quelqu’un que tu peux revenir, pour que la prochaine question soit facile à poser.',
      steps: {
        invitation: ['Demande-la', 'Par exemple : « Puis-je vous écrire une fois par trimestre pour vous dire où j’en suis ? » Trouve tes propres mots.'],
        answer: ['De quoi êtes-vous convenus ?', 'À quel rythme, de quelle façon, et quand sera la prochaine fois ?'],
      },
    },
    'introduce-yourself': {
      title: 'Présente-toi à quelqu’un de nouveau',
      purpose: 'Parler à quelqu’un hors de ton cercle, lors d’un événement connu de l’école.',
      steps: {
        plan: ['Avant', 'Où rencontreras-tu de nouvelles personnes, avec quel adulte à proximité ? Écris les deux phrases que tu diras sur toi.'],
        said: ['Que s’est-il passé ?', 'À qui as-tu parlé (un rôle, pas de nom), et comment cela a-t-il commencé ?'],
        learned: ['La prochaine fois', 'Qu’est-ce qui était plus facile que prévu ? Que feras-tu autrement ?'],
      },
    },
    'keep-confidence': {
      title: 'Garde une confidence',
      purpose: 'On parle davantage à quelqu’un qui sait ce qui doit rester dans une organisation.',
      steps: {
        cases: ['Dire ou garder ?', 'Imagine trois choses entendues sur un lieu de travail. Pour chacune : peux-tu la dire à un ami, la publier, et pourquoi ?'],
        rule: ['Ta propre règle', 'Écris une règle pour toi, et ce que tu réponds quand on te demande de l’enfreindre.'],
      },
    },
  },
  criteria: {
    'why-person': ['Pourquoi cette personne', 'Aucune raison', 'Une raison valable pour n’importe qui', 'Une raison liée à ce travail', 'Une raison liée à un choix à faire'],
    research: ['Recherche', 'Rien appris avant', 'Connaissait le nom du métier', 'Connaissait le travail et la formation, une lacune', 'Connaissait le travail, la formation et ce qui change'],
    'question-quality': ['Qualité des questions', 'Questions fermées', 'Ouvertes, mais tout site y répond', 'Ouvertes et ordonnées', 'Ouvertes, ordonnées, ont mené à du nouveau'],
    insight: ['Regard sur son propre projet', 'Raconte la conversation, sans lien avec un projet', 'Nomme un sentiment, sans raison', 'Donne une raison de garder ou d’abandonner un projet', 'Change le projet, dit quoi vérifier ensuite'],
    professionalism: ['Professionnalisme', 'Pas de merci, des noms dans les notes', 'Merci tardif', 'Merci à temps, un nom resté dans les notes', 'Merci à temps, aucun nom dans les notes'],
    done: ['Vraiment fait', 'Pas essayé', 'Prévu, pas fait', 'Fait en partie', 'Fait comme prévu, ou mieux'],
    learned: ['Ce que cela a changé', 'Raconte ce qui s’est passé', 'Nomme un sentiment', 'Donne une raison', 'Dit quoi faire autrement'],
  },
};

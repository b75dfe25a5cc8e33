import type { BuiltInTexts } from './texts';

export const french: BuiltInTexts = {
  language: 'fr',
  reviewed: true,
  exercises: {
    'map-network': {
      title: 'Dessinez votre réseau',
      purpose: 'Voir qui vous connaissez déjà. On connaît plus d’adultes prêts à aider qu’on ne le pense.',
      steps: {
        circles: ['Parcourez vos cercles', 'Cochez chaque cercle où vous avez cherché. Lequel aviez-vous d’abord oublié ?'],
        people: ['Notez les personnes que vous connaissez', 'Ajoutez-les à votre réseau : famille, voisins, professeurs, personnes croisées une fois. Vous seul voyez leurs noms.'],
        gaps: ['Trouvez ce qui manque', 'Quel travail vous intéresse sans que personne de votre réseau le fasse ? Qui pourrait connaître quelqu’un ?'],
      },
    },
    'ask-introduction': {
      title: 'Demandez à être présenté',
      purpose: 'Rencontrer quelqu’un de nouveau grâce à quelqu’un qui vous fait confiance.',
      steps: {
        who: ['Qui voulez-vous rencontrer ?', 'Dites quel travail fait cette personne et en quoi une conversation vous aiderait. Un rôle suffit, pas de nom.'],
        through: ['À qui demandez-vous ?', 'Choisissez dans votre réseau quelqu’un qui peut connaître de telles personnes. Votre conseiller voit le rôle, pas le nom.'],
        message: ['Écrivez votre demande', 'Courte et facile à transmettre : qui vous êtes, ce que vous voulez apprendre, le peu de temps qu’il faut.'],
        outcome: ['Comment cela s’est-il terminé ?', 'Attendre est aussi une réponse.'],
        answer: ['Que s’est-il passé ?', 'Comment avez-vous été présenté, ou pourquoi pas ? Qu’allez-vous faire ensuite ?'],
      },
    },
    'informational-interview': {
      title: 'Entretien d’information',
      purpose: 'Parler avec quelqu’un de son travail pendant 15 à 30 minutes, et confronter votre projet à ce que vous entendez.',
      steps: {
        why: ['Pourquoi cette personne', 'Quel choix devez-vous faire, et en quoi cette personne peut-elle vous aider ? Dites ce que vous avez appris avant.'],
        questions: ['Questions', 'Écrivez des questions ouvertes. La dernière : « À qui d’autre devrais-je parler, et puis-je citer votre nom ? »'],
        talk: ['La conversation', 'Dites quand vous avez parlé et combien de temps. Notez ce qui a été dit, avec des rôles au lieu de noms.'],
        reflection: ['Réflexion', 'Qu’est-ce qui vous a surpris ? Est-ce que cela vous intéresse toujours, et pourquoi ? Qu’est-ce que vous écartez ?'],
        thanks: ['Remerciement', 'Remerciez dans les 24 heures, et nommez une chose qui vous a aidé.'],
      },
    },
    'research-employer': {
      title: 'Renseignez-vous sur un employeur avant de le rencontrer',
      purpose: 'Arriver avec des questions auxquelles la première page d’un site ne répond pas.',
      steps: {
        sources: ['Où avez-vous cherché ?', 'Cochez chaque source. Deux sources différentes valent mieux qu’une.'],
        facts: ['Qu’avez-vous trouvé ?', 'Que fait l’organisation, pour qui, et qu’est-ce qui a changé récemment ? Dites où vous l’avez lu ou entendu.'],
        questions: ['Trois questions pour la visite', 'Des questions auxquelles seul quelqu’un qui y travaille peut répondre.'],
        page: ['Une image', 'Une photo de vos notes, ou de ce que vous avez lu. Vous pouvez l’omettre.'],
      },
    },
    'ask-advice': {
      title: 'Demandez conseil pour un projet',
      purpose: 'Faire regarder votre travail par quelqu’un d’expérience tant que vous pouvez encore le changer.',
      steps: {
        project: ['Votre projet et votre question', 'Décrivez le projet en trois phrases. Quelle est la seule question que vous voulez poser ?'],
        work: ['Votre travail', 'Une photo ou un PDF de ce que vous avez montré. Vous pouvez l’omettre.'],
        adviser: ['À qui avez-vous demandé ?', 'Choisissez la personne dans votre réseau. Votre conseiller voit le rôle, pas le nom.'],
        advice: ['Le conseil', 'Qu’a dit la personne, et pourquoi ?'],
        used: ['Ce que vous en avez fait', 'Qu’avez-vous changé ? Qu’avez-vous laissé tel quel, et pourquoi ?'],
      },
    },
    reconnect: {
      title: 'Reprenez contact avec quelqu’un',
      purpose: 'Un lien endormi se réveille plus facilement qu’un nouveau ne se crée.',
      steps: {
        who: ['Choisissez un lien endormi', 'Choisissez dans votre réseau quelqu’un avec qui vous aimiez parler et à qui vous n’avez pas parlé depuis longtemps.'],
        message: ['Écrivez le premier', 'Dites ce qui vous a fait penser à cette personne, et donnez une nouvelle. Ne demandez rien.'],
        sent: ['Quand avez-vous écrit ?', 'Le jour où vous avez envoyé le message.'],
        answer: ['Qu’avez-vous reçu ?', 'Qu’avez-vous appris, et comment resterez-vous en contact ?'],
      },
    },
    'standing-invitation': {
      title: 'Obtenez ou renouvelez une invitation permanente',
      purpose: 'Convenir avec quelqu’un que vous pouvez revenir, pour que la prochaine question soit facile à poser.',
      steps: {
        who: ['À qui le demandez-vous ?', 'Choisissez dans votre réseau la personne vers qui vous voulez revenir.'],
        invitation: ['Demandez-la', 'Par exemple : « Puis-je vous écrire une fois par trimestre pour vous dire où j’en suis ? » Trouvez vos propres mots.'],
        rhythm: ['À quel rythme ?', 'Ce dont vous êtes convenus.'],
        next: ['La prochaine fois', 'Le jour où vous écrirez ou appellerez de nouveau.'],
        answer: ['De quoi êtes-vous convenus ?', 'De quelle façon resterez-vous en contact, et que direz-vous la prochaine fois ?'],
      },
    },
    'introduce-yourself': {
      title: 'Présentez-vous à quelqu’un de nouveau',
      purpose: 'Parler à quelqu’un hors de votre cercle, lors d’un événement connu de l’école.',
      steps: {
        plan: ['Avant', 'Où rencontrerez-vous de nouvelles personnes, avec quel adulte à proximité ? Écrivez les deux phrases que vous direz sur vous.'],
        day: ['Quand était-ce ?', 'Le jour où vous y êtes allé.'],
        did: ['Qu’avez-vous fait ?', 'Cochez ce que vous avez vraiment fait. Deux suffisent largement la première fois.'],
        said: ['Que s’est-il passé ?', 'À qui avez-vous parlé (un rôle, pas de nom), et comment cela a-t-il commencé ?'],
        learned: ['La prochaine fois', 'Qu’est-ce qui était plus facile que prévu ? Que ferez-vous autrement ?'],
      },
    },
    'keep-confidence': {
      title: 'Gardez une confidence',
      purpose: 'On parle davantage à quelqu’un qui sait ce qui doit rester dans une organisation.',
      steps: {
        stays: ['Que faut-il garder ?', 'Cochez ce que vous garderiez pour vous.'],
        cases: ['Dire ou garder ?', 'Imaginez trois choses entendues sur un lieu de travail. Pour chacune : pouvez-vous la dire à un ami, la publier, et pourquoi ?'],
        rule: ['Votre propre règle', 'Écrivez une règle pour vous, et ce que vous répondez quand on vous demande de l’enfreindre.'],
      },
    },
  },
  options: {
    family: 'Famille et parents', neighbours: 'Voisins', school: 'Professeurs et anciens camarades', clubs: 'Lieu de culte, club ou équipe', work: 'Personnes connues au travail ou au marché',
    introduced: 'J’ai été présenté', waiting: 'J’attends encore', declined: 'Cela n’a pas marché cette fois',
    website: 'Un site', news: 'Journal, radio ou télévision', worker: 'Quelqu’un qui y travaille', visit: 'J’y suis allé voir', office: 'Un bureau public ou un panneau d’affichage',
    month: 'Une fois par mois', term: 'Une fois par trimestre', year: 'Une fois par an', 'when-needed': 'Quand j’ai une question',
    name: 'J’ai dit mon nom et ce que je fais', question: 'J’ai posé une question', listened: 'J’ai écouté jusqu’au bout', thanked: 'J’ai remercié',
    pay: 'Ce que quelqu’un gagne', hours: 'Les heures d’ouverture', customer: 'Le nom d’un client ou d’un patient', plan: 'Un projet pas encore annoncé', photo: 'Une photo prise à l’intérieur',
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

import type { BuiltInTexts } from './texts';

export const english: BuiltInTexts = {
  language: 'en',
  reviewed: true,
  exercises: {
    'map-network': {
      title: 'Map your network',
      purpose: 'See whom you know already. Most people know more helpful adults than they think.',
      steps: {
        circles: ['Go through your circles', 'Tick each circle in which you have looked. Which one did you forget at first?'],
        people: ['Write down people you know', 'Add them to your network: family, neighbours, teachers, people you met once. Only you see their names.'],
        gaps: ['Find the gaps', 'Which kind of work interests you and nobody on your map does it? Who on your map might know such a person?'],
      },
    },
    'ask-introduction': {
      title: 'Ask your network for an introduction',
      purpose: 'Reach somebody new through somebody who trusts you.',
      steps: {
        who: ['Whom do you want to meet?', 'Say what work this person does and why a talk would help you. A role is enough, no name.'],
        through: ['Whom do you ask?', 'Choose somebody in your network who may know such people. Your counsellor sees the role, not the name.'],
        message: ['Write the question', 'Short and easy to pass on: who you are, what you want to learn, how little time it takes.'],
        outcome: ['How did it end?', 'Waiting is an answer too.'],
        answer: ['What happened?', 'How did the introduction come about, or why not? What will you do next?'],
      },
    },
    'informational-interview': {
      title: 'Informational interview',
      purpose: 'Talk with somebody about their work for 15 to 30 minutes, and test your own plan against what you hear.',
      steps: {
        why: ['Why this person', 'Which choice do you have to make, and why can this person help you with it? Say what you found out beforehand.'],
        questions: ['Questions', 'Write open questions. The last one: "Who else should I speak to, and may I use your name?"'],
        talk: ['The talk', 'Say when you talked and for how long. Note what was said, with roles instead of names.'],
        reflection: ['Reflection', 'What surprised you? Are you still interested, and why? What do you rule out?'],
        thanks: ['Thank-you', 'Say thank you within 24 hours, and name one thing that helped you.'],
      },
    },
    'research-employer': {
      title: 'Research an employer before you meet it',
      purpose: 'Arrive with questions that the first page of a website does not answer.',
      steps: {
        sources: ['Where did you look?', 'Tick every source. Two that differ are better than one.'],
        facts: ['What did you find?', 'What does the organisation do, for whom, and what changed there lately? Say where you read or heard it.'],
        questions: ['Three questions for the visit', 'Questions that only somebody who works there can answer.'],
        page: ['A picture of it', 'A photo of your notes, or of what you read. You may leave it out.'],
      },
    },
    'ask-advice': {
      title: 'Ask for advice on a project',
      purpose: 'Let somebody with experience look at your work while you can still change it.',
      steps: {
        project: ['Your project and your question', 'Describe the project in three sentences. Which one question do you want to ask?'],
        work: ['Your work', 'A photo or a PDF of what you showed. You may leave it out.'],
        adviser: ['Whom did you ask?', 'Choose the person in your network. Your counsellor sees the role, not the name.'],
        advice: ['The advice', 'What did the person say, and why?'],
        used: ['What you did with it', 'What did you change? What did you leave as it was, and why?'],
      },
    },
    reconnect: {
      title: 'Reconnect with someone you know',
      purpose: 'A tie that went quiet is easier to wake than a new one is to make.',
      steps: {
        who: ['Choose a quiet tie', 'Choose somebody in your network whom you liked to talk to and have not spoken to for long.'],
        message: ['Write first', 'Say what reminded you of this person, and tell one piece of news. Ask for nothing.'],
        sent: ['When did you write?', 'The day on which you sent the message.'],
        answer: ['What came back?', 'What did you hear, and how will you stay in touch?'],
      },
    },
    'standing-invitation': {
      title: 'Make or renew a standing invitation',
      purpose: 'Agree with somebody that you may come back, so that the next question is easy to ask.',
      steps: {
        who: ['Whom do you ask?', 'Choose the person in your network to whom you want to come back.'],
        invitation: ['Ask for it', 'For example: "May I write to you once a term and tell you how it goes?" Write your own words.'],
        rhythm: ['How often?', 'What you have agreed on.'],
        next: ['The next time', 'The day on which you will write or call again.'],
        answer: ['What did you agree on?', 'In which way will you keep in touch, and what will you tell next time?'],
      },
    },
    'introduce-yourself': {
      title: 'Introduce yourself to someone new',
      purpose: 'Speak to somebody outside of your usual circle, at an event that the school knows of.',
      steps: {
        plan: ['Before', 'Where will you meet new people, with which adult nearby? Write the two sentences you will say about yourself.'],
        day: ['When was it?', 'The day on which you went.'],
        did: ['What did you do?', 'Tick what you really did. Two are plenty for a first time.'],
        said: ['What happened?', 'Whom did you speak to (a role, no name), and how did it begin?'],
        learned: ['Next time', 'What was easier than you thought? What will you do differently?'],
      },
    },
    'keep-confidence': {
      title: 'Keep a confidence',
      purpose: 'People tell more to somebody who knows what stays inside an organisation.',
      steps: {
        stays: ['What stays inside?', 'Tick what you would keep to yourself.'],
        cases: ['Share or keep?', 'Think of three things you might hear at a workplace. For each: may you tell a friend, may you post it, and why?'],
        rule: ['Your own rule', 'Write one rule for yourself, and what you say when somebody asks you to break it.'],
      },
    },
  },
  options: {
    family: 'Family and relatives', neighbours: 'Neighbours', school: 'Teachers and former classmates', clubs: 'Place of worship, club or team', work: 'People I know from work or the market',
    introduced: 'I was introduced', waiting: 'I still wait', declined: 'It did not work this time',
    website: 'A website', news: 'Newspaper, radio or television', worker: 'Somebody who works there', visit: 'I went and looked', office: 'A public office or notice board',
    month: 'Once a month', term: 'Once a term', year: 'Once a year', 'when-needed': 'Whenever I have a question',
    name: 'I said my name and what I do', question: 'I asked a question', listened: 'I listened to the end', thanked: 'I said thank you',
    pay: 'What somebody earns', hours: 'The opening hours', customer: 'The name of a customer or patient', plan: 'A plan that is not announced yet', photo: 'A photo from inside',
  },
  criteria: {
    'why-person': ['Why this person', 'No reason given', 'A reason that fits anybody', 'A reason that fits this work', 'A reason tied to a choice to be made'],
    research: ['Research', 'Nothing found out beforehand', 'Knew the name of the job', 'Knew the work and the training, one gap', 'Knew the work, the training and what is changing'],
    'question-quality': ['Question quality', 'Yes-or-no questions', 'Open, but answered by any website', 'Open and in order', 'Open, in order, led to something new'],
    insight: ['Insight against own plan', 'Retells the talk, no link to a plan', 'Names a feeling, gives no reason', 'Gives a reason to keep or drop a plan', 'Changes the plan, says what to check next'],
    professionalism: ['Professionalism', 'No thanks, names in the notes', 'Thanked late', 'Thanked in time, a name left in the notes', 'Thanked in time, kept names out of notes'],
    done: ['Done for real', 'Not tried', 'Planned, not done', 'Done in part', 'Done as planned, or better'],
    learned: ['What it changed', 'Retells what happened', 'Names a feeling', 'Gives a reason', 'Says what to do differently'],
  },
};

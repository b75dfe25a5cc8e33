/** What students write. Each list is read at one seeded place, so that a reader of twenty submissions does not read one twenty times. */
export const PURPOSES = [
  'To decide between two kinds of work before I choose what to study.', 'I think of nursing, and I have never asked a nurse what the nights are like.', 'To learn which of my subjects an engineer really uses.',
  'My brother says there is no work in surveying. I want to ask somebody who does it.', 'To find out how long the training takes and who pays for it.', 'I want to hear how a woman became head of a laboratory.',
];

export const QUESTIONS = [
  'What does a normal day look like?', 'What did you believe about the job before you started, and what was wrong?', 'Which of my subjects do you use every week?', 'What do beginners get wrong?', 'How did you pay for your training?',
  'What would you do differently if you were seventeen again?',
];

export const LAST_QUESTION = 'Who else should I speak to, and may I use your name?';

export const NOTES = [
  'She starts at seven and checks everything twice. Most mistakes happen before the work begins. She asked what I do when I am bored.',
  'Half of the week is paper: reports, signatures, orders. The part that I imagined is Tuesday and Thursday. He likes it more than before.',
  'He failed the entrance test once and took a year at a workshop. That year is why he was hired. The pay is low for the first two years.',
  'She showed me a drawing and asked what is missing. I found one of three things. She said that reading drawings can be learned by anybody who is patient.',
  'Nights are hard, and nobody tells you. What keeps her there is that people remember her name. She has two colleagues I may ask.',
];

export const SURPRISED = [
  'That the machine is fast and the checking is slow.', 'How much of the day is talking to people.', 'That he did not study what he works in.', 'That she earns less than my uncle and would not change.', 'That being careful counts more than being quick.',
];

export const INTERESTED = [
  'Yes, because being careful matters there. I want to see an afternoon first.', 'Less than before, because of the nights. I will ask about day clinics.', 'Yes, and now I know that I need better English for it.',
  'Yes: it is the first work I heard of in which both of my subjects are used.', 'I am not sure. I liked the building sites and not the office.',
];

export const RULED_OUT = ['Selling in a shop.', '', 'Work at a desk all day.', 'Six years of study.', ''];

/** Answers to the written steps of the built-in exercises, by step. */
export const ANSWERS: Readonly<Record<string, readonly string[]>> = {
  gaps: ['Nobody on my map works with machines. Mr H. studied with engineers and might know one.', 'I know many teachers and traders and nobody in health. My neighbour’s sister is a midwife.', 'There is no one who works outdoors. I will ask at the district office.'],
  why: ['I have to choose my combination next month. She works in the field I put first, and she left another one for it.', 'I found out that surveyors now use satellites. I want to hear what is left to measure by hand.', 'He did the training that I think about, ten years ago, and came from our school.'],
  who: ['A laboratory technician. I would learn whether I can stand the smell and the waiting.', 'I was close to a choir friend who now studies in Huye. We stopped writing in March.', 'Somebody who builds roads, because the one in our sector is being built now.'],
  message: ['“Good morning. I am in S5 and like chemistry. May I ask you three questions about your laboratory? Ten minutes are enough.”', '“I passed the bridge that you told us about and thought of you. I was chosen for the debating team!”', '“My teacher said that you might help me. I want to learn what an accountant does on the first of the month.”'],
  answer: ['She answered on the same evening and invited me for Saturday.', 'No answer yet. I will ask once more next week and then thank the one who tried.', 'He was glad. We agreed to write at the end of each term.'],
  facts: ['The company brings water to four sectors. Since last year it reads meters by telephone, I heard it on the radio.', 'It employs 60 people, most of them in the field. The director studied agronomy. I read it on the notice board.', 'They buy coffee from 900 families and roast it here since January.'],
  questions: ['Who checks the meters now? What did those people do afterwards? What do you look for in someone young?', 'What goes wrong in the rainy season? Who decides about prices? Which machine would you buy next?', 'How do you train a beginner? What do you do in a bad year? Why did you stay?'],
  plan: ['At the open day of the health centre, with my aunt. “I am Keza, I like biology. I want to know what happens to a sample.”', 'At church after the second service. “I am in S5. I build radios. I look for somebody who repairs bigger ones.”'],
  said: ['A driver of the ambulance. It began because I asked what the second switch is for.', 'A woman who sells seeds. I helped her carry, and then I asked.'],
  learned: ['Beginning was the hard part. Next time I ask a question first and say my name after it.', 'Adults like to be asked. I will write down the answer at once, I forgot half.'],
};

export const OTHERWISE = ['I thought about whom I know already, and wrote down what I want to learn from each of them before I decide.'];

export const RETURNED = ['Say what surprised you, and what you would ask next.', 'You retell the talk well. What does it change in your plan?', 'Please take the name out of your notes and write the role instead. Then send it again.'];
export const ACCEPTED = ['Well asked. Name your next step.', 'You found a reason to keep your plan. Now test it.', '', 'The second question is very good. Ask it again elsewhere.', 'Thank you for telling what did not work.'];

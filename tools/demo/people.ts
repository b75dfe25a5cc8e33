import type { ContactView } from '@tendril/contracts';

const words = (text: string): string[] => text.split(' ');

export interface NamePool {
  readonly given: readonly string[];
  readonly family: readonly string[];
}

export const RWANDAN: NamePool = {
  given: words(
    'Aline Arsène Belise Bruno Diane Divine Eric Fabrice Gisèle Grace Innocent Josiane Kevin Keza Liliane Nadège Pacifique Patrick Sandrine Yvette Yves Chantal Clémence Cynthia Axel Sonia Vanessa '
    + 'Olivier Samuel Emmanuel Jean-Claude Béatrice Josette Alphonse Thierry Solange Claude Clarisse Claudine Espérance Honorine Ignace Théogène Ange Ornella Ganza Shema Mutoni Teta Ineza Hirwa '
    + 'Kalisa Marie-Grâce Jean-Pierre Rosine Aimable Delphine Placide Gentille Prosper Assumpta'),
  family: words(
    'Uwase Kayitare Nshuti Iradukunda Ishimwe Mugisha Nsengimana Nyirahabimana Gasaro Hakizimana Uwera Manzi Umutoni Mutesi Kamikazi Tuyisenge Niyonzima Ingabire Mukamusoni Uwimana Habimana Bizimana '
    + 'Munyaneza Akimana Uwitonze Mukeshimana Ndayisaba Nsabimana Umurerwa Tuyizere Irakoze Uwineza Niyomugabo Mukandayisenga Twagirayezu Rugamba Kagabo Mukarwego Nyiramana Byiringiro'),
};

export const CALIFORNIAN: NamePool = {
  given: words('Maya Noah Ximena Liam Priya Ethan Sofia Diego Aaliyah Tyler Mei Jordan Hannah Mateo Zoe Elijah Camila Owen Fatima Lucas'),
  family: words('Nguyen Garcia Johnson Patel Kim Martinez Williams Ramirez Chen Brown Lopez Singh Davis Torres O’Brien Tran Washington Flores'),
};

/** Names that a form must bear: other scripts, both directions, long ones, one word, an apostrophe. */
export const UNUSUAL: readonly (readonly [given: string, family: string, preferred: string])[] = [
  ['慧敏', '陈', ''], ['محمد', 'الحسن', ''], ['Ольга', 'Кузнецова', 'Оля'], ['Marie Immaculée Espérance', 'Uwamariya-Nyiransabimana', 'Immaculée'], ['Siobhán', 'O’Connor', ''], ['ሰላም', 'ተስፋዬ', ''],
  ['אביגיל', 'לוי', ''], ['अनन्या', 'शर्मा', ''], ['지우', '김', ''], ['Nguyễn Thị Minh', 'Khai', 'Khai'], ['Γεωργία', 'Παπαδοπούλου', ''], ['Wolfeschlegelsteinhausen', 'Hubert-Bergerdorff-Aloysius', 'Wolf'],
];

export const RELATIONS = ['mother', 'father', 'mother', 'father', 'aunt', 'uncle', 'grandmother', 'guardian'];

/** Work of the mentors: what they say, and its ISCO-08 unit group. */
export const WORK: readonly (readonly [string, string])[] = [
  ['Nurse, district hospital', '2221'], ['Midwife, health centre', '2222'], ['Structural engineer', '2142'], ['Software developer', '2512'], ['Accountant', '2411'], ['Pharmacist', '2262'],
  ['Electrician', '7411'], ['Primary school teacher', '2341'], ['Shop manager, coffee', '1420'], ['Radio journalist', '2642'], ['Lawyer', '2611'], ['Laboratory technician', '3212'],
  ['Land surveyor', '2165'], ['Doctor', '2211'], ['Hotel manager', '1411'], ['Agronomist', '2132'], ['Civil engineer, roads', '2142'], ['Bank adviser', '2412'], ['Architect', '2161'], ['Solar technician', '7411'],
];

export const OFFERS = [
  'A look at your plans, practice for interviews, and a visit to my work.', 'I answer questions about studying in Huye, and read applications.', 'An hour a month. I tell you what I wish somebody had told me.',
  'A day beside me at work, once we know each other, and honest answers about pay and hours.', 'Help with your first CV and with the courage to write to strangers.',
];

export const GOALS = [
  'To study construction, and to see what a working day is like.', 'I want to know if nursing is for me before I choose.', 'To find out which subjects matter for software.', 'To learn how somebody starts a farm that exports.',
  'I like chemistry and do not know what work uses it.', 'To practise speaking about myself.', 'My family wants medicine. I want to hear both sides.', 'To find a way into work that does not need six years of study.',
];

interface Person {
  readonly name: string;
  readonly occupation: string;
  readonly organisation: string;
  readonly relationship: ContactView['relationship'];
  readonly howMet: string;
  readonly note: string;
}

const person = (name: string, occupation: string, organisation: string, relationship: Person['relationship'], howMet: string, note = ''): Person => ({ name, occupation, organisation, relationship, howMet, note });

/** People whom students know. The first ones lead to the later ones. */
export const CONTACTS: readonly Person[] = [
  person('Mr Habimana', 'Physics teacher', 'Our school', 'teacher', 'My class teacher last year', 'Knows engineers from his own studies.'),
  person('Aunt Immaculée', 'Shop owner', 'Kimironko market', 'family', 'Family', 'Ask how she kept accounts in the first year.'),
  person('Claudine', 'Civil engineer', 'City water company', 'alumni', 'At the careers day', 'Prefers to be written to on Fridays.'),
  person('Josiane', 'Nurse', 'Health centre', 'neighbour', 'Lives two houses away'),
  person('Olivier', 'Land surveyor', '', 'other', 'Measured the plot beside our house', 'Promised to show the new instrument.'),
  person('Solange', 'Radio journalist', 'Radio station', 'other', 'She visited our debating club'),
  person('Divine', 'Student of medicine', 'University in Huye', 'friend', 'We sang in the same choir', 'Second year. Exams in June.'),
  person('Eric', 'Laboratory technician', 'District hospital', 'work', 'During the visit to the hospital'),
  person('Patrick', 'Solar panel installer', '', 'work', 'He repaired the panels of our school'),
  person('Dr Umutoni', 'Veterinary doctor', 'District office', 'other', 'At the agricultural show', 'Takes two students in the long holidays.'),
  person('Kevin', 'Software developer', 'Kigali Innovation City', 'alumni', 'At the careers day'),
  person('Sister Béatrice', 'Head of a health centre', 'Health centre', 'other', 'Introduced by Josiane'),
  person('Uncle Théogène', 'Truck driver and dispatcher', '', 'family', 'Family', 'Knows the border rules by heart.'),
  person('Mme Gasaro', 'French teacher', 'Our school', 'teacher', 'Since S2'),
];

export const TOUCH_NOTES = ['Told her about my exam.', 'He asked how the visit went.', '', 'Sent the article that we spoke of.', '', 'Met at the market and talked for ten minutes.'];

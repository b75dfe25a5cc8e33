/** A small seeded generator, so that the demonstration is the same each time (Mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export const pick = <T>(random: () => number, list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;

export const GIVEN = (
  'Aline Arsène Belise Bruno Diane Divine Eric Fabrice Gisèle Grace Innocent Josiane Kevin Keza Liliane Nadège Pacifique Patrick Sandrine Yvette Yves Chantal Clémence Cynthia Axel Sonia Vanessa '
  + 'Olivier Samuel Emmanuel Jean-Claude Béatrice Josette Alphonse Thierry Solange Claude Clarisse Claudine Espérance Honorine Ignace Théogène Ange Ornella Ganza Shema Mutoni Teta Ineza Hirwa').split(' ');
export const FAMILY = (
  'Uwase Kayitare Nshuti Iradukunda Ishimwe Mugisha Nsengimana Nyirahabimana Gasaro Hakizimana Uwera Manzi Umutoni Mutesi Kamikazi Tuyisenge Niyonzima Ingabire Mukamusoni Uwimana Habimana Bizimana '
  + 'Munyaneza Akimana Uwitonze Mukeshimana Ndayisaba Nsabimana Umurerwa Tuyizere Irakoze Uwineza Niyomugabo Mukandayisenga Twagirayezu').split(' ');

/** Names that a form must bear: other scripts, long ones, one with an apostrophe. */
export const UNUSUAL: readonly (readonly [string, string])[] = [
  ['慧敏', '陈'], ['محمد', 'الحسن'], ['Ольга', 'Кузнецова'], ['Marie Immaculée Espérance', 'Uwamariya-Nyiransabimana'], ['Siobhán', 'O’Connor'], ['ሰላም', 'ተስፋዬ'],
];

/** Work of the mentors: what they say, and its ISCO-08 unit group. */
export const WORK: readonly (readonly [string, string])[] = [
  ['Nurse, district hospital', '2221'], ['Midwife, health centre', '2222'], ['Structural engineer', '2142'], ['Software developer', '2512'], ['Accountant', '2411'], ['Pharmacist', '2262'],
  ['Electrician', '7411'], ['Primary school teacher', '2341'], ['Shop manager, coffee', '1420'], ['Radio journalist', '2642'], ['Lawyer', '2611'], ['Laboratory technician', '3212'],
  ['Land surveyor', '2165'], ['Doctor', '2211'], ['Hotel manager', '1411'], ['Agronomist', '2132'], ['Civil engineer, roads', '2142'], ['Bank adviser', '2412'], ['Architect', '2161'], ['Solar technician', '7411'],
];

export const CONTACTS: readonly (readonly [string, string, string])[] = [
  ['Claudine', 'Civil engineer', 'City water company'], ['Mr Habimana', 'Physics teacher', 'Our school'], ['Josiane', 'Nurse', 'Health centre'], ['Olivier', 'Land surveyor', ''], ['Solange', 'Radio journalist', 'Radio station'],
  ['Divine', 'Student of medicine', 'University in Huye'], ['Eric', 'Laboratory technician', 'District hospital'], ['Patrick', 'Solar panel installer', ''], ['Aunt Immaculée', 'Shop owner', 'Kimironko market'],
];

export const GOALS = [
  'To study construction, and to see what a working day is like.', 'I want to know if nursing is for me before I choose.', 'To find out which subjects matter for software.', 'To learn how somebody starts a farm that exports.',
  'I like chemistry and do not know what work uses it.', 'To practise speaking about myself.',
];

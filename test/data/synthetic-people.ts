import type { PersonRecord } from '@cx/identity-matching';

/** A record and the number of the person whom it is of. */
export interface SyntheticRecord {
  readonly person: number;
  readonly record: PersonRecord;
}

/**
 * Invented people, in households, and a second record with mistakes for one in five. Names and cities are as
 * unequally common as real ones. `random` answers numbers from 0 up to 1.
 */
export function inventPeople(people: number, random: () => number): SyntheticRecord[] {
  const invent = createInvention(random);
  const records: SyntheticRecord[] = [];
  const add = (person: number, fields: Fields): void => {
    records.push({ person, record: { id: String(records.length), ...fields } });
  };
  let household: Fields = {};
  for (let person = 0; person < people; person += 1) {
    // Three in ten live with the person before: same family name, address and, for some, phone.
    if (person === 0 || !invent.chance(0.3)) household = invent.household();
    const fields = invent.member(household);
    add(person, fields);
    if (invent.chance(0.2)) add(person, invent.secondRecord(fields));
  }
  return records;
}

type Fields = Omit<PersonRecord, 'id'>;

type TextField = (typeof TEXT_FIELDS)[number];

interface Invention {
  readonly chance: (probability: number) => boolean;
  readonly household: () => Fields;
  readonly member: (household: Fields) => Fields;
  readonly secondRecord: (fields: Fields) => Fields;
}

function createInvention(random: () => number): Invention {
  const below = (end: number): number => Math.floor(random() * end);
  const pick = (from: readonly string[]): string => from[below(from.length)] ?? '';
  // The first of a list is many times as common as the last.
  const pickCommon = (from: readonly string[]): string =>
    from[Math.floor(from.length * random() ** 3)] ?? '';
  const chance = (probability: number): boolean => random() < probability;
  const two = (value: number): string => String(value).padStart(2, '0');
  const families = Array.from({ length: 6_000 }, () => {
    const syllables = Array.from({ length: 2 + below(2) }, () => pick(SYLLABLES)).join('');
    return syllables + pick(ENDINGS);
  });
  const streets = Array.from({ length: 3_000 }, () => `${pick(WAYS)} ${pickCommon(families)}`);

  const phone = (): string => `0${1 + below(7)}${String(below(1e8)).padStart(8, '0')}`;

  function household(): Fields {
    const city = Math.floor(CITIES.length * random() ** 2);
    return {
      familyName: pickCommon(families),
      street: `${1 + below(120)} ${pick(streets)}`,
      city: CITIES[city] ?? '',
      postcode: `${two(1 + city)}${String(below(40) * 10).padStart(3, '0')}`,
      country: 'FR',
    };
  }

  function member(shared: Fields): Fields {
    const givenName = GIVEN_NAMES[Math.floor(GIVEN_NAMES.length * random() ** 2)] ?? '';
    const birthDate = `${1940 + below(66)}-${two(1 + below(12))}-${two(1 + below(28))}`;
    return leaveOut(
      { ...shared, givenName, birthDate, phone: phone(), email: email(givenName, shared) },
      { email: 0.3, phone: 0.4, birthDate: 0.2, street: 0.3, city: 0.05 },
    );
  }

  function email(givenName: string, { familyName = '' }: Fields): string {
    const isByName = chance(0.6);
    const local = isByName
      ? `${givenName}.${familyName}${below(10_000)}`
      : `${pick(SYLLABLES)}${pick(SYLLABLES)}${pick(SYLLABLES)}${below(100_000)}`;
    return `${local
      .toLowerCase()
      .normalize('NFD')
      .replaceAll(/[^a-z0-9.]/g, '')}@${pick(MAILBOXES)}`;
  }

  function secondRecord(fields: Fields): Fields {
    let second: Record<string, string> = { ...textOf(fields), country: 'FR' };
    // People move, change their number and use another mailbox.
    if (chance(0.15))
      second = { ...second, ...textOf(household()), familyName: second['familyName'] ?? '' };
    if (chance(0.2)) second['phone'] = phone();
    if (chance(0.35)) second['email'] = email(fields.givenName ?? '', fields);
    for (const field of TEXT_FIELDS) {
      const value = second[field];
      if (value === undefined || !chance(MISTAKES[field])) continue;
      second[field] = field === 'birthDate' ? mistypeDate(value) : mistype(value);
    }
    if (chance(0.05)) {
      const { givenName = '', familyName = '' } = second;
      second = { ...second, givenName: familyName, familyName: givenName };
    }
    return leaveOut(second, {
      email: 0.3,
      phone: 0.3,
      birthDate: 0.2,
      street: 0.3,
      city: 0.1,
      givenName: 0.03,
    });
  }

  function mistype(text: string): string {
    const at = below(text.length - 1);
    const kind = below(4);
    if (kind === 0) return text.slice(0, at) + text.slice(at + 1);
    if (kind === 1) return `${text.slice(0, at)}${text[at + 1]}${text[at]}${text.slice(at + 2)}`;
    const letter = /\d/.test(text[at] ?? '')
      ? String(below(10))
      : pick(words('a e i o u l n r s t'));
    return text.slice(0, at) + letter + text.slice(kind === 2 ? at : at + 1);
  }

  function mistypeDate(date: string): string {
    const [year = '', month = '', day = ''] = date.split('-');
    if (chance(0.3) && Number(day) <= 12) return `${year}-${day}-${month}`;
    if (chance(0.5)) return `${year}-${month}-${two(1 + below(28))}`;
    return `${Number(year) + 1 - 2 * below(2)}-${month}-${day}`;
  }

  function leaveOut(fields: Fields, odds: Partial<Record<TextField, number>>): Fields {
    const kept = TEXT_FIELDS.filter((field) => !chance(odds[field] ?? 0)).map(
      (field) => [field, fields[field]] as const,
    );
    return {
      ...Object.fromEntries(kept.filter(([, value]) => value !== undefined)),
      country: 'FR',
    };
  }

  return { chance, household, member, secondRecord };
}

const TEXT_FIELDS = [
  'givenName',
  'familyName',
  'birthDate',
  'email',
  'phone',
  'street',
  'city',
  'postcode',
] as const;

const MISTAKES: Readonly<Record<TextField, number>> = {
  givenName: 0.15,
  familyName: 0.15,
  birthDate: 0.1,
  email: 0.1,
  phone: 0.08,
  street: 0.15,
  city: 0.1,
  postcode: 0.05,
};

const textOf = (fields: Fields): Record<string, string> =>
  Object.fromEntries(
    TEXT_FIELDS.flatMap((field) => {
      const value = fields[field];
      return value === undefined ? [] : [[field, value] as const];
    }),
  );

const words = (list: string): string[] => list.split(' ');

const GIVEN_NAMES = words(
  'Marie Jean Pierre Michel Nathalie Isabelle Philippe Alain Sylvie Catherine Nicolas Thomas Camille Julie Julien Sophie ' +
    'Laurent Christophe Sandrine Céline David Stéphane Oliver Emma Léa Lucas Hugo Chloé Manon Louis Gabriel Jules Arthur Alice ' +
    'Louise Rose Anna Inès Sarah Robert William James John George Harry Jack Charlie Amelia Olivia Isla Ava Emily Jessica Grace ' +
    'Sophia Mia Lily Ella Freya Thierry Patrick Bernard Gérard Françoise Monique Jacqueline Nadine Martine Valérie Christine ' +
    'Véronique Sébastien Guillaume Antoine Alexandre Maxime Benjamin Romain Mathieu Clément Quentin Florian Adrien Baptiste ' +
    'Margaux Pauline Mathilde Charlotte Clara Jeanne Lucie Éléonore Agathe Zoé Mohamed Karim Fatima Leïla Youssef Amina Samir ' +
    'Noah Leo Ethan Theo Nathan Raphaël Victor Paul Simon Martin Henri Albert Edward Frederick Arthur Stanley Walter Edith Ada ' +
    'Mabel Florence Beatrice Harriet Josephine Rosalie Apolline Capucine Sixtine Gaspard Côme Augustin Marius Achille Barnabé',
);

const SYLLABLES = words(
  'ba be bo bri cha che cla cor da del du fa fer fon ga gau gi gre ha hu jo ka la le len lo ma mar mi mon na no pa per pi po ra re ri ro sa ser so ta te ti tou va ver vi wa wil zo',
);

const ENDINGS = words('nd rt ux in ard et on er son ley ton el as ie eau y r s');

const WAYS = ['rue', 'avenue', 'bd', 'place', 'rue de', 'allée', 'chemin', 'impasse'];

const CITIES = words(
  'Paris Marseille Lyon Toulouse Nice Nantes Montpellier Strasbourg Bordeaux Lille Rennes Reims Toulon Saint-Étienne Grenoble ' +
    'Dijon Angers Nîmes Villeurbanne Clermont-Ferrand Brest Limoges Tours Amiens Perpignan Metz Besançon Orléans Rouen Mulhouse ' +
    'Caen Nancy Argenteuil Montreuil Roubaix Tourcoing Avignon Poitiers Versailles Colmar Pau Calais Cannes Antibes Lorient ' +
    'Troyes Quimper Valence Chambéry Niort',
);

const MAILBOXES = words(
  'gmail.com orange.fr free.fr laposte.net hotmail.fr yahoo.fr outlook.com sfr.fr example.org',
);

import { brandAt, type BrandProfile, BRANDS } from './brands.ts';
import type { Language } from './language.ts';
import { FIRST_NAMES, LAST_NAMES, type Name } from './names.ts';
import { present } from './present.ts';
import { createRandom, type Random, STREAM } from './random.ts';
import { telephoneNumber } from './telephone-numbers.ts';
import { type Reach, reachOf } from './traits.ts';

/** An account on a social network. */
export interface Account {
  readonly network: Network;
  readonly handle: string;
  readonly userId: string;
  readonly followers: number;
  readonly verified: boolean;
}

export const NETWORKS = ['x', 'facebook', 'instagram'] as const;

type Network = (typeof NETWORKS)[number];

export interface Person {
  readonly number: number;
  /** The brand of which they are a customer first of all. */
  readonly home: BrandProfile;
  /** Other brands that they deal with. */
  readonly others: readonly BrandProfile[];
  readonly reach: Reach;
  readonly temper: Temper;
  readonly language: Language;
  readonly displayName: string | null;
  /** As a site shows it to strangers. */
  readonly shortName: string;
  readonly ageBand: string | null;
  readonly gender: string | null;
  readonly country: string;
  readonly email: string | null;
  readonly telephone: string | null;
  readonly loyaltyNumber: string | null;
  readonly accounts: readonly Account[];
}

/** How easily somebody is pleased. */
export type Temper = 'STRICT' | 'EVEN' | 'KIND';

/**
 * The number of a person: brands take turns, so that the people of one brand can be counted and found
 * without a list of them.
 */
export function personNumber(home: number, ordinal: number): number {
  return ordinal * BRANDS.length + home;
}

/** Works a person out of nothing but the number, always the same one. */
export function personAt(seed: number, number: number): Person {
  const random = createRandom(seed, STREAM.PERSON, number);
  const position = number % BRANDS.length;
  const home = brandAt(position);
  const reach = reachOf(seed, number);
  const isKnownByName = reach !== 'HANDLE_ONLY';

  const language = drawLanguage(random, home);
  const country = drawCountry(random, home, language);
  const gender = random.chance(52) ? 'female' : 'male';
  const first = random.pick(FIRST_NAMES[language][gender]);
  const last = random.pick(LAST_NAMES[language]);
  const marks = isKnownByName
    ? drawMarks(random, { number, position, home, country, first, last })
    : { email: null, telephone: null, loyaltyNumber: null };

  return {
    number,
    home,
    others: drawOthers(random, home),
    reach,
    temper: random.pick(TEMPERS),
    language,
    country,
    displayName: isKnownByName ? `${first.shown} ${last.shown}` : null,
    shortName: `${first.shown} ${last.shown.charAt(0)}.`,
    ageBand: isKnownByName && random.chance(70) ? random.pick(AGE_BANDS) : null,
    gender: isKnownByName && random.chance(65) ? gender : null,
    ...marks,
    accounts: reach === 'OFF_NETWORKS' ? [] : drawAccounts(random, number, first, reach),
  };
}

const TEMPERS: readonly Temper[] = ['STRICT', 'EVEN', 'EVEN', 'KIND'];

const AGE_BANDS = ['18-24', '25-34', '25-34', '35-44', '35-44', '45-54', '55-64', '65+'];

const MAIL_DOMAINS = ['example.com', 'example.org', 'example.net', 'courriel.example'];

function drawLanguage(random: Random, { country }: BrandProfile): Language {
  return random.chance(country === 'FR' ? 93 : 5) ? 'fr' : 'en';
}

/** Where those live who are not at home in the brand's country, by its country and their language. */
const ABROAD: Readonly<Record<string, Readonly<Record<Language, readonly string[]>>>> = {
  FR: { fr: ['BE', 'CH', 'LU'], en: ['GB', 'US', 'IE'] },
  GB: { fr: ['FR', 'BE'], en: ['IE', 'US', 'AU'] },
  US: { fr: ['CA', 'FR'], en: ['CA', 'GB'] },
};

function drawCountry(random: Random, { country }: BrandProfile, language: Language): string {
  const isAtHome = (country === 'FR') === (language === 'fr') && random.chance(90);
  return isAtHome ? country : random.pick(ABROAD[country]?.[language] ?? [country]);
}

function drawOthers(random: Random, home: BrandProfile): readonly BrandProfile[] {
  const draw = random.below(100);
  if (draw < 70) return [];
  const rest = BRANDS.filter((brand) => brand !== home);
  const one = random.pick(rest);
  if (draw < 92) return [one];
  return [one, random.pick(rest.filter((brand) => brand !== one))];
}

interface Bearer {
  readonly number: number;
  /** Of the home brand. */
  readonly position: number;
  readonly home: BrandProfile;
  readonly country: string;
  readonly first: Name;
  readonly last: Name;
}

function drawMarks(
  random: Random,
  { number, position, home, country, first, last }: Bearer,
): Pick<Person, 'email' | 'telephone' | 'loyaltyNumber'> {
  const ordinal = Math.floor(number / BRANDS.length);
  const telephone =
    random.chance(45) && country === home.country
      ? telephoneNumber(country, numberingPosition(position, ordinal))
      : null;
  const loyaltyNumber = random.chance(58)
    ? // The factor shares none with the modulus: everybody has another number.
      `${home.loyalty.prefix}${String((ordinal * 61_803_399 + 27_182_818) % 100_000_000).padStart(8, '0')}`
    : null;
  const hasEmail = random.chance(92) || (telephone === null && loyaltyNumber === null);
  // The number makes it one person's alone, and letters before it cannot be mistaken for a part of it.
  const email = `${first.plain}.${last.plain}${number}@${random.pick(MAIL_DOMAINS)}`;
  return { email: hasEmail ? email : null, telephone, loyaltyNumber };
}

// Brands of one country share its telephone numbers: they take turns.
const TURNS = BRANDS.map((brand) => {
  const sisters = BRANDS.filter(({ country }) => country === brand.country);
  return { every: sisters.length, from: sisters.indexOf(brand) };
});

function numberingPosition(position: number, ordinal: number): number {
  const { every, from } = present(TURNS[position], 'brand');
  return ordinal * every + from;
}

function drawAccounts(
  random: Random,
  number: number,
  first: Name,
  reach: Reach,
): readonly Account[] {
  const main = random.weighted([58, 20, 22]);
  const hasTwo = reach === 'ON_NETWORKS' && random.chance(25);
  const positions = hasTwo ? [main, (main + 1 + random.below(2)) % NETWORKS.length] : [main];
  return positions.map((position) => {
    const network = NETWORKS[position] ?? 'x';
    const verified = random.chance(2);
    const followers = 12 + random.below(2 ** random.between(5, 11)) * (verified ? 24 : 1);
    return {
      network,
      // Fifteen characters at most, which is what the strictest network allows.
      handle: `${first.plain.slice(0, 8)}${network === 'instagram' ? '.' : '_'}${number.toString(36)}`,
      userId: String(100_000_000 + number * 37 + position),
      followers,
      verified,
    };
  });
}

import type { Language } from './language.ts';
import type { Industry } from './topics.ts';

/**
 * What stands in the slots of texts. The lists of the two languages name the same things in the same
 * order. French places begin with a consonant and French products are feminine, so that templates need
 * no grammar.
 */
export type SlotValues = Readonly<Record<Language, Readonly<Record<string, readonly string[]>>>>;

const COMMON: SlotValues = {
  fr: {
    minutes: ['vingt-cinq minutes', 'quarante minutes', 'cinquante minutes', 'trente minutes'],
    hours: ['deux heures', 'trois heures', 'quatre heures', 'cinq heures', 'six heures'],
    days: ['deux jours', 'trois jours', 'quatre jours', 'cinq jours', 'six jours'],
    weeks: ['deux semaines', 'trois semaines', 'quatre semaines', 'six semaines'],
    nights: ['deux nuits', 'trois nuits', 'quatre nuits', 'cinq nuits'],
    abroad: ['en Italie', 'au Portugal', 'en Espagne', 'en Grèce', 'au Maroc', 'en Croatie'],
  },
  en: {
    minutes: ['twenty-five minutes', 'forty minutes', 'fifty minutes', 'thirty minutes'],
    hours: ['two hours', 'three hours', 'four hours', 'five hours', 'six hours'],
    days: ['two days', 'three days', 'four days', 'five days', 'six days'],
    weeks: ['two weeks', 'three weeks', 'four weeks', 'six weeks'],
    nights: ['two nights', 'three nights', 'four nights', 'five nights'],
    abroad: ['in Italy', 'in Portugal', 'in Spain', 'in Greece', 'in Morocco', 'in Croatia'],
  },
};

const FRENCH_TOWNS = [
  'Rennes',
  'Lille',
  'Tours',
  'Nantes',
  'Grenoble',
  'Dijon',
  'Reims',
  'Brest',
  'Toulouse',
  'Nîmes',
];

const HOTEL_TOWNS = {
  fr: ['Bath', 'Brighton', 'Cardiff', 'Leeds', 'Durham', 'Whitby', 'Bruges', 'Porto', 'Dublin'],
  en: ['Bath', 'Brighton', 'Cardiff', 'Leeds', 'Durham', 'Whitby', 'Bruges', 'Porto', 'Dublin'],
};

const PRODUCTS = {
  fr: [
    'lampe de bureau',
    'cafetière',
    'veste en lin',
    'valise cabine',
    'table basse',
    'couette',
    'bouilloire',
    'chaise pliante',
    'tente',
    'perceuse',
  ],
  en: [
    'desk lamp',
    'coffee maker',
    'linen jacket',
    'carry-on suitcase',
    'coffee table',
    'comforter',
    'kettle',
    'folding chair',
    'tent',
    'power drill',
  ],
};

export const SLOT_VALUES: Readonly<Record<Industry, SlotValues>> = {
  airline: {
    fr: {
      ...COMMON.fr,
      place: [
        'Lyon',
        'Nice',
        'Lisbonne',
        'Porto',
        'Rome',
        'Berlin',
        'Marrakech',
        'Dublin',
        'Montréal',
        'Tunis',
        'Prague',
        'Copenhague',
      ],
    },
    en: {
      ...COMMON.en,
      place: [
        'Lyon',
        'Nice',
        'Lisbon',
        'Porto',
        'Rome',
        'Berlin',
        'Marrakesh',
        'Dublin',
        'Montreal',
        'Tunis',
        'Prague',
        'Copenhagen',
      ],
    },
  },
  telecom: {
    fr: { ...COMMON.fr, place: FRENCH_TOWNS },
    en: { ...COMMON.en, place: FRENCH_TOWNS },
  },
  hotel: {
    fr: { ...COMMON.fr, place: HOTEL_TOWNS.fr },
    en: { ...COMMON.en, place: HOTEL_TOWNS.en },
  },
  retail: {
    fr: {
      ...COMMON.fr,
      product: PRODUCTS.fr.map((name) => `une ${name}`),
      theProduct: PRODUCTS.fr.map((name) => `la ${name}`),
      myProduct: PRODUCTS.fr.map((name) => `ma ${name}`),
    },
    en: {
      ...COMMON.en,
      product: PRODUCTS.en.map((name) => `a ${name}`),
      theProduct: PRODUCTS.en.map((name) => `the ${name}`),
      myProduct: PRODUCTS.en.map((name) => `my ${name}`),
    },
  },
};

/** Sums that the trade deals in, in minor units. */
export const AMOUNTS: Readonly<Record<Industry, readonly number[]>> = {
  airline: [3_800, 5_400, 7_900, 11_250, 14_600, 18_900],
  telecom: [899, 1_299, 1_890, 2_490, 3_150, 3_780],
  hotel: [1_200, 1_450, 1_800, 2_250, 2_800, 3_500],
  retail: [990, 1_499, 1_995, 2_450, 2_995, 3_480],
};

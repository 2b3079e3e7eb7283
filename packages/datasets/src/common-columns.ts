import { type DatasetColumn, id, integer, text, textList } from './dataset.ts';

export const brand = text('brand', 'Key of the brand.', 'fact.brand_id');

export const customerId = id(
  'customer_id',
  'The customer, by the id of the graph; null while nobody knows.',
);

export const channel = text('channel', 'The way by which it came: one of the enum Channel.');

export const team = text('team', 'The team that owns it, by key; null where nobody does.');

export const touchpoint = text(
  'touchpoint',
  'The touchpoint that it tells of, by key; null where none fits.',
);

/** What is known of the customer. */
export const person: readonly DatasetColumn[] = [
  text('country', 'Country of the customer, ISO 3166; null when nobody knows.'),
  text('age_band', 'Age band of the customer; null when nobody knows.'),
  text('gender', 'Gender of the customer; null when nobody knows.'),
];

/** What was found in its words. */
export const findings: readonly DatasetColumn[] = [
  text('language', 'Language of its words, BCP 47; null when nobody knows.'),
  textList('topics', 'What its words are about, by key.'),
  text('sentiment', 'How its words sound, VERY_NEGATIVE to VERY_POSITIVE; null without words.'),
  textList('intents', 'What its author is about to do, or wants.'),
];

export const revision = integer(
  'revision',
  'Another one, and a higher one, whenever the row has changed.',
  'fact.seq',
);

/** All the words of what `fact` is, part by part; null where there are none. */
export const WORDS_OF_FACT = `(
  SELECT nullif(string_agg(verbatim.text, E'\\n' ORDER BY verbatim.part), '')
  FROM verbatim WHERE verbatim.subject_id = fact.id)`;

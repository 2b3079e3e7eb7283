import { expect, it } from 'vitest';

import { brandAt, BRANDS } from '../brands.ts';
import { createDemo } from '../index.ts';
import { LANGUAGES } from '../language.ts';
import { createScene } from '../scene.ts';
import { SENTIMENTS } from '../sentiment.ts';
import { SLOT_VALUES } from '../slot-values.ts';
import { TOPICS } from '../topics.ts';
import { CONVERSATION_TEXTS } from './conversation-texts.ts';
import { textsOf } from './index.ts';
import {
  DIRECT_GREETINGS,
  DIRECT_REQUESTS,
  EDITED_REVIEW_TEXTS,
  THANKS_POSTS,
  TURNED_STORIES,
} from './resolution-texts.ts';
import type { BySentiment } from './text-table.ts';

const RESOLUTION_TEXTS = [
  DIRECT_GREETINGS,
  DIRECT_REQUESTS,
  EDITED_REVIEW_TEXTS,
  THANKS_POSTS,
  TURNED_STORIES,
];

const tables = BRANDS.flatMap((brand) =>
  LANGUAGES.map((language) => ({ brand, language, industry: brand.industry })),
);

it('has at least fourteen topics', () => {
  expect(new Set(Object.values(TOPICS).flat()).size).toBeGreaterThanOrEqual(14);
});

it.each(tables)(
  'has three ways at least to say anything about $industry in $language',
  ({ industry, language }) => {
    const texts = textsOf(industry, language);
    const lists = TOPICS[industry].flatMap((topic) => {
      const { subjects, posts, titles, statements } = texts.about(topic);
      return [subjects, posts, titles, statements].flatMap((kind) =>
        SENTIMENTS.map((sentiment) => kind[sentiment].length),
      );
    });

    expect(Math.min(...lists, texts.openers.length)).toBeGreaterThanOrEqual(3);
  },
);

it.each(tables)('can fill every slot of $industry in $language', (table) => {
  const texts = filled(table);

  expect(new Set(texts).size).toBeGreaterThan(200);
  for (const text of texts) {
    expect(text).not.toMatch(/[{}]|undefined| {2}/);
    expect(text).toMatch(/^[\p{Lu}\d@€£$"]/u);
    // A sentence after another one begins with a capital too.
    expect(text).not.toMatch(/[a-zé][.!?] \p{Ll}/u);
    // The straight apostrophe is no letter of either language.
    expect(text).not.toContain("'");
  }
});

it('elides where French does', () => {
  for (const text of tables.filter(({ language }) => language === 'fr').flatMap(filled)) {
    expect(text).not.toMatch(/(?<!\p{L})(?:de|que|le|la|ne|se|je) [aeiouéèêâôî]/iu);
    expect(text).not.toMatch(/(?<!\p{L})(?:de|que) @[aeiou]/iu);
  }
});

it('puts a blank before the high marks of French and none before those of English', () => {
  for (const table of tables) {
    const wrong = table.language === 'fr' ? /[^ ?!][!?;:]/ : / [!?;:]/;
    expect(filled(table).filter((text) => wrong.test(text))).toEqual([]);
  }
});

it('names the same things in the same order in both languages', () => {
  for (const values of Object.values(SLOT_VALUES)) {
    const [french, english] = LANGUAGES.map((language) =>
      Object.entries(values[language]).map(([slot, list]) => [slot, list.length]),
    );
    expect(french).toEqual(english);
  }
});

it('speaks of one place and one thing throughout a scene', () => {
  const quibberly = brandAt(3);
  const scene = createScene(7, 3, quibberly, 'en');

  expect(scene.fill('{product}, {theProduct}, {myProduct}')).toBe(
    'A kettle, the kettle, my kettle',
  );
  expect(scene.fill('Done. {days} late, {days}.')).toBe('Done. Four days late, four days.');
  expect(() => scene.fill('{nothing}')).toThrow('No list fills the slot {nothing}.');
});

it('shows no open slot in anything that people say', () => {
  const demo = createDemo({
    customers: 800,
    interactions: 10_000,
    seed: 8,
    until: new Date('2026-11-01T00:00:00Z'),
  });
  const texts = [...demo.items()].flatMap((item) => {
    switch (item.domain) {
      case 'tickets':
        return [item.record.changes.SUBJECT ?? [], item.record.message?.text ?? []].flat();
      case 'reviews':
        return [item.record.title, item.record.text];
      case 'mentions':
        return item.record.text;
      case 'surveys':
        return item.record.answers['STORY']?.rawCode ?? [];
    }
  });
  const labels = demo.surveys.flatMap(({ title, questions }) => [
    title,
    ...questions.map(({ label }) => label),
  ]);

  expect(texts.length).toBeGreaterThan(10_000);
  expect([...texts, ...labels].filter((text) => /[{}]|undefined/.test(text))).toEqual([]);
});

/** Every template of an industry and a language, with its slots filled. */
function filled({ brand, language, industry }: (typeof tables)[number]): string[] {
  const texts = textsOf(industry, language);
  const templates = [
    ...texts.openers,
    ...allOf(texts.closers),
    ...TOPICS[industry].flatMap((topic) => {
      const { subjects, posts, titles, statements } = texts.about(topic);
      return [subjects, posts, titles, statements].flatMap(allOf);
    }),
    ...RESOLUTION_TEXTS.flatMap((byLanguage) => byLanguage[language]),
    ...Object.values(CONVERSATION_TEXTS[language]).flatMap((lists) =>
      'NEUTRAL' in lists ? allOf(lists) : lists,
    ),
  ];
  return templates.map((template, number) =>
    createScene(1, number, brand, language).fill(template),
  );
}

function allOf(lists: BySentiment): readonly string[] {
  return SENTIMENTS.flatMap((sentiment) => lists[sentiment]);
}

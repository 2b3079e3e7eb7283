import type { Anchor, Anchors, BrandList } from './anchors.ts';
import { GRAPH_DOCUMENTS, type OperationName, POSTGRAPHILE_DOCUMENTS } from './documents.ts';
import { pick, type Random } from './random.ts';

/** How a system is asked. */
export type Language = 'graph' | 'postgraphile' | 'byHand';

/** What there is to draw variables from. */
export interface World {
  readonly customers: readonly string[];
  readonly brands: readonly string[];
  readonly anchors: Anchors;
}

export interface Operation {
  readonly name: OperationName;
  readonly title: string;
  /** What one request wants to know: the same in all languages. */
  draw(world: World, random: Random): Draw;
}

/** Variables; places are said by each language in its own way. */
type Draw = Readonly<Record<string, string | Anchor>>;

export const OPERATIONS: readonly Operation[] = [
  {
    name: 'Q1',
    title: 'a customer with the 10 newest tickets, reviews, mentions and survey responses',
    draw: ({ customers }, random) => ({ id: pick(customers, random) }),
  },
  {
    name: 'Q2',
    title: 'a page of 50 customers with the 5 newest of each',
    draw: ({ anchors }, random) => ({ after: pick(anchors.customers, random) }),
  },
  {
    name: 'Q3',
    title: 'a page of 100 reviews with their customers',
    draw: ({ anchors }, random) => ({ after: pick(anchors.reviews, random) }),
  },
  {
    name: 'Q4',
    title:
      'the page of a brand: its figures, a page of each list, the volume by channel (cx: from cells)',
    draw({ brands, anchors }, random) {
      const key = pick(brands, random);
      const place = (list: BrandList): Anchor => pick(anchors.ofBrands[key]?.[list] ?? [], random);
      return {
        key,
        tickets: place('tickets'),
        reviews: place('reviews'),
        mentions: place('mentions'),
        ...range(random),
      };
    },
  },
];

const DAY_MS = 24 * 3600 * 1000;

/** Some weeks of the world's eighteen months. */
function range(random: Random): { readonly from: string; readonly to: string } {
  const from = Date.UTC(2025, 5, 1) + Math.floor(random() * 400) * DAY_MS;
  const days = 7 + Math.floor(random() * 90);
  return { from: new Date(from).toISOString(), to: new Date(from + days * DAY_MS).toISOString() };
}

/** The body of a request. */
export function bodyOf(name: OperationName, draw: Draw, language: Language): string {
  const variables = Object.fromEntries(
    Object.entries(draw).map(([variable, value]) => [variable, said(value, language)]),
  );
  if (language === 'byHand') return JSON.stringify(variables);
  const documents = language === 'graph' ? GRAPH_DOCUMENTS : POSTGRAPHILE_DOCUMENTS;
  return JSON.stringify({ query: documents[name], variables });
}

function said(value: string | Anchor, language: Language): unknown {
  if (typeof value === 'string') return value;
  if (language === 'byHand') return { at: value.at, id: value.id };
  return value[language];
}

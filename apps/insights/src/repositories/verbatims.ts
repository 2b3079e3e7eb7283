import {
  type Condition,
  COUNT_LIMIT,
  createKeysetList,
  during,
  type KeysetList,
  type ListRequest,
  type Page,
  type Reads,
  tableOf,
  type TimeSpan,
} from '@cx/database';

import type { Domain } from '../entities/interaction.ts';
import { type Verbatim, VerbatimEntity } from '../entities/verbatim.ts';

/** Which verbatims: those that meet all that is given. */
export interface VerbatimFilter {
  readonly domains: readonly string[];
  readonly brands?: readonly string[] | null | undefined;
  readonly channels?: readonly string[] | null | undefined;
  readonly languages?: readonly string[] | null | undefined;
  readonly topics?: readonly string[] | null | undefined;
  readonly sentiments?: readonly string[] | null | undefined;
  readonly customerId?: string | null | undefined;
  readonly touchpoint?: string | null | undefined;
  /** As weak signals count them. */
  readonly isNegative?: true;
  readonly occurredAt?: TimeSpan | null | undefined;
}

/** What is looked for among the words of verbatims. */
export interface WordSearch extends VerbatimFilter {
  readonly text: string;
  /** By how well it fits, and newest first where it fits alike; else newest first. */
  readonly isRanked: boolean;
}

/** A verbatim as a list has it; one that was found by its words, with what they are worth. */
export interface FoundVerbatim extends Verbatim {
  readonly domain: Domain;
  /** The text once more, folded, with {@link MARKS} around what was found. */
  readonly marked?: string;
  readonly score?: number;
}

export interface VerbatimRepository {
  readonly newest: KeysetList<FoundVerbatim, VerbatimFilter>;
  /** As the lists that go by keys, but in the order of a search. */
  readonly found: Pick<KeysetList<FoundVerbatim, WordSearch>, 'page' | 'count' | 'positionOf'>;
}

/** Around a word that was found in {@link FoundVerbatim.marked}: of the private use area, so that texts have none. */
export const MARKS = ['\uE000', '\uE001'] as const;

const { selectList } = tableOf(VerbatimEntity);

const SEARCH = 'search_verbatims($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)';

// The function knows the ids alone; the rows are read under row-level security.
const FIND = `
  SELECT ${selectList}, found.score, ts_headline(
    search_config(language), search_folded(search_config(language), text), search_query(search_config(language), $1),
    'HighlightAll=true, StartSel=${MARKS[0]}, StopSel=${MARKS[1]}') AS marked
  FROM ${SEARCH} AS found JOIN verbatim ON verbatim.id = found.id
  ORDER BY found.score DESC, verbatim.occurred_at DESC, verbatim.id DESC`;

const COUNT = `SELECT count(*)::int AS count FROM ${SEARCH}`;

export function createVerbatimRepository(reads: Reads): VerbatimRepository {
  return {
    newest: createKeysetList<FoundVerbatim, VerbatimFilter>(reads, {
      entity: VerbatimEntity,
      orderBy: ['occurredAt', 'id'],
      direction: 'DESC',
      conditions,
    }),

    found: {
      async page({ first, after, filter }): Promise<Page<FoundVerbatim>> {
        const rows = await reads.query<FoundVerbatim>(FIND, parameters(filter, after, first + 1));
        return { rows: rows.slice(0, first), hasNextPage: rows.length > first };
      },

      async count(filter) {
        const values = parameters(filter, null, COUNT_LIMIT + 1);
        const [row] = await reads.query<{ count: number }>(COUNT, values);
        return row === undefined || row.count > COUNT_LIMIT ? null : row.count;
      },

      positionOf: ({ score, occurredAt, id }) => [String(score), occurredAt.toISOString(), id],
    },
  };
}

function conditions(filter: VerbatimFilter | null): Condition[] {
  return [
    ['verbatim.domain = ANY(?)', filter?.domains],
    ['verbatim.brand_id = ANY(?)', filter?.brands],
    ['verbatim.channel = ANY(?)', filter?.channels],
    ['verbatim.language = ANY(?)', filter?.languages],
    ['verbatim.topics && ?', filter?.topics],
    ['verbatim.sentiment = ANY(?)', filter?.sentiments],
    ['verbatim.customer_id = ?', filter?.customerId],
    ['verbatim.touchpoint = ?', filter?.touchpoint],
    ['is_negative(verbatim.sentiment, verbatim.rating_normalised) = ?', filter?.isNegative],
    ...during('verbatim.occurred_at', filter?.occurredAt),
  ];
}

function parameters(
  filter: WordSearch | null,
  after: ListRequest<WordSearch>['after'],
  most: number,
): unknown[] {
  const [score, at, id] = after ?? [];
  return [
    filter?.text,
    filter?.isRanked,
    filter?.domains,
    filter?.brands,
    filter?.channels,
    filter?.languages,
    filter?.topics,
    filter?.sentiments,
    filter?.customerId,
    filter?.occurredAt?.from,
    filter?.occurredAt?.to,
    score,
    at,
    id,
    most,
  ];
}

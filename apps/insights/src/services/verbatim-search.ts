import { beyond } from '@cx/principals';
import { type Connection, connectionOf, ErrorCode, fail, type PageRequest } from '@cx/subgraph';

import type { Domain } from '../entities/interaction.ts';
import {
  type FoundVerbatim,
  MARKS,
  type VerbatimFilter,
  type VerbatimRepository,
} from '../repositories/verbatims.ts';
import { snippetOf } from './snippet.ts';

/** What a caller looks for; the filters of its query, and the words. */
export interface SearchRequest extends Omit<VerbatimFilter, 'domains'> {
  readonly domains?: readonly Domain[] | null | undefined;
  readonly text?: string | null | undefined;
  readonly orderBy?: 'BEST' | 'NEWEST' | null | undefined;
}

/** A verbatim with the part of it in which words were found. */
export interface ShownVerbatim extends FoundVerbatim {
  readonly snippet?: string;
}

const SCOPES: Readonly<Record<Domain, string>> = {
  TICKETS: 'tickets:read',
  REVIEWS: 'reviews:read',
  MENTIONS: 'mentions:read',
  SURVEYS: 'surveys:read',
};

const DOMAINS = ['TICKETS', 'REVIEWS', 'MENTIONS', 'SURVEYS'] as const;

const LONGEST_TEXT = 500;

const HAS_WORD = /[\p{L}\p{N}]/u;

/** The name that cursors carry: one order's is refused by another. */
export function searchListOf({ text, orderBy }: SearchRequest): string {
  if (text == null) return 'Query.search';
  return orderBy === 'NEWEST' ? 'Query.search NEWEST' : 'Query.search BEST';
}

/** Searches among what a caller with these scopes may read: words are as well told by finding as by reading them. */
export async function searchVerbatims(
  { newest, found }: VerbatimRepository,
  scopes: readonly string[],
  { first, after, filter }: PageRequest<SearchRequest>,
): Promise<Connection<ShownVerbatim>> {
  const { text = null, orderBy = null, domains = null, ...others } = filter ?? {};
  const name = searchListOf({ text, orderBy });
  const readable = { ...others, domains: domainsFor(scopes, domains) };
  if (text === null) {
    return connectionOf({ name, list: newest }, { first, after, filter: readable });
  }
  verifyWords(text, scopes);
  const search = { ...readable, text, isRanked: orderBy !== 'NEWEST' };
  const { rows, hasNextPage } = await found.page({ first, after, filter: search });
  return {
    rows: rows.map((row) => ({ ...row, snippet: snippetOf(row.text, row.marked ?? '', MARKS) })),
    hasNextPage,
    isFirstPage: after === null,
    cursorOf: (row, cursors) => cursors.encode(name, found.positionOf(row)),
    count: () => found.count(search),
  };
}

/** The domains that a caller with these scopes may read: of those it asks for, or of all. */
export function domainsFor(
  scopes: readonly string[],
  asked: readonly Domain[] | null = null,
): Domain[] {
  const missing = (asked ?? []).filter((domain) => isBeyond(domain, scopes));
  if (missing.length > 0) {
    fail(
      ErrorCode.Forbidden,
      `Searching ${missing.join(', ')} needs ${missing.map((domain) => SCOPES[domain]).join(', ')}: leave out what you may not read.`,
    );
  }
  return [...(asked ?? DOMAINS)].filter((domain) => !isBeyond(domain, scopes));
}

function isBeyond(domain: Domain, scopes: readonly string[]): boolean {
  return beyond([SCOPES[domain]], scopes).length > 0;
}

function verifyWords(text: string, scopes: readonly string[]): void {
  if (beyond(['pii:read'], scopes).length > 0) {
    fail(
      ErrorCode.Forbidden,
      'Searching by words needs pii:read: leave text out, and search by topics, sentiments and time.',
    );
  }
  if (text.length > LONGEST_TEXT) {
    fail(
      ErrorCode.BadUserInput,
      `Look for ${LONGEST_TEXT} characters at most: leave out the words that matter least.`,
    );
  }
  if (!HAS_WORD.test(text)) {
    fail(ErrorCode.BadUserInput, 'There is no word in this text to look for: give one at least.');
  }
}

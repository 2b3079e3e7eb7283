import { arrayLiteral, DatabaseUnavailable } from '@cx/database';
import type { RowAnswer, RowRequest, RowService } from '@cx/subgraph';

import { answerExport } from './answer-export.ts';
import type { Cursors } from './change-cursor.ts';
import { answerFeed, FEED } from './odata/answer-feed.ts';
import { openReader, type Reader } from './reader.ts';
import type { Reading } from './reading.ts';
import { Refusal } from './refusal.ts';
import type { RowLimits } from './row-limits.ts';

export interface RowsDependencies {
  /** Of insights, whose tables hold the rows. */
  readonly databaseUrl: string;
  readonly cursors: Cursors;
  readonly limits: RowLimits;
}

/** Opens a reading on behalf of one caller. */
export type OpenReader = (
  reading: Pick<Reading, 'head' | 'rows' | 'compression'>,
) => Promise<Reader>;

/** Gives rows out: as files and as an OData feed. */
export function createRowService(dependencies: RowsDependencies): RowService {
  const { databaseUrl: url, limits } = dependencies;
  let running = 0;

  async function open(
    { principal: { brands }, gone }: RowRequest,
    reading: Parameters<OpenReader>[0],
  ): Promise<Reader> {
    if (running >= limits.mostAtOnce) throw tooMany(limits.mostAtOnce);
    running++;
    const { timeoutMs, mostBytes } = limits;
    return openReader(
      { ...reading, url, brands: arrayLiteral(brands), timeoutMs, mostBytes },
      () => {
        running--;
      },
      gone,
    );
  }

  return {
    async answer(request) {
      const openFor: OpenReader = (reading) => open(request, reading);
      const isFeed = request.path === FEED || request.path.startsWith(`${FEED}/`);
      const answer = isFeed ? answerFeed : answerExport;
      try {
        return await answer(request, dependencies, openFor);
      } catch (error) {
        return refusedAnswer(refusalOf(error), isFeed);
      }
    },
  };
}

function tooMany(most: number): Refusal {
  return new Refusal(
    429,
    'TOO_MANY_EXPORTS',
    `${most} exports are being read at the moment: ask again in a few seconds.`,
  );
}

/** @throws what went wrong, where it is nothing that its caller is to be told */
function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  if (!(error instanceof DatabaseUnavailable)) throw error;
  return new Refusal(503, 'DATABASE_UNAVAILABLE', 'The rows cannot be read now: ask again soon.');
}

function refusedAnswer({ status, code, message }: Refusal, isFeed: boolean): RowAnswer {
  const told = isFeed
    ? { error: { code, message } }
    : { errors: [{ message, extensions: { code } }] };
  return {
    status,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      ...(status === 429 || status === 503 ? { 'retry-after': '5' } : {}),
    },
    rows: 0,
    body: JSON.stringify(told),
    sent: () => null,
  };
}

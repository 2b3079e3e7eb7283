import { LOCAL_PRINCIPAL } from '@cx/principals';
import { hashOf } from '@cx/trusted-documents';
import { parse } from 'graphql';
import { expect, it } from 'vitest';

import { createHotOperations, type HotOperations } from './hot-operations.ts';
import { partner } from './test-gateway.test-support.ts';

function ran(
  hot: HotOperations,
  source: string,
  times: number,
  { principal = LOCAL_PRINCIPAL, operationName = null as string | null } = {},
): void {
  const request = { source, queryHash: hashOf(source), document: parse(source), operationName };
  for (let count = 0; count < times; count += 1) hot.ran(principal, request);
}

it('names what was asked for most first, and so many at most', () => {
  const hot = createHotOperations();
  ran(hot, '{ rare }', 1);
  ran(hot, '{ frequent }', 3);
  ran(hot, '{ usual }', 2);

  expect(hot.hottest(2).map(({ query }) => query)).toEqual(['{ frequent }', '{ usual }']);
});

it('counts as one what differs in blanks and comments only', () => {
  const hot = createHotOperations();
  ran(hot, '{ usual }', 3);
  ran(hot, '{ written }', 2);
  ran(hot, '{written} # once more', 2);

  expect(hot.hottest(9).map(({ query }) => query)).toEqual(['{written} # once more', '{ usual }']);
});

it('tells operations of one document apart, and those of other terms', () => {
  const hot = createHotOperations();
  const text = 'query A { a } query B { b }';
  ran(hot, text, 3, { operationName: 'A' });
  ran(hot, text, 2, { operationName: 'B' });
  ran(hot, text, 1, { operationName: 'A', principal: partner() });

  expect(hot.hottest(9)).toEqual([
    { query: text, operationName: 'A', principal: LOCAL_PRINCIPAL },
    { query: text, operationName: 'B', principal: LOCAL_PRINCIPAL },
    { query: text, operationName: 'A', principal: partner() },
  ]);
});

it('forgets what was not asked for longest when there is too much of it', () => {
  const hot = createHotOperations();
  for (let count = 0; count < 1_001; count += 1) ran(hot, `{ field${count} }`, 1);

  const known = hot.hottest(9_999).map(({ query }) => query);

  expect(known).toHaveLength(1_000);
  expect(known).not.toContain('{ field0 }');
});

import { serverAudits } from 'graphql-http';
import { expect, it } from 'vitest';

import { serveSmallGraph } from './small-graph.ts';

/**
 * Audits of GraphQL over HTTP that this gateway does not pass, none of them a MUST. The reasons are in
 * docs/adr/0012-limits-before-planning.md.
 */
const LEFT: readonly string[] = [
  // 400 is said with application/json too, so that proxies, logs and clients see that nothing was run.
  '572B SHOULD use 200 status code on document parsing failure when accepting application/json',
  'FDE2 SHOULD use 200 status code on document validation failure when accepting application/json',
  '7B9B SHOULD use a status code of 200 on variable coercion failure when accepting application/json',
  // A GET that any page can cause is not answered: a header must show that the browser has asked before.
  '5A70 MAY accept application/x-www-form-urlencoded formatted GET requests',
  'D6D5 MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/graphql-response+json',
  '6A70 MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/json',
];

it('passes every audit of GraphQL over HTTP but those that it leaves', async () => {
  const { url } = await serveSmallGraph();
  const audits = serverAudits({ url: `${url}/graphql` });

  const results = await Promise.all(audits.map(({ fn }) => fn()));
  const failed = results.filter(({ status }) => status !== 'ok');

  expect(failed.map(({ id, name }) => `${id} ${name}`).toSorted()).toEqual(LEFT.toSorted());
  expect(failed.filter(({ status }) => status === 'error')).toEqual([]);
  expect(results.length).toBeGreaterThan(60);
});

it('passes the audits of GETs with the header that a browser would have to ask for', async () => {
  const { url } = await serveSmallGraph();
  const audits = serverAudits({
    url: `${url}/graphql`,
    fetchFn: (address: string, init: RequestInit = {}) => {
      const headers = new Headers(init.headers);
      if ((init.method ?? 'GET') === 'GET') headers.set('apollo-require-preflight', '1');
      return fetch(address, { ...init, headers });
    },
  });

  const results = await Promise.all(audits.map(({ fn }) => fn()));
  const failed = results.filter(({ status }) => status !== 'ok');

  expect(failed.map(({ id }) => id).toSorted()).toEqual(['572B', '7B9B', 'FDE2']);
});

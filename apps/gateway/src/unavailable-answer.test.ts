import type { SubgraphAnswer } from '@cx/federation';
import { LOCAL_PRINCIPAL } from '@cx/principals';
import { expect, it } from 'vitest';

import { serveTestGateway } from './test-gateway.test-support.ts';
import { openTestSupergraph, subgraphThatAnswers } from './test-supergraph.test-support.ts';

async function askWhen(tickets: SubgraphAnswer, query: string) {
  const gateway = await serveTestGateway({
    supergraph: openTestSupergraph({
      tickets: subgraphThatAnswers(() => Promise.resolve(tickets)),
    }),
  });
  const { status, headers, body } = await gateway.ask(LOCAL_PRINCIPAL, query);
  return { status, retryAfter: headers.get('retry-after'), body };
}

function failed(code: string): SubgraphAnswer {
  return {
    data: { tickets: null },
    errors: [{ message: 'A sentence.', path: ['tickets'], extensions: { code } }],
  };
}

it.each(['DATABASE_UNAVAILABLE', 'SUBGRAPH_UNAVAILABLE'])(
  'tells HTTP to come back where %s leaves nothing of the answer, which stays as it is',
  async (code) => {
    const answer = await askWhen(failed(code), '{ tickets { id } }');

    expect(answer).toEqual({
      status: 503,
      retryAfter: '2',
      body: {
        data: { tickets: null },
        errors: [{ message: 'A sentence.', path: ['tickets'], extensions: { code } }],
      },
    });
  },
);

it.each([
  ['something of it is there', failed('DATABASE_UNAVAILABLE'), '{ whoami tickets { id } }'],
  ['waiting does not help', failed('NOT_FOUND'), '{ tickets { id } }'],
  ['nothing is there, and nothing wrong', { data: { tickets: null } }, '{ tickets { id } }'],
  ['the list is empty', { data: { tickets: [] } }, '{ tickets { id } }'],
])('answers 200 where %s', async (_, tickets, query) => {
  const { status, retryAfter } = await askWhen(tickets, query);

  expect({ status, retryAfter }).toEqual({ status: 200, retryAfter: null });
});

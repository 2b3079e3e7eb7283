import { startTracing } from '@cx/telemetry/start';
import { expect, it } from 'vitest';

import { enterCustomers, fill, ticketEvent } from '../support/fill.ts';
import { type CollectedSpan, pathsOf, startCollector } from '../support/otlp-collector.ts';
import { splitGraph, startTestGraph, type TestGraph } from '../support/test-graph.ts';

const TRACE = '0af7651916cd43dd8448eb211c80319c';
const CLIENT_SPAN = 'b7ad6b7169203331';

const QUERY = `query Newest($id: ID!) { customer(id: $id) { displayName tickets(first: 1) { nodes { subject } } } }`;

interface TracedGraph extends AsyncDisposable {
  readonly graph: TestGraph;
  readonly ada: string;
  /** Ends tracing, and tells of all spans. */
  spans(): Promise<readonly CollectedSpan[]>;
}

async function startTracedGraph(): Promise<TracedGraph> {
  await using stack = new AsyncDisposableStack();
  const collector = stack.use(await startCollector());
  const tracing = await startTracing({
    settings: {
      OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
      OTEL_TRACES_SAMPLER: 'parentbased_always_off',
      OTEL_TRACES_SAMPLER_ARG: 1,
    },
    service: 'test',
    onError(error) {
      throw error;
    },
  });
  stack.defer(() => tracing.stop());
  const graph = stack.use(await startTestGraph());
  const [ada = ''] = await enterCustomers(graph.domains, ['Ada']);
  await fill(graph.domains, {
    tickets: [ticketEvent({ changes: { STATUS: 'NEW', CUSTOMER: ada, SUBJECT: 'Lost bag' } })],
  });
  const owned = stack.move();
  return {
    graph,
    ada,
    async spans() {
      await tracing.stop();
      return collector.spans;
    },
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}

/** As a client that traces: its caller sampled the trace where the flags say so. */
async function ask(url: string, id: string, flags = '01'): Promise<unknown> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      traceparent: `00-${TRACE}-${CLIENT_SPAN}-${flags}`,
      tracestate: 'shop=7',
    },
    body: JSON.stringify({ query: QUERY, variables: { id } }),
  });
  return response.json();
}

function traceOf({ traceId, traceState }: CollectedSpan): string {
  return `${traceId} ${traceState}`;
}

const ANSWER = {
  data: { customer: { displayName: 'Ada', tickets: { nodes: [{ subject: 'Lost bag' }] } } },
};

it('follows a request from the client to each statement in one process', async () => {
  await using traced = await startTracedGraph();

  expect(await ask(traced.graph.url, traced.ada)).toEqual(ANSWER);
  const spans = await traced.spans();

  expect(new Set(spans.map(traceOf))).toEqual(new Set([`${TRACE} shop=7`]));
  expect(pathsOf(spans)).toEqual([
    'POST /graphql',
    'POST /graphql > fetch customers',
    'POST /graphql > fetch customers > subgraph customers',
    'POST /graphql > fetch customers > subgraph customers > SELECT',
    'POST /graphql > fetch tickets',
    'POST /graphql > fetch tickets > subgraph tickets',
    'POST /graphql > fetch tickets > subgraph tickets > SELECT',
    'POST /graphql > plan',
  ]);
  expect(spans.find(({ name }) => name === 'POST /graphql')).toMatchObject({
    parentSpanId: CLIENT_SPAN,
    service: 'test',
    attributes: {
      'http.request.method': 'POST',
      'http.route': '/graphql',
      'http.response.status_code': 200,
      'graphql.operation.name': 'Newest',
      'graphql.operation.type': 'query',
    },
  });
  expect(spans.find(({ name }) => name === 'SELECT')?.attributes).toEqual({
    'db.system.name': 'postgresql',
    'db.query.text': expect.stringMatching(/^\s*SELECT .+ WHERE .*\$1/s),
  });
});

it('follows a request into the subgraphs behind HTTP', async () => {
  await using traced = await startTracedGraph();
  await using split = await splitGraph(traced.graph);

  expect(await ask(split.url, traced.ada)).toEqual(ANSWER);
  const spans = await traced.spans();

  expect(new Set(spans.map(traceOf))).toEqual(new Set([`${TRACE} shop=7`]));
  expect(pathsOf(spans)).toEqual([
    'POST /graphql',
    'POST /graphql > fetch customers',
    'POST /graphql > fetch customers > POST /graphql',
    'POST /graphql > fetch customers > POST /graphql > SELECT',
    'POST /graphql > fetch tickets',
    'POST /graphql > fetch tickets > POST /graphql',
    'POST /graphql > fetch tickets > POST /graphql > SELECT',
    'POST /graphql > plan',
  ]);
});

it('plans no more what is asked again and again, and tells neither values nor who is asked for', async () => {
  await using traced = await startTracedGraph();

  for (let time = 1; time <= 4; time += 1) await ask(traced.graph.url, traced.ada);
  const spans = await traced.spans();

  expect(spans.filter(({ name }) => name === 'plan')).toHaveLength(2);
  expect(JSON.stringify(spans)).not.toContain(traced.ada);
});

it('leaves out what its caller does not sample', async () => {
  await using traced = await startTracedGraph();

  expect(await ask(traced.graph.url, traced.ada, '00')).toEqual(ANSWER);

  expect(await traced.spans()).toEqual([]);
});

import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import type { SubgraphAnswer, SubgraphFetch } from '@cx/plan-execution';
import { execute, type ExecutionResult, Kind, parse } from 'graphql';
import { expect, it } from 'vitest';

import { openQueryPlans } from './query-plans.ts';

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])`;

interface Reference {
  readonly id: string;
}

const SUBGRAPHS = {
  reviews: {
    sdl: `
      type Query { reviews: [Review] }
      type Subscription { reviewed(place: ID, least: Int): Review must: Review! }
      type Review { stars: Int authors: [User] author: User! }
      type User @key(fields: "id") { id: ID! }
    `,
    resolvers: {},
  },
  users: {
    sdl: `
      type Query { me: User }
      type User @key(fields: "id") { id: ID! name: String! team: Team }
      type Team @key(fields: "id") { id: ID! }
    `,
    resolvers: {
      User: {
        __resolveReference: ({ id }: Reference) => (id === 'gone' ? null : { id }),
        name: ({ id }: Reference) => `name ${id}`,
        team: ({ id }: Reference) => ({ id: `t${id}` }),
      },
    },
  },
  teams: {
    sdl: `type Team @key(fields: "id") { id: ID! title: String }`,
    resolvers: { Team: { title: ({ id }: Reference) => `title ${id}` } },
  },
};

const services = Object.entries(SUBGRAPHS).map(([name, { sdl, resolvers }]) => ({
  name,
  url: '',
  typeDefs: parse(`${LINK} ${sdl}`),
  resolvers,
}));

const schemas = new Map(services.map((one) => [one.name, buildSubgraphSchema([one])]));

interface Subscribed {
  readonly subscription: SubgraphFetch | null;
  /** Answers an event, and says which subgraphs were asked for that. */
  readonly hear: (
    event?: SubgraphAnswer,
  ) => Promise<{ readonly answer: ExecutionResult; readonly asked: readonly string[] }>;
  /** The same for the event that is told of these values. */
  readonly hearOf: (
    values: object,
  ) => Promise<{ readonly answer: ExecutionResult; readonly asked: readonly string[] }>;
}

async function subscribe(
  text: string,
  variables: Readonly<Record<string, unknown>> = {},
): Promise<Subscribed> {
  const { supergraphSdl = '' } = composeServices(services);
  const plans = await openQueryPlans({ supergraphSdl });
  const document = parse(text);
  const [operation] = document.definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('This is no operation.');
  const { plan, valuesOf } = await plans.prepare(document, operation);
  const subscription = plan.subscription(valuesOf(variables));

  async function hear(event?: SubgraphAnswer) {
    const asked: string[] = [];
    const answer = await plan.execute({
      variables: valuesOf(variables),
      event,
      async fetch(fetch) {
        asked.push(fetch.subgraph);
        return answerOf(fetch);
      },
    });
    return { answer, asked };
  }

  return {
    subscription,
    hear,
    async hearOf(values) {
      if (subscription === null) throw new Error('Nothing is subscribed to.');
      return hear(await answerOf(subscription, values));
    },
  };
}

async function answerOf(
  { subgraph, document, variables }: SubgraphFetch,
  rootValue?: object,
): Promise<SubgraphAnswer> {
  const schema = schemas.get(subgraph);
  if (schema === undefined) throw new Error(`There is no subgraph ${subgraph}.`);
  const answer = await execute({ schema, document, variableValues: variables, rootValue });
  return JSON.parse(JSON.stringify(answer));
}

it('says what to subscribe to, with the variables and values of the client', async () => {
  const { subscription } = await subscribe(
    'subscription Named($p: ID) { heard: reviewed(place: $p, least: 4) { stars author { name } } }',
    { p: 'graz' },
  );

  expect(subscription).toMatchObject({ subgraph: 'reviews', isRead: false });
  expect(subscription?.query).toContain('subscription');
  expect(subscription?.query).toContain('author{__typename id}');
  expect(new Set(Object.values(subscription?.variables ?? {}))).toEqual(new Set(['graz', 4]));
});

it('subscribes to nothing for a query', async () => {
  const { subscription } = await subscribe('{ reviews { stars } }');

  expect(subscription).toBeNull();
});

it('answers each event as a query is answered: what others know of it is asked for', async () => {
  const { hearOf } = await subscribe(
    'subscription { reviewed { by: author { name id: name team { title } } stars __typename } }',
  );

  const [one, other] = await Promise.all(
    ['1', '2'].map((id) => hearOf({ reviewed: { stars: 4, author: { id } } })),
  );

  const review = (id: string): object => ({
    by: { name: `name ${id}`, id: `name ${id}`, team: { title: `title t${id}` } },
    stars: 4,
    __typename: 'Review',
  });
  expect(one).toEqual({ answer: { data: { reviewed: review('1') } }, asked: ['users', 'teams'] });
  expect(other?.answer).toEqual({ data: { reviewed: review('2') } });
});

it('asks nobody where the event says it all', async () => {
  const { hear } = await subscribe('subscription { reviewed { stars } }');

  expect(await hear({ data: { reviewed: { stars: 4 } } })).toEqual({
    answer: { data: { reviewed: { stars: 4 } } },
    asked: [],
  });
});

it('keeps the places of the errors of an event, and adds those of what is asked for it', async () => {
  const { hearOf } = await subscribe(
    'subscription { heard: reviewed { stars authors { name } author { id } } }',
  );

  const { answer } = await hearOf({
    reviewed: {
      stars: new Error('No stars.'),
      authors: [{ id: '1' }, new Error('No author.'), { id: 'gone' }],
      author: { id: '2' },
    },
  });

  expect(answer.data).toEqual({
    heard: { stars: null, authors: [{ name: 'name 1' }, null, null], author: { id: '2' } },
  });
  expect(answer.errors?.map(({ message, path }) => [message, path])).toEqual([
    ['No stars.', ['heard', 'stars']],
    ['No author.', ['heard', 'authors', 1]],
    ['Cannot return null for non-nullable field User.name.', ['heard', 'authors', 2, 'name']],
  ]);
});

it.for<[string, SubgraphAnswer, string]>([
  ['with an error alone', { errors: [{ message: 'It is away.' }] }, 'It is away.'],
  [
    'with null where none may be',
    { data: { must: null } },
    'Cannot return null for non-nullable field Subscription.must.',
  ],
  [
    'with nothing',
    {},
    'The subgraph reviews answered with something else than what it was asked for.',
  ],
])('answers an event %s', async ([, event, message]) => {
  const { hear } = await subscribe('subscription { must { author { name } } }');

  const { answer, asked } = await hear(event);

  expect([answer.data, asked]).toEqual([null, []]);
  expect(answer.errors?.map((error) => [error.message, error.path])).toEqual([[message, ['must']]]);
});

it('executes no subscription without an event', async () => {
  const { hear } = await subscribe('subscription { reviewed { stars } }');

  await expect(hear()).rejects.toThrow('A subscription is executed for an event.');
});

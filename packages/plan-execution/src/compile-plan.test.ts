import { OperationTypeNode } from 'graphql';
import { afterEach, expect, it, vi } from 'vitest';

import { entityFetch, fetchOf, flatten, open, person, run } from './people-plan.test-support.ts';
import type { SubgraphAnswer } from './subgraph-fetch.ts';

afterEach(() => void vi.useRealTimers());

it('asks for equal entities once, and puts the answer at each place', async () => {
  const { answer, asked } = await run(
    '{ people { id mood } }',
    [
      fetchOf('people', '{ people { __typename id } }'),
      flatten('people.@', entityFetch('moods', 'mood')),
    ],
    {
      people: { data: { people: [person('1'), person('2'), person('1')] } },
      moods: { data: { _entities: [{ mood: 'glad' }, { mood: 'sad' }] } },
    },
  );

  expect(asked[1]?.variables).toEqual({
    representations: [
      { __typename: 'Person', id: '1' },
      { __typename: 'Person', id: '2' },
    ],
  });
  expect(answer.data).toEqual({
    people: [
      { id: '1', mood: 'glad' },
      { id: '2', mood: 'sad' },
      { id: '1', mood: 'glad' },
    ],
  });
});

it('puts what is told of an entity, and what went wrong there, at each place where its object is', async () => {
  const { answer, asked } = await run(
    '{ people { boss { pay tax } } }',
    [
      fetchOf('people', '{ people { __typename id } }'),
      flatten('people.@', entityFetch('bosses', 'boss { __typename id }')),
      flatten('people.@.boss', entityFetch('moneys', 'pay tax')),
    ],
    {
      people: { data: { people: [person('1'), person('2'), person('1')] } },
      bosses: { data: { _entities: [{ boss: person('7') }, { boss: person('8') }] } },
      moneys: {
        data: {
          _entities: [
            { pay: 3, tax: null },
            { pay: 4, tax: 1 },
          ],
        },
        errors: [{ message: 'No tax is known.', path: ['_entities', 0, 'tax'] }],
      },
    },
  );

  expect(asked[2]?.variables).toEqual({ representations: [person('7'), person('8')] });
  expect(answer.data).toEqual({
    people: [
      { boss: { pay: 3, tax: null } },
      { boss: { pay: 4, tax: 1 } },
      { boss: { pay: 3, tax: null } },
    ],
  });
  expect(answer.errors?.map(({ path }) => path?.join('.'))).toEqual([
    'people.0.boss.tax',
    'people.2.boss.tax',
  ]);
});

it('answers the thousandth object of a kind as it answers the first', async () => {
  const people = Array.from({ length: 1000 }, (_, index) => ({
    boss: { name: index % 999 === 0 ? null : 'Ada', pay: index % 998 === 0 ? 'much' : 1 },
  }));

  const { answer } = await run(
    '{ people { boss { pay name } } }',
    [fetchOf('people', '{ people { boss { pay name } } }')],
    { people: { data: { people } } },
  );

  const told = Object.groupBy(answer.errors ?? [], ({ message }) => message);
  expect(Object.entries(told).map(([, errors = []]) => errors.map(({ path }) => path))).toEqual([
    [
      ['people', 0, 'boss', 'pay'],
      ['people', 998, 'boss', 'pay'],
    ],
    [
      ['people', 0, 'boss', 'name'],
      ['people', 999, 'boss', 'name'],
    ],
  ]);
  expect(JSON.stringify(answer.data?.['people'])).toBe(
    JSON.stringify(
      people.map((_, index) => {
        if (index % 999 === 0) return { boss: null };
        return { boss: { pay: index === 998 ? null : 1, name: 'Ada' } };
      }),
    ),
  );
});

it('asks one subgraph once for all that a wave needs of it', async () => {
  const { answer, asked } = await run(
    '{ people { mood } first { mood pay } }',
    [
      fetchOf('people', '{ people { __typename id } first { __typename id } }'),
      {
        kind: 'Parallel',
        nodes: [
          flatten('people.@', entityFetch('moods', 'mood')),
          flatten('first', entityFetch('moods', 'mood pay')),
        ],
      },
    ],
    {
      people: { data: { people: [person('1'), person('2')], first: person('1') } },
      moods: {
        data: {
          _entities_0: [{ mood: 'glad' }, { mood: 'sad' }],
          _entities_1: [{ mood: 'calm', pay: 3 }],
        },
      },
    },
  );

  expect(asked).toHaveLength(2);
  expect(asked[1]?.variables).toEqual({
    representations_0: [person('1'), person('2')],
    representations_1: [person('1')],
  });
  expect(answer).toEqual({
    data: { people: [{ mood: 'glad' }, { mood: 'sad' }], first: { mood: 'calm', pay: 3 } },
  });
});

it('tells the errors of joined requests at their places', async () => {
  const { answer } = await run(
    '{ people { mood } first { mood } }',
    [
      fetchOf('people', '{ people { __typename id } first { __typename id } }'),
      {
        kind: 'Parallel',
        nodes: [
          flatten('people.@', entityFetch('moods', 'mood')),
          flatten('first', entityFetch('moods', 'mood')),
        ],
      },
    ],
    {
      people: { data: { people: [person('1'), person('2'), person('1')], first: person('1') } },
      moods: {
        data: { _entities_0: [null, { mood: 'sad' }], _entities_1: [{ mood: null }] },
        errors: [
          { message: 'One is gone.', path: ['_entities_0', 0] },
          { message: 'No mood.', path: ['_entities_1', 0, 'mood'] },
        ],
      },
    },
  );

  expect(answer.errors?.map(({ message, path }) => ({ message, path }))).toEqual([
    { message: 'One is gone.', path: ['people', 0] },
    { message: 'One is gone.', path: ['people', 2] },
    { message: 'No mood.', path: ['first', 'mood'] },
  ]);
});

it('tells as many errors as a subgraph has', async () => {
  const ids = Array.from({ length: 150_000 }, (_, index) => String(index));
  const { answer } = await run(
    '{ people { mood } }',
    [
      fetchOf('people', '{ people { __typename id } }'),
      flatten('people.@', entityFetch('moods', 'mood')),
    ],
    {
      people: { data: { people: ids.map((id) => person(id)) } },
      moods: {
        data: { _entities: ids.map(() => ({ mood: null })) },
        errors: ids.map((_id, index) => ({
          message: 'No mood.',
          path: ['_entities', index, 'mood'],
        })),
      },
    },
  );

  expect(answer.errors).toHaveLength(150_000);
  expect(answer.errors?.at(-1)?.path).toEqual(['people', 149_999, 'mood']);
});

it('starts a step when what it needs is there, not when the slowest of the wave before is', async () => {
  const { plan, asked, answerTo } = open('{ first { mood pay tax } }', [
    fetchOf('people', '{ first { __typename id } }'),
    {
      kind: 'Sequence',
      nodes: [
        {
          kind: 'Parallel',
          nodes: [
            flatten('first', entityFetch('moods', 'mood')),
            flatten('first', entityFetch('pays', 'pay')),
          ],
        },
        flatten('first', entityFetch('taxes', 'tax', 'pay')),
      ],
    },
  ]);
  const answer = plan.execute({ variables: {}, fetch: asked.fetch });

  answerTo('people', { data: { first: person('1') } });
  await expect.poll(() => asked.subgraphs()).toEqual(['people', 'moods', 'pays']);
  answerTo('pays', { data: { _entities: [{ pay: 10 }] } });
  await expect.poll(() => asked.subgraphs()).toEqual(['people', 'moods', 'pays', 'taxes']);
  answerTo('taxes', { data: { _entities: [{ tax: 4 }] } });
  answerTo('moods', { data: { _entities: [{ mood: 'sad' }] } });

  expect(await answer).toEqual({ data: { first: { mood: 'sad', pay: 10, tax: 4 } } });
});

it('does what a mutation asks for in its order', async () => {
  const { plan, asked, answerTo } = open('mutation { hire dismiss }', [
    fetchOf('people', 'mutation { hire }', OperationTypeNode.MUTATION),
    fetchOf('pays', 'mutation { dismiss }', OperationTypeNode.MUTATION),
  ]);
  const answer = plan.execute({ variables: {}, fetch: asked.fetch });

  expect(asked.subgraphs()).toEqual(['people']);
  answerTo('people', { data: { hire: 1 } });
  await expect.poll(() => asked.subgraphs()).toEqual(['people', 'pays']);
  answerTo('pays', { data: { dismiss: 2 } });

  expect(await answer).toEqual({ data: { hire: 1, dismiss: 2 } });
});

it('answers in time what is there by then, and says what is not', async () => {
  vi.useFakeTimers();
  const { plan, asked, answerTo } = open('{ first { mood pay } }', [
    fetchOf('people', '{ first { __typename id } }'),
    {
      kind: 'Parallel',
      nodes: [
        flatten('first', entityFetch('moods', 'mood')),
        flatten('first', entityFetch('pays', 'pay')),
      ],
    },
  ]);
  const answer = plan.execute({ variables: {}, fetch: asked.fetch, timeoutMs: 100 });
  answerTo('people', { data: { first: person('1') } });
  await vi.advanceTimersByTimeAsync(0);
  answerTo('pays', { data: { _entities: [{ pay: 10 }] } });

  await vi.advanceTimersByTimeAsync(100);

  const { data, errors } = await answer;
  expect(data).toEqual({ first: { mood: null, pay: 10 } });
  expect(errors?.map((error) => error.toJSON())).toEqual([
    {
      message: 'The subgraph moods took too long to answer.',
      path: ['first', 'mood'],
      extensions: { code: 'SUBGRAPH_TIMEOUT' },
    },
  ]);
});

it('begins nothing more to read when nobody waits for it', async () => {
  const gone = new AbortController();
  const { plan, asked, answerTo } = open('{ first { mood } }', [
    fetchOf('people', '{ first { __typename id } }'),
    flatten('first', entityFetch('moods', 'mood')),
  ]);
  const answer = plan.execute({ variables: {}, fetch: asked.fetch, gone: gone.signal });

  gone.abort();
  answerTo('people', { data: { first: person('1') } });
  await answer;

  expect(asked.subgraphs()).toEqual(['people']);
});

it.for([
  ['before', ['people', 'pays']],
  ['after', ['pays', 'people']],
] as const)(
  'keeps what one subgraph tells of an object of which another knows nothing, told %s it',
  async ([, order]) => {
    const { plan, asked, answerTo } = open('{ first { name pay } people { name pay } }', [
      {
        kind: 'Parallel',
        nodes: [
          fetchOf('people', '{ first { name } people { name } }'),
          fetchOf('pays', '{ first { pay } people { pay } }'),
        ],
      },
    ]);
    const answers: Readonly<Record<string, SubgraphAnswer>> = {
      people: { data: { first: { name: 'Ann' }, people: [{ name: 'Ann' }, { name: 'Bo' }] } },
      pays: {
        data: { first: null, people: [null, { pay: 3 }] },
        errors: [{ message: 'No pay.', path: ['first'] }],
      },
    };
    const answer = plan.execute({ variables: {}, fetch: asked.fetch });

    for (const subgraph of order) answerTo(subgraph, answers[subgraph] ?? {});

    const { data, errors } = await answer;
    expect(data).toEqual({
      first: { name: 'Ann', pay: null },
      people: [
        { name: 'Ann', pay: null },
        { name: 'Bo', pay: 3 },
      ],
    });
    expect(errors?.map(({ message }) => message)).toEqual(['No pay.']);
  },
);

it('takes away what a null that must not be is in, as far as it must, and says why', async () => {
  const { answer } = await run(
    '{ people { name } first { name boss { name } } }',
    [fetchOf('people', '{ people { name } first { name boss { name } } }')],
    {
      people: {
        data: {
          people: [{ name: 'Ann' }, { name: null }],
          first: { name: 'Ann', boss: { name: null } },
        },
      },
    },
  );

  expect(answer.data).toEqual({ people: null, first: { name: 'Ann', boss: null } });
  expect(answer.errors?.map((error) => error.toJSON())).toEqual(
    [
      ['people', 1, 'name'],
      ['first', 'boss', 'name'],
    ].map((path) => ({
      message: 'Cannot return null for non-nullable field Person.name.',
      path,
      extensions: { code: 'SUBGRAPH_BAD_RESPONSE' },
    })),
  );
});

it('answers in the order of the operation, whatever else was fetched', async () => {
  const { answer } = await run(
    '{ first { mood @skip(if: true) pay ... on Person { mood boss { id } } boss { name } __typename } }',
    [fetchOf('people', '{ first { id __typename boss { name id tax } mood pay } }')],
    {
      people: {
        data: { first: { id: '1', boss: { name: 'Bo', id: '2', tax: 1 }, mood: 'glad', pay: 3 } },
      },
    },
  );

  expect(JSON.stringify(answer.data)).toBe(
    '{"first":{"pay":3,"mood":"glad","boss":{"id":"2","name":"Bo"},"__typename":"Person"}}',
  );
});

it.for<[string, SubgraphAnswer]>([
  ['fewer entities than it was asked for', { data: { _entities: [] } }],
  ['no entities', { data: {} }],
  ['nothing', {}],
])('costs its fields when a subgraph answers %s', async ([, moods]) => {
  const { answer } = await run(
    '{ first { id mood } }',
    [
      fetchOf('people', '{ first { __typename id } }'),
      flatten('first', entityFetch('moods', 'mood')),
    ],
    { people: { data: { first: person('1') } }, moods },
  );

  expect(answer.data).toEqual({ first: { id: '1', mood: null } });
  expect(answer.errors?.map((error) => error.toJSON())).toEqual([
    {
      message: 'The subgraph moods answered with something else than what it was asked for.',
      path: ['first', 'mood'],
      extensions: { code: 'SUBGRAPH_BAD_RESPONSE' },
    },
  ]);
});

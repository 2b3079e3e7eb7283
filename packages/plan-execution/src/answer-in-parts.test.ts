import type { DeferNode } from '@apollo/query-planner';
import { afterEach, expect, it, vi } from 'vitest';

import type { LaterParts, PlanAnswer } from './answer-in-parts.ts';
import { entityFetch, fetchOf, flatten, open, person } from './people-plan.test-support.ts';
import type { SubgraphAnswer } from './subgraph-fetch.ts';

afterEach(() => void vi.useRealTimers());

const MOOD_LATER = '{ people { id ... @defer(label: "mood") { mood } } }';

/** Asks for moods and pays in parts of their own, of the same people. */
const deferred = (...fields: readonly ('mood' | 'pay' | 'name')[]): DeferNode => ({
  kind: 'Defer',
  primary: { node: fetchOf('people', '{ people { __typename id } }') },
  deferred: fields.map((field) => ({
    depends: [],
    label: field,
    queryPath: ['people'],
    node: flatten('people.@', entityFetch(`${field}s`, field)),
  })),
});

/** Fresh each time: what subgraphs answer becomes part of the answer. */
const twoPeople = (): SubgraphAnswer => ({ data: { people: [person('1'), person('2')] } });

function laterOf({ later }: Pick<PlanAnswer, 'later'>): Promise<LaterParts> {
  if (later === undefined) throw new Error('Something is to come.');
  return later;
}

it('answers the first part when its steps are done, and each other one when its own are', async () => {
  const { plan, asked, answerTo } = open(
    '{ people { id ... @defer(label: "mood") { mood } ... @defer(label: "pay") { pay } } }',
    [deferred('mood', 'pay')],
  );
  const answered = plan.execute({ variables: {}, fetch: asked.fetch });
  answerTo('people', twoPeople());

  const first = await answered;
  answerTo('pays', { data: { _entities: [{ pay: 3 }, { pay: 4 }] } });
  const second = await laterOf(first);
  answerTo('moods', { data: { _entities: [{ mood: 'glad' }, { mood: 'sad' }] } });
  const third = await second.later;

  expect(first.data).toEqual({ people: [{ id: '1' }, { id: '2' }] });
  expect(second.parts).toEqual([
    { label: 'pay', path: ['people', 0], typeName: 'Person', data: { pay: 3 } },
    { label: 'pay', path: ['people', 1], typeName: 'Person', data: { pay: 4 } },
  ]);
  expect(third).toEqual({
    parts: [
      { label: 'mood', path: ['people', 0], typeName: 'Person', data: { mood: 'glad' } },
      { label: 'mood', path: ['people', 1], typeName: 'Person', data: { mood: 'sad' } },
    ],
    later: null,
  });
});

it('asks for parts apart, though one subgraph has them', async () => {
  const { plan, asked, answerTo } = open(
    '{ people { id mood ... @defer(label: "mood") { mood } } }',
    [
      {
        ...deferred('mood'),
        primary: {
          node: {
            kind: 'Sequence',
            nodes: [
              fetchOf('people', '{ people { __typename id } }'),
              flatten('people.@', entityFetch('moods', 'mood')),
            ],
          },
        },
      },
    ],
  );
  void plan.execute({ variables: {}, fetch: asked.fetch });

  answerTo('people', twoPeople());
  await new Promise(setImmediate);

  expect(asked.subgraphs()).toEqual(['people', 'moods', 'moods']);
});

it('answers at once where there is no object of which something could come', async () => {
  const { plan, asked, answerTo } = open(MOOD_LATER, [deferred('mood')]);
  const answered = plan.execute({ variables: {}, fetch: asked.fetch });

  answerTo('people', { data: { people: [] } });

  expect(await answered).toEqual({ data: { people: [] } });
});

it('stops a null that must not be at the part that it is in, and tells why', async () => {
  const { plan, asked, answerTo } = open('{ people { id ... @defer(label: "name") { name } } }', [
    deferred('name'),
  ]);
  const answered = plan.execute({ variables: {}, fetch: asked.fetch });
  answerTo('people', twoPeople());
  const first = await answered;

  answerTo('names', {
    data: { _entities: [{ name: 'Ann' }, { name: null }] },
    errors: [{ message: 'No name.', path: ['_entities', 1, 'name'] }],
  });
  const { parts } = await laterOf(first);

  expect(first).toMatchObject({ data: { people: [{ id: '1' }, { id: '2' }] } });
  expect(first.errors).toBeUndefined();
  expect(parts).toMatchObject([{ data: { name: 'Ann' } }, { data: null }]);
  expect(parts.map(({ errors = [] }) => errors.map(({ path }) => path))).toEqual([
    [],
    [['people', 1, 'name']],
  ]);
});

it('answers null, with the reason, for parts that are late', async () => {
  vi.useFakeTimers();
  const { plan, asked, answerTo } = open(MOOD_LATER, [deferred('mood')]);
  const answered = plan.execute({ variables: {}, fetch: asked.fetch, timeoutMs: 100 });
  answerTo('people', twoPeople());
  const first = await answered;

  await vi.advanceTimersByTimeAsync(100);
  const last = await laterOf(first);

  expect(last.later).toBeNull();
  expect(last.parts).toMatchObject([
    { data: { mood: null }, errors: [{ path: ['people', 0, 'mood'] }] },
    { data: { mood: null }, errors: [{ path: ['people', 1, 'mood'] }] },
  ]);
});

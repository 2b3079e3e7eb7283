import { composeServices } from '@apollo/composition';
import { type ExecutionResult, Kind, parse } from 'graphql';
import { expect, it } from 'vitest';

import {
  openQueryPlans,
  type PreparedOperation,
  type PrepareOptions,
  type QueryPlans,
} from './query-plans.ts';

const SUPERGRAPH = composed(`
  type Query { person(id: ID! = "0", tags: [String], at: Where, size: Float): Person }
  input Where { city: String, floor: Int, kind: Kind }
  enum Kind { ONE TWO }
  type Person { id: ID! name: String boss: Person team: [Person] }
`);

it.for<[string, string, string]>([
  ['how it is written', '{ person { name } }', 'query Named {\n  # A comment\n  person {name,}\n}'],
  ['what stands in it', '{ person(id: "1") { name } }', '{ person(id: "2") { name } }'],
  [
    'what its variables are called',
    'query($a: ID!) { person(id: $a) { id } }',
    'query($b: ID!) { person(id: $b) { id } }',
  ],
  [
    'in which order arguments stand',
    '{ person(id: "1", size: 1) { id } }',
    '{ person(size: 2.5, id: "1") { id } }',
  ],
  [
    'in which order fragments stand, and what they are called',
    '{ person { ...A boss { ...B } } } fragment A on Person { id } fragment B on Person { name }',
    'fragment X on Person { name } fragment Y on Person { id } { person { ...Y boss { ...X } } }',
  ],
  [
    'whether fragments are spread',
    '{ person { ... on Person { id } ... { name } } }',
    '{ person { id name } }',
  ],
])('has one plan for an operation, whatever %s', async ([, one, other]) => {
  await using plans = await open();
  const { plan } = await prepare(plans, one, { isExpected: true });

  expect((await prepare(plans, other)).plan).toBe(plan);
});

it.for<[string, string, string]>([
  ['fields in another order', '{ person { id name } }', '{ person { name id } }'],
  ['other aliases', '{ person { id } }', '{ person { x: id } }'],
  ['a condition', '{ person { id } }', '{ person { id @skip(if: false) } }'],
  [
    'a default',
    'query($a: ID! = "1") { person(id: $a) { id } }',
    'query($a: ID! = "2") { person(id: $a) { id } }',
  ],
])('plans an operation anew for %s', async ([, one, other]) => {
  await using plans = await open();
  const { plan } = await prepare(plans, one, { isExpected: true });

  expect((await prepare(plans, other)).plan).not.toBe(plan);
});

it('plans twice what is asked for again and again, whatever it is called', async () => {
  await using plans = await open();

  const first = await prepare(plans, '{ person { id } }');
  const second = await prepare(plans, 'query Named { person { id } }');
  const third = await prepare(plans, '{ person { id, } }');

  expect(second.plan).not.toBe(first.plan);
  expect(third.plan).toBe(second.plan);
  expect(third.planningMs).toBeNull();
});

it('keeps nothing of what is asked for once', async () => {
  await using plans = await open();
  for (const text of shapes(50)) await prepare(plans, text);

  expect(plans.held()).toEqual({ plans: 0, bytes: 0 });
});

it('keeps at once what is expected', async () => {
  await using plans = await open();
  const { plan } = await prepare(plans, '{ person { id } }', { isExpected: true });

  expect((await prepare(plans, '{ person { id } }')).plan).toBe(plan);
});

it('keeps no more than it may, of many operations that are asked for twice', async () => {
  const maxBytes = 100_000;
  await using plans = await open({ maxBytes });
  for (const text of shapes(50)) {
    await prepare(plans, text);
    await prepare(plans, text);
  }

  const held = plans.held();

  expect(held.plans).toBeGreaterThan(5);
  expect(held.plans).toBeLessThan(50);
  expect(held.bytes).toBeLessThanOrEqual(maxBytes);
});

it('passes on what stands in an operation as variables, with those of the client', async () => {
  await using plans = await open();

  expect(
    await askedFor(
      plans,
      'query($id: ID!, $gone: Float) { person(id: $id, tags: "one", at: { city: "Graz", kind: TWO }, size: $gone) { id } }',
      { id: '7' },
    ),
  ).toEqual({ v0: { city: 'Graz', kind: 'TWO' }, v1: '7', v3: 'one' });
  expect(
    await askedFor(plans, '{ person(id: 12345678901234567890, tags: null) { id } }', {}),
  ).toEqual({
    v0: '12345678901234567890',
    v1: null,
  });
});

it('leaves what holds variables where it stands', async () => {
  await using plans = await open();

  expect(
    await askedFor(plans, 'query($f: Int) { person(at: { city: "Graz", floor: $f }) { id } }', {
      f: 3,
    }),
  ).toEqual({ v0: 3 });
});

it('plans in a thread what is more than a little, with the same plan', async () => {
  await using plans = await open();
  await using threaded = await open({ mostOnThisThread: 0 });
  const text = '{ person { id boss { name } } }';

  expect(await answerOf(threaded, text)).toEqual(await answerOf(plans, text));
});

it('plans once what several wait for', async () => {
  await using plans = await open({ mostOnThisThread: 0 });

  const [one, other] = await Promise.all([
    prepare(plans, '{ person { id } }'),
    prepare(plans, '{ person { id, } }'),
  ]);

  expect(one?.plan).toBe(other?.plan);
});

it('refuses what takes too long to plan, and plans what comes after it', async () => {
  await using plans = await open({ mostOnThisThread: 20, planningLimitMs: 1 });
  const wide = Array.from({ length: 400 }, (_, index) => `f${index}: boss { id }`).join(' ');

  await expect(prepare(plans, `{ person { ${wide} } }`)).rejects.toMatchObject({
    message: 'To plan this operation takes longer than 1 ms: ask for less at a time.',
    extensions: { code: 'OPERATION_LIMIT', limit: 'planningMs', maximum: 1 },
  });
  expect(await answerOf(plans, '{ person { id } }')).toEqual({ data: { person: { id: '1' } } });
});

function shapes(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `{ person { key${index}: name } }`);
}

type Opened = QueryPlans & AsyncDisposable;

async function open(options: Readonly<Record<string, number>> = {}): Promise<Opened> {
  const plans = await openQueryPlans({ supergraphSdl: SUPERGRAPH, ...options });
  return { ...plans, [Symbol.asyncDispose]: () => plans.close() };
}

function prepare(
  plans: QueryPlans,
  text: string,
  options?: PrepareOptions,
): Promise<PreparedOperation> {
  const document = parse(text);
  const operation = document.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION);
  if (operation === undefined) throw new Error('This is no operation.');
  return plans.prepare(document, operation, options);
}

async function askedFor(
  plans: QueryPlans,
  text: string,
  variables: Readonly<Record<string, unknown>>,
): Promise<unknown> {
  const { plan, valuesOf } = await prepare(plans, text);
  let asked: unknown;
  await plan.execute({
    variables: valuesOf(variables),
    async fetch(fetch) {
      asked = fetch.variables;
      return { data: { person: null } };
    },
  });
  return asked;
}

async function answerOf(plans: QueryPlans, text: string): Promise<ExecutionResult> {
  const { plan, valuesOf } = await prepare(plans, text);
  const person = { id: '1', boss: { name: 'Bo' } };
  return plan.execute({ variables: valuesOf({}), fetch: async () => ({ data: { person } }) });
}

function composed(sdl: string): string {
  const { supergraphSdl } = composeServices([{ name: 'people', url: '', typeDefs: parse(sdl) }]);
  if (supergraphSdl === undefined) throw new Error('This does not compose.');
  return supergraphSdl;
}

import { setImmediate } from 'node:timers/promises';

import type { AnswerPart, FetchSubgraph, PlanAnswer } from '@cx/plan-execution';
import { type DocumentNode, type ExecutionResult, Kind, parse, print, validate } from 'graphql';
import { expect, it } from 'vitest';

import { openQueryPlans, type QueryPlans } from './query-plans.ts';
import { deferAtRandom } from './random-defer.test-support.ts';
import { randomOperation } from './random-operation.test-support.ts';
import { type Random, randomOf, randomWorld, type World } from './random-world.test-support.ts';

type Path = readonly (string | number)[];

const WORLDS = 6;
const OPERATIONS = 40;

it.for([
  ['where all is well', 0],
  ['where fields fail and are null', 60],
] as const)('answers in parts what it answers at once %s', async ([, trouble]) => {
  let inParts = 0;
  for (let seed = 1; seed <= WORLDS; seed += 1) {
    const world = randomWorld(seed, trouble);
    if (world !== null) inParts += await compareIn(world, seed);
  }

  expect(inParts).toBeGreaterThan(WORLDS * OPERATIONS * 0.25);
});

async function compareIn(world: World, seed: number): Promise<number> {
  const plans = await openQueryPlans({ supergraphSdl: world.supergraphSdl });
  const random = randomOf(seed);
  let inParts = 0;
  for (let count = 0; count < OPERATIONS; count += 1) {
    const whole = parse(randomOperation(random, plans.schema));
    const deferred = parse(print(deferAtRandom(random, whole)));
    if (validate(plans.schema, deferred).length > 0) continue;
    const expected = await execute(plans, whole, fetchFrom(world));
    const answer = await execute(plans, deferred, inAnyOrder(fetchFrom(world), random));
    const where = `seed ${seed}: ${print(deferred)}`;
    const parts = await partsOf(answer);
    const merged = merge(answer, parts, where);
    expect(differences(merged, expected), where).toEqual([]);
    expect(untold(merged, expected), where).toEqual([]);
    expect(misplaced(merged), where).toEqual([]);
    if (parts.length > 0) inParts += 1;
  }
  return inParts;
}

async function execute(
  plans: QueryPlans,
  document: DocumentNode,
  fetch: FetchSubgraph,
): Promise<PlanAnswer> {
  const operation = document.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION);
  if (operation === undefined) throw new Error('An operation is there.');
  const { plan, valuesOf } = await plans.prepare(document, operation);
  return plan.execute({ variables: valuesOf({ n: 5 }), fetch });
}

function fetchFrom(world: World): FetchSubgraph {
  return async ({ subgraph, document, variables }) => world.ask(subgraph, document, variables);
}

/** Answers what is asked in another order than it was asked in. */
function inAnyOrder(fetch: FetchSubgraph, random: Random): FetchSubgraph {
  const waiting: (() => void)[] = [];
  let isReleasing = false;

  async function release(): Promise<void> {
    isReleasing = true;
    while (waiting.length > 0) {
      await setImmediate();
      waiting.splice(random(waiting.length), 1)[0]?.();
    }
    isReleasing = false;
  }

  return async (asked) => {
    const answer = await fetch(asked);
    const { promise, resolve } = Promise.withResolvers<void>();
    waiting.push(resolve);
    if (!isReleasing) void release();
    await promise;
    return answer;
  };
}

async function partsOf(answer: PlanAnswer): Promise<readonly AnswerPart[]> {
  const all: AnswerPart[] = [];
  for (let next = answer.later ?? null; next !== null;) {
    const { parts, later } = await next;
    expect(parts.length).toBeGreaterThan(0);
    all.push(...parts);
    next = later;
  }
  return all;
}

function merge(
  first: ExecutionResult,
  parts: readonly AnswerPart[],
  where: string,
): ExecutionResult {
  const data = structuredClone(first.data);
  const errors = [...(first.errors ?? [])];
  for (const part of parts) {
    const target = part.path.reduce<unknown>((value, key) => Object(value)[key], data);
    expect(target, `${where}\n${JSON.stringify(part)}`).toBeTypeOf('object');
    expect(target).not.toBeNull();
    if (part.data !== null) mergeInto(Object(target), structuredClone(part.data));
    else Object(target)[NULLED] = true;
    errors.push(...(part.errors ?? []));
  }
  return { data: data ?? null, errors };
}

/** Under which an object tells that a part of it has come as null. */
const NULLED = 'nulled part';

function mergeInto(target: Record<string, unknown>, source: Record<string, unknown>): void {
  for (const [key, value] of Object.entries(source)) {
    const known = target[key];
    const isBoth =
      typeof known === 'object' && known !== null && typeof value === 'object' && value !== null;
    if (isBoth) mergeInto(Object(known), Object(value));
    else if (known == null) target[key] = value;
  }
}

/**
 * Places where the parts have something else than the whole answer. A null may stop at a deferred fragment instead of
 * going on; and a subgraph that is asked for less at a time takes other things away with an error.
 */
function differences(actual: ExecutionResult, expected: ExecutionResult): readonly Path[] {
  const told = pathsOf(actual);
  return differencesAt([], actual.data, expected.data);

  function differencesAt(place: Path, one: unknown, other: unknown): readonly Path[] {
    if (other === null) return [];
    // Objects of which nothing is selected are not asked for alone.
    if (one === null && isBare(other)) return [];
    if (one === null) return told.some((path) => isAround(place, path)) ? [] : [place];
    if (typeof one !== 'object' || typeof other !== 'object') {
      return Object.is(one, other) ? [] : [place];
    }
    const isNulled = Object.hasOwn(one, NULLED);
    const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
    return [...keys].flatMap((key) => {
      if (key === NULLED || (isNulled && !Object.hasOwn(one, key))) return [];
      const at = Array.isArray(one) ? Number(key) : key;
      return differencesAt([...place, at], Object(one)[key], Object(other)[key]);
    });
  }
}

function isBare(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.values(value).every(isBare);
}

function isAround(place: Path, path: Path): boolean {
  return place.every((key, index) => key === path[index]);
}

/** Errors of the whole answer that the parts have none for, at the null that stands there or around it. */
function untold(actual: ExecutionResult, expected: ExecutionResult): readonly Path[] {
  const told = pathsOf(actual);
  return pathsOf(expected).filter((path) => {
    const missing = path.findIndex((_key, index) => isMissing(actual.data, path.slice(0, index)));
    const place = missing < 0 ? path : path.slice(0, missing);
    return !told.some((other) => isAround(place, other));
  });
}

/** Whether there is null, or an object of which a part is. */
function isMissing(data: unknown, path: Path): boolean {
  const value = path.reduce<unknown>((at, key) => Object(at)[key], data);
  return value === null || Object.hasOwn(Object(value), NULLED);
}

/** Errors at places where a value stands. */
function misplaced(answer: ExecutionResult): readonly Path[] {
  return pathsOf(answer).filter((path) => {
    const value = path.reduce<unknown>((at, key) => Object(at)[key], answer.data);
    return value !== null && value !== undefined;
  });
}

function pathsOf({ errors = [] }: ExecutionResult): readonly Path[] {
  return errors.map(({ path = [] }) => path);
}

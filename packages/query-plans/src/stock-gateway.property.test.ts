import { type ExecutionResult, Kind, parse, validate } from 'graphql';
import { expect, it } from 'vitest';

import { openQueryPlans } from './query-plans.ts';
import { randomOperation } from './random-operation.test-support.ts';
import { randomOf, randomWorld, type World } from './random-world.test-support.ts';
import { type Asked, openStockGateway } from './stock-gateway.test-support.ts';

type Path = readonly (string | number)[];

const WORLDS = Number(process.env['CX_WORLDS'] ?? 6);
const OPERATIONS = 40;

it.for([
  ['where all is well', 0],
  ['where fields fail and are null', 60],
] as const)('answers as the stock gateway does %s', async ([, trouble]) => {
  let compared = 0;
  for (let seed = 1; seed <= WORLDS; seed += 1) {
    const world = randomWorld(seed, trouble);
    if (world !== null) compared += await compareIn(world, seed);
  }

  expect(compared).toBeGreaterThan(WORLDS * OPERATIONS * 0.5);
});

async function compareIn(world: World, seed: number): Promise<number> {
  const stock = await openStockGateway(world);
  const plans = await openQueryPlans({ supergraphSdl: world.supergraphSdl });
  const random = randomOf(seed);
  let compared = 0;
  for (let count = 0; count < OPERATIONS; count += 1) {
    const text = randomOperation(random, plans.schema);
    const asked = askedBy(text);
    if (validate(plans.schema, asked.document).length > 0) continue;
    const expected = await stock.execute(asked);
    let requests = 0;
    const { plan, valuesOf } = await plans.prepare(asked.document, asked.operation);
    const answer = await plan.execute({
      variables: valuesOf(asked.variables),
      fetch({ subgraph, document, variables }) {
        requests += 1;
        return world.ask(subgraph, document, variables);
      },
    });
    const where = `seed ${seed}: ${text}`;
    expect(answer.data, where).toEqual(expected.data);
    expect(requests, where).toBeLessThanOrEqual(stock.requestsOfLast());
    expect(missingErrors(answer, expected), where).toEqual([]);
    expect(misplacedErrors(answer), where).toEqual([]);
    compared += 1;
  }
  return compared;
}

function askedBy(text: string): Asked {
  const document = parse(text);
  const operation = document.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION);
  if (operation === undefined) throw new Error('An operation is there.');
  return { text, document, operation, variables: { n: 5 } };
}

/**
 * Places that are null for an error of the stock gateway, and without one in the answer. Of errors that took the same
 * away one is enough, and some stand where there is a value: the stock gateway counts entities that it did
 * not ask for, and so gets places wrong.
 */
function missingErrors(answer: ExecutionResult, expected: ExecutionResult): readonly string[] {
  const told = new Set(pathsOf(answer).map((path) => nullAlong(answer.data, path)));
  return pathsOf(expected).flatMap((path) => {
    const place = nullAlong(answer.data, path);
    return place === null || told.has(place) ? [] : [place];
  });
}

/** Errors at places where a value stands. What the client did not select was needed for something else. */
function misplacedErrors(answer: ExecutionResult): readonly Path[] {
  return pathsOf(answer).filter(
    (path) => nullAlong(answer.data, path) === null && valueAt(answer.data, path) !== undefined,
  );
}

function pathsOf({ errors = [] }: ExecutionResult): readonly Path[] {
  return errors.map(({ path = [] }) => path);
}

/** The first null on the way to a place, if there is one. */
function nullAlong(data: unknown, path: Path): string | null {
  const index = [...path.keys(), path.length].find(
    (length) => valueAt(data, path.slice(0, length)) === null,
  );
  return index === undefined ? null : path.slice(0, index).join('.');
}

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce((value: unknown, key) => Object(value)[key], data);
}

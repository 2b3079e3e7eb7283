import {
  anything,
  assert,
  constantFrom,
  gen,
  type GeneratorValue,
  integer,
  pre,
  property,
} from 'fast-check';
import {
  type DocumentNode,
  execute,
  getNamedType,
  getOperationAST,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isListType,
  parse,
  validate,
} from 'graphql';
import { expect, it } from 'vitest';

import { createCostMeter, type OperationCost } from './cost-meter.ts';
import { type CostRules, readCostRules } from './cost-rules.ts';
import { schemaOf } from './meter.test-support.ts';
import { randomOperation, randomSdl, randomVariables } from './random-graph.test-support.ts';

interface Case {
  readonly schema: GraphQLSchema;
  readonly rules: CostRules;
  readonly document: DocumentNode;
  readonly cost: OperationCost;
  readonly variables: Record<string, unknown>;
}

it('counts in an answer that keeps to the sizes no more than it expected, and what was asked for at least', () => {
  let exact = 0;
  assert(
    property(gen(), (g) => {
      const one = randomCase(g);
      const { data, least } = answerOf(one, g);

      const actual = one.cost.actual(data, one.variables);

      const estimated = one.cost.estimate(one.variables);
      exact += actual === least ? 1 : 0;
      expect(actual).toBeGreaterThanOrEqual(least);
      expect(actual).toBeLessThanOrEqual(estimated);
    }),
    { numRuns: 350, interruptAfterTimeLimit: 50_000, markInterruptAsFailure: true },
  );

  expect(exact).toBeGreaterThan(200);
});

it('counts exactly what was asked for where types make no difference', () => {
  assert(
    property(gen(), (g) => {
      const one = randomCase(g);
      pre(!/node|any|items/.test(one.document.loc?.source.body ?? ''));
      const { data, least } = answerOf(one, g);

      expect(one.cost.actual(data, one.variables)).toBe(least);
    }),
    { numRuns: 150, interruptAfterTimeLimit: 50_000, markInterruptAsFailure: true },
  );
});

it('throws at no answer and at no variables, and answers a number that is exact', () => {
  assert(
    property(gen(), anything(), (g, junk) => {
      const { cost } = randomCase(g);
      const variables = { yes: junk, n: junk, m: junk, f: junk };
      const nested = { a: junk, bs: junk, page: { bs: junk }, node: { a: junk }, anys: [junk] };

      const costs = [
        cost.estimate(variables),
        cost.actual(junk, variables),
        cost.actual(nested, {}),
      ];

      expect(costs.every((one) => Number.isSafeInteger(one) && one >= 1)).toBe(true);
    }),
    { numRuns: 250, interruptAfterTimeLimit: 50_000, markInterruptAsFailure: true },
  );
});

function randomCase(g: GeneratorValue): Case {
  const sdl = randomSdl(g);
  const schema = schemaOf(sdl);
  const document = parse(randomOperation(g, schema));
  const unused = 'is never used in operation';
  pre(validate(schema, document).every(({ message }) => message.includes(unused)));
  const operation = getOperationAST(document);
  if (!operation) throw new Error('The document has one operation.');
  const rules = readCostRules(parse(sdl));
  const cost = createCostMeter(schema, rules).of(document, operation);
  return { schema, rules, document, cost, variables: randomVariables(g) };
}

/** Executes the operation with lists that keep to the sizes, and counts on the way what each call must cost. */
function answerOf(
  { schema, rules, document, variables }: Case,
  g: GeneratorValue,
): { readonly data: unknown; readonly least: number } {
  let least = 0;

  const result = execute({
    schema,
    document,
    variableValues: variables,
    rootValue: {},
    typeResolver: (value: { readonly type: string }) => value.type,
    fieldResolver(source: { readonly pageSize?: number }, given, _context, info) {
      const { parentType, fieldName, returnType } = info;
      const coordinate = `${parentType.name}.${fieldName}`;
      const rule = rules.listSizes.get(coordinate);
      const isPage = fieldName === 'page' && rule !== undefined;
      const slices = [given['n'], given['m']].filter((value) => typeof value === 'number');
      const slice = rule?.slicingArguments.length ? slices : [];
      const own = isPage || slice.length === 0 ? (rule?.assumedSize ?? 10) : Math.max(...slice);
      const pageSize = slice.length === 0 ? 10 : Math.max(...slice);
      const isSized = source.pageSize !== undefined && ['bs', 'items'].includes(fieldName);

      least += inputCost(rules, coordinate, given['f']);
      const isMutation = parentType.name === 'Mutation';
      if (isMutation) least += rules.weights.get(coordinate) ?? 10;
      const value = (type: GraphQLOutputType, mostElements: number): unknown => {
        if (isListType(type)) {
          if (g(integer, { min: 0, max: 9 }) === 0) return null;
          const length = g(integer, { min: 0, max: Math.min(3, mostElements) });
          // Some are as long as they can be.
          const full = g(integer, { min: 0, max: 9 }) === 0 ? mostElements : length;
          return Array.from({ length: full }, () => value(type.ofType, 10));
        }
        const object = objectName(schema, type, g);
        if (!isMutation || isListType(returnType)) {
          least += weightOf(rules, coordinate, returnType, object, isMutation);
        }
        if (object === null || g(integer, { min: 0, max: 5 }) === 0) {
          return isCompositeType(type) ? null : isEnumType(type) ? 'ONE' : 1;
        }
        return { type: object, ...(isPage ? { pageSize } : {}) };
      };
      return value(returnType, isSized ? (source.pageSize ?? 0) : own);
    },
  });
  if ('then' in result) throw new Error('Nothing here waits.');
  expect(result.errors ?? []).toEqual([]);
  return { data: result.data, least: Math.max(1, least) };
}

function objectName(
  schema: GraphQLSchema,
  type: GraphQLOutputType,
  g: GeneratorValue,
): string | null {
  if (!isCompositeType(type)) return null;
  const names = isAbstractType(type) ? schema.getPossibleTypes(type) : [type];
  return g(constantFrom, ...names.map(({ name }) => name));
}

function weightOf(
  { weights }: CostRules,
  coordinate: string,
  type: GraphQLOutputType,
  object: string | null,
  isMutation: boolean,
): number {
  const own = isMutation ? undefined : weights.get(coordinate);
  const named = object ?? getNamedType(type).name;
  return own ?? weights.get(named) ?? (object === null ? 0 : 1);
}

function inputCost({ weights }: CostRules, coordinate: string, filter: unknown): number {
  return filter == null ? 0 : (weights.get(`${coordinate}(f:)`) ?? 0) + filterCost(weights, filter);
}

function filterCost(weights: CostRules['weights'], filter: unknown): number {
  if (typeof filter !== 'object' || filter === null) return 0;
  let cost = 0;
  if ('x' in filter && filter.x !== null) cost += weights.get('Filter.x') ?? 0;
  if ('and' in filter && Array.isArray(filter.and)) {
    cost += weights.get('Filter.and') ?? 0;
    for (const one of filter.and) cost += filterCost(weights, one);
  }
  return cost;
}

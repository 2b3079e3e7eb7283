import { readFile } from 'node:fs/promises';

import {
  buildSchema,
  getNamedType,
  getNullableType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql';

/** Somewhere in the graph where a caller's value goes: an argument, a field of an input object, an element of a list. */
export interface Place {
  /** As `Query.tickets(filter.brands.[])`. */
  readonly name: string;
  /** Of the field, as `Query.tickets`. */
  readonly field: string;
  readonly argument: string;
  /** Without its list and without `!`. */
  readonly type: string;
  readonly kind: 'list' | 'input' | 'enum' | 'scalar';
  readonly isNullable: boolean;
  /** The operation with the value in its variables. */
  withVariable(value: unknown): Operation;
  /** The operation with the value in its text. */
  withLiteral(literal: string): Operation;
}

export interface Operation {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** By type: the selections that lead to one of it, from a root field on, as `brand(key: "united")`. */
export type Roots = Readonly<Record<string, string | readonly string[]>>;

export const internalSchema: GraphQLSchema = buildSchema(
  await readFile(new URL('../../apps/gateway/contracts/internal.graphql', import.meta.url), 'utf8'),
);

/**
 * Each place with every nth value, and each value at every nth place: all of all takes minutes.
 *
 * @param nth odd, since places come in pairs, as `from` and `to`
 */
export function somePairs<Value>(
  places: readonly Place[],
  values: readonly Value[],
  nth: number,
): (readonly [Place, Value])[] {
  return places.flatMap((place, at) =>
    values.filter((_, index) => (index + at) % nth === 0).map((value) => [place, value] as const),
  );
}

/**
 * Every place of the graph.
 *
 * @throws Error when a type whose fields take arguments has no root: then the tests pass over it
 */
export function placesOf(schema: GraphQLSchema, roots: Roots): Place[] {
  const places: Place[] = [];
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      for (const argument of field.args) {
        const target = { parent: type.name, field, argument, root: rootOf(type.name, roots) };
        places.push(...placesIn(argument.type, target, []));
      }
    }
  }
  return places;
}

interface Target {
  readonly parent: string;
  readonly field: GraphQLField<unknown, unknown>;
  readonly argument: GraphQLArgument;
  readonly root: readonly string[];
}

/** Names of input fields, and `[]` for an element. */
type Path = readonly string[];

function placesIn(type: GraphQLInputType, target: Target, path: Path): Place[] {
  const nullable = getNullableType(type);
  const own = placeOf(type, target, path);
  if (isListType(nullable)) return [own, ...placesIn(nullable.ofType, target, [...path, '[]'])];
  if (!isInputObjectType(nullable)) return [own];
  const fields = Object.values(nullable.getFields());
  return [own, ...fields.flatMap((one) => placesIn(one.type, target, [...path, one.name]))];
}

function placeOf(type: GraphQLInputType, target: Target, path: Path): Place {
  const { parent, field, argument } = target;
  const nullable = getNullableType(type);
  return {
    name: `${parent}.${field.name}(${[argument.name, ...path].join('.')})`,
    field: `${parent}.${field.name}`,
    argument: argument.name,
    type: getNamedType(type).name,
    kind: kindOf(nullable),
    isNullable: nullable === type,
    withVariable: (value) => ({
      query: queryOf(target, `($value: ${String(argument.type)})`, '$value'),
      variables: { value: valueAt(argument.type, path, value) },
    }),
    withLiteral: (literal) => ({
      query: queryOf(target, '', literalAt(argument.type, path, literal)),
      variables: {},
    }),
  };
}

function kindOf(type: GraphQLInputType): Place['kind'] {
  if (isListType(type)) return 'list';
  if (isInputObjectType(type)) return 'input';
  return isEnumType(type) ? 'enum' : 'scalar';
}

function rootOf(type: string, roots: Roots): readonly string[] {
  if (type === 'Query' || type === 'Mutation') return [];
  const root = roots[type];
  if (root === undefined) throw new Error(`Say by which root field a ${type} is reached.`);
  return typeof root === 'string' ? [root] : root;
}

function queryOf({ parent, field, argument, root }: Target, head: string, value: string): string {
  const others = field.args
    .filter((one) => one !== argument && isRequiredArgument(one))
    .map((one) => `${one.name}: ${literalOf(sampleOf(one))}`);
  const call = `${field.name}(${[`${argument.name}: ${value}`, ...others].join(', ')})`;
  const selection = `${call}${selectionOf(field)}`;
  const body = root.reduceRight((inner, step) => `${step} { ${inner} }`, selection);
  return `${parent === 'Mutation' ? 'mutation' : 'query'} ${head} { ${body} }`;
}

function selectionOf({ type }: GraphQLField<unknown, unknown>): string {
  const named = getNamedType(type);
  if (isLeafType(named)) return '';
  return named.name.endsWith('Connection')
    ? ' { totalCount edges { cursor node { __typename } } }'
    : ' { __typename }';
}

/** The value inside of what has to be around it, with what else is required there. */
function valueAt(type: GraphQLInputType, [step, ...rest]: Path, value: unknown): unknown {
  if (step === undefined) return value;
  const nullable = getNullableType(type);
  if (isListType(nullable)) return [valueAt(nullable.ofType, rest, value)];
  if (!isInputObjectType(nullable)) throw new Error(`There is no ${step} in a ${String(type)}.`);
  const object: Record<string, unknown> = {};
  for (const field of Object.values(nullable.getFields())) {
    if (field.name === step) object[step] = valueAt(field.type, rest, value);
    else if (isRequiredInputField(field)) object[field.name] = variableOf(sampleOf(field));
  }
  return object;
}

function literalAt(type: GraphQLInputType, [step, ...rest]: Path, literal: string): string {
  if (step === undefined) return literal;
  const nullable = getNullableType(type);
  if (isListType(nullable)) return `[${literalAt(nullable.ofType, rest, literal)}]`;
  if (!isInputObjectType(nullable)) throw new Error(`There is no ${step} in a ${String(type)}.`);
  const fields = Object.values(nullable.getFields()).flatMap((field) => {
    if (field.name === step) return [`${step}: ${literalAt(field.type, rest, literal)}`];
    return isRequiredInputField(field) ? [`${field.name}: ${literalOf(sampleOf(field))}`] : [];
  });
  return `{ ${fields.join(', ')} }`;
}

/** Texts that are right where one is required beside the value that a test is about, by the name of their place. */
const TEXTS: Readonly<Record<string, string>> = {
  // None that there is: what is handed in for it is not kept.
  brand: 'nowhere',
  currency: 'EUR',
  key: 'nothing',
  survey: 'nothing',
  timeZone: 'UTC',
  value: 'nobody',
};

const LISTS: Readonly<Record<string, readonly unknown[]>> = {
  scopes: ['tickets:read'],
  brands: ['united'],
  measures: [{ enum: 'VOLUME' }],
};

/** Where another one than the first is right beside the texts above. */
const ENUMS: Readonly<Record<string, string>> = { IdentityKind: 'EXTERNAL_ID' };

function sampleOf({ name, type }: GraphQLArgument | GraphQLInputField): unknown {
  const nullable = getNullableType(type);
  if (isListType(nullable)) return LISTS[name] ?? [];
  if (isEnumType(nullable)) {
    return { enum: ENUMS[nullable.name] ?? nullable.getValues()[0]?.name };
  }
  if (isInputObjectType(nullable)) {
    const required = Object.values(nullable.getFields()).filter(isRequiredInputField);
    return Object.fromEntries(required.map((field) => [field.name, sampleOf(field)]));
  }
  switch (getNamedType(nullable).name) {
    case 'ID':
      return '019a0000-0000-7000-8000-0000000000ff';
    case 'DateTime':
      return name === 'to' ? '2026-02-01T00:00:00Z' : '2026-01-01T00:00:00Z';
    case 'Int':
    case 'Float':
      return 3;
    case 'Boolean':
      return true;
    default:
      return TEXTS[name] ?? 'Thank you.';
  }
}

function variableOf(sample: unknown): unknown {
  if (Array.isArray(sample)) return sample.map(variableOf);
  if (isEnumSample(sample)) return sample.enum;
  if (!isObject(sample)) return sample;
  return Object.fromEntries(Object.entries(sample).map(([name, one]) => [name, variableOf(one)]));
}

function literalOf(sample: unknown): string {
  if (Array.isArray(sample)) return `[${sample.map(literalOf).join(', ')}]`;
  if (isEnumSample(sample)) return String(sample.enum);
  if (!isObject(sample)) return JSON.stringify(sample);
  const fields = Object.entries(sample).map(([name, one]) => `${name}: ${literalOf(one)}`);
  return `{ ${fields.join(', ')} }`;
}

function isObject(sample: unknown): sample is object {
  return typeof sample === 'object' && sample !== null;
}

function isEnumSample(sample: unknown): sample is { readonly enum: unknown } {
  return typeof sample === 'object' && sample !== null && 'enum' in sample;
}

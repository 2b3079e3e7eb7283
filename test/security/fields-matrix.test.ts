import { readOwnSupergraph } from '@cx/gateway';
import { SCOPES } from '@cx/principals';
import {
  buildASTSchema,
  type ConstDirectiveNode,
  getNamedType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
  isUnionType,
  parse,
  valueFromASTUntyped,
} from 'graphql';
import { expect, it } from 'vitest';

import { openStubGraph, type StubAnswer, type StubGraph } from './fields-graph.ts';

const supergraphSdl = await readOwnSupergraph();

/** The whole schema, in which the directives can be read. */
const declared = buildASTSchema(parse(supergraphSdl), { assumeValidSDL: true });

/** A graph for each member of the unions: in it, a union that has this member is always that. */
const graphs = new Map<string, StubGraph>();
for (const member of ['Ticket', 'Review', 'Mention', 'SurveyResponse']) {
  graphs.set(
    member,
    await openStubGraph(supergraphSdl, (union) => {
      const members = objectsOf(declared.getType(union));
      return members.includes(member) ? member : (members[0] ?? '');
    }),
  );
}
const anyGraph = graphOf('Ticket');

interface Step {
  readonly type: string;
  readonly field: GraphQLField<unknown, unknown>;
}

/** From the root to one field, each step on the type that the one before answers, or on a member of it. */
type Way = readonly Step[];

const ways = waysToAllFields(anyGraph.schema);

const scopeSets: readonly (readonly [string, readonly string[]])[] = [
  ['no scope', []],
  ...SCOPES.map((scope) => [`${scope} alone`, [scope]] as const),
  ...SCOPES.map((scope) => [`all but ${scope}`, SCOPES.filter((one) => one !== scope)] as const),
  ['all scopes', SCOPES],
  ['every scope that may ever be', ['*']],
];

it('reaches every field of the graph', () => {
  const fields = Object.values(anyGraph.schema.getTypeMap())
    .filter((type) => isObjectType(type) && !type.name.startsWith('__'))
    .flatMap((type) =>
      isObjectType(type) ? Object.keys(type.getFields()).map((name) => `${type.name}.${name}`) : [],
    );

  expect(new Set(ways.map(targetOf))).toEqual(new Set(fields));
  expect(fields.length).toBeGreaterThan(200);
});

it('names no scope in the graph that nobody can hold', () => {
  const named = [...supergraphSdl.matchAll(/@requiresScopes\(scopes: (\[\[.*?\]\])\)/g)].flatMap(
    ([, scopes = '[]']) => [...scopes.matchAll(/"([^"]*)"/g)].map(([, scope]) => scope),
  );

  expect(SCOPES).toEqual(expect.arrayContaining(named));
  expect(named.length).toBeGreaterThan(20);
});

it.for(scopeSets)('gives %s exactly the fields that declare it', async ([, scopes]) => {
  const wrong: unknown[] = [];
  for (const way of ways) {
    const found = await graphOf(memberIn(way)).ask({ query: queryOf(way), scopes });

    const barrier = way.findIndex((step) => !isOpen(step, scopes));
    const expected = barrier < 0 ? [] : placesOf(way.slice(0, barrier + 1));
    const leaked = [...found.asked].filter((coordinate) => !isOpenAt(coordinate, scopes));
    const isRight =
      leaked.length === 0 &&
      isEqual(refusedPlaces(found), expected) &&
      found.asked.has(targetOf(way)) === barrier < 0 &&
      valuesAt(found.answer.data, way).every((value) => (value == null) === barrier >= 0);
    if (!isRight) wrong.push({ query: queryOf(way), expected, leaked, answer: found.answer });
  }

  expect(wrong).toEqual([]);
});

it('lets whoever may read a domain or measures know the brands in them, and nobody else', async () => {
  const query = '{ brands { nodes { key name } } }';

  const visible = await Promise.all(
    SCOPES.map(async (scope) => {
      const { answer } = await anyGraph.ask({ query, scopes: [scope] });
      return answer.errors === undefined ? [scope] : [];
    }),
  );

  expect(visible.flat()).toEqual([
    'customers:read',
    'tickets:read',
    'reviews:read',
    'mentions:read',
    'surveys:read',
    'metrics:read',
  ]);
});

/** What the last union on the way has to be. */
function memberIn(way: Way): string {
  const union = way.findLastIndex(({ field }) => isUnionType(getNamedType(field.type)));
  return (union < 0 ? undefined : way[union + 1]?.type) ?? 'Ticket';
}

function graphOf(member: string): StubGraph {
  const graph = graphs.get(member);
  if (graph === undefined) throw new Error(`There is no graph of ${member}.`);
  return graph;
}

/** For each field the shortest way to its type, and each other way that differs in its last step to it. */
function waysToAllFields(schema: GraphQLSchema): Way[] {
  const open = ['Query', 'Mutation'];
  const shortest = new Map<string, Way>(open.map((root) => [root, []]));
  const others: [type: string, way: Way][] = [];
  for (let type = open.shift(); type !== undefined; type = open.shift()) {
    const before = shortest.get(type) ?? [];
    for (const field of fieldsOf(schema, type)) {
      const way = [...before, { type, field }];
      for (const target of objectsOf(getNamedType(field.type))) {
        if (shortest.has(target)) others.push([target, way]);
        else {
          shortest.set(target, way);
          open.push(target);
        }
      }
    }
  }
  return [...shortest, ...others].flatMap(([type, way]) =>
    fieldsOf(schema, type).map((field) => [...way, { type, field }]),
  );
}

function fieldsOf(schema: GraphQLSchema, name: string): GraphQLField<unknown, unknown>[] {
  const type = schema.getType(name);
  return isObjectType(type) ? Object.values(type.getFields()) : [];
}

function objectsOf(type: GraphQLNamedType | undefined): string[] {
  if (isUnionType(type)) return type.getTypes().map(({ name }) => name);
  return isObjectType(type) ? [type.name] : [];
}

function targetOf(way: Way): string {
  const last = way.at(-1);
  return `${last?.type}.${last?.field.name}`;
}

function queryOf(way: Way): string {
  const operation = way[0]?.type === 'Mutation' ? 'mutation ' : '';
  return `${operation}${selectionOf(way)}`;
}

function selectionOf(way: Way): string {
  return way.reduceRight((below, { type, field }, index) => {
    const required = field.args.filter(isRequiredArgument).map(argument);
    const given = required.length === 0 ? '' : `(${required.join(', ')})`;
    const isLast = index === way.length - 1;
    const nothing = isLast && !isLeafType(getNamedType(field.type)) ? ' { __typename }' : '';
    return `{ ... on ${type} { ${field.name}${given}${isLast ? nothing : ` ${below}`} } }`;
  }, '');
}

function argument({ name, type }: GraphQLArgument | GraphQLInputField): string {
  return `${name}: ${literalOf(getNamedType(type))}`;
}

const SCALARS: Readonly<Record<string, string>> = { Int: '1', Float: '1', Boolean: 'true' };

function literalOf(type: GraphQLNamedType): string {
  if (isEnumType(type)) return type.getValues()[0]?.name ?? '';
  if (!isInputObjectType(type)) return SCALARS[type.name] ?? '"1"';
  const required = Object.values(type.getFields()).filter(isRequiredInputField);
  return `{ ${required.map(argument).join(', ')} }`;
}

/** What the SDL says of a field, of the type that it stands on and of the one that it answers. */
function isOpen({ type, field }: Step, scopes: readonly string[]): boolean {
  const parent = declared.getType(type);
  const node = isObjectType(parent) ? parent.getFields()[field.name]?.astNode : undefined;
  const answered = declared.getType(getNamedType(field.type).name);
  return [node, parent?.astNode, answered?.astNode].every((element) =>
    isGranted(element?.directives ?? [], scopes),
  );
}

function isOpenAt(coordinate: string, scopes: readonly string[]): boolean {
  const [type = '', name = ''] = coordinate.split('.');
  const field = fieldsOf(anyGraph.schema, type).find((one) => one.name === name);
  return field !== undefined && isOpen({ type, field }, scopes);
}

function isGranted(directives: readonly ConstDirectiveNode[], scopes: readonly string[]): boolean {
  if (scopes.includes('*')) return true;
  const demand = directives.find(({ name }) => name.value === 'requiresScopes');
  const value = demand?.arguments?.[0]?.value;
  if (value === undefined) return true;
  const alternatives: unknown = valueFromASTUntyped(value);
  if (!Array.isArray(alternatives)) throw new TypeError('Scopes are lists of lists.');
  return alternatives.some((all: readonly string[]) => all.every((one) => scopes.includes(one)));
}

/** The places of a field in an answer in which each list has two elements. */
function placesOf(way: Way): string[] {
  const places = way.reduce<readonly (string | number)[][]>(
    (before, { field }, index) => {
      const here = before.map((place) => [...place, field.name]);
      const isList = index < way.length - 1 && isListType(nullable(field.type));
      return isList
        ? here.flatMap((place) => [
            [...place, 0],
            [...place, 1],
          ])
        : here;
    },
    [[]],
  );
  return places.map((place) => JSON.stringify(place));
}

function refusedPlaces({ answer }: StubAnswer): string[] {
  return (answer.errors ?? []).map(({ path, message, extensions }) => {
    const isRefusal =
      extensions['code'] === 'UNAUTHORIZED_FIELD_OR_TYPE' &&
      message.startsWith('This needs the scope');
    return isRefusal ? JSON.stringify(path) : message;
  });
}

function valuesAt(data: unknown, way: Way): unknown[] {
  return way.reduce<unknown[]>(
    (values, { field }) =>
      values
        .map((value) => (Object(value) === value ? Reflect.get(Object(value), field.name) : null))
        .flat(Infinity),
    [data],
  );
}

function nullable(type: GraphQLOutputType): GraphQLOutputType {
  return isNonNullType(type) ? type.ofType : type;
}

function isEqual(one: readonly string[], other: readonly string[]): boolean {
  return JSON.stringify(one.toSorted()) === JSON.stringify(other.toSorted());
}

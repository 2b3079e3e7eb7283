import { constantFrom, type GeneratorValue, integer, subarray } from 'fast-check';
import {
  type GraphQLFieldResolver,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  isInterfaceType,
  type GraphQLNamedType,
} from 'graphql';

export const DIRECTIVES = `
  directive @authenticated on FIELD_DEFINITION | OBJECT | INTERFACE | SCALAR | ENUM
  directive @requiresScopes(scopes: [[String!]!]!) on FIELD_DEFINITION | OBJECT | INTERFACE | SCALAR | ENUM
  directive @policy(policies: [[String!]!]!) on FIELD_DEFINITION | OBJECT | INTERFACE | SCALAR | ENUM
`;

export const SCOPES_IN_USE = ['s:1', 's:2', 's:3', 'policy:p'];

const OBJECTS = ['A', 'B', 'C', 'D'];

/** What the fields of all types are called, each of one type, so that selections seldom clash. */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  int: ['Int', 'Int!'],
  ints: ['[Int]', '[Int!]!'],
  kind: ['Kind', 'Kind!'],
  text: ['Text', 'Text!'],
  a: ['A', 'A!'],
  bs: ['[B]', '[B!]', '[B!]!'],
  grid: ['[[B!]]', '[[B]!]!'],
  node: ['Node', 'Node!'],
  nodes: ['[Node!]', '[Node]!'],
  any: ['Any', 'Any!'],
  anys: ['[Any]', '[Any!]!'],
};

/** SDL of objects, an interface, a union, an enumeration and a scalar, with demands here and there. */
export function randomSdl(g: GeneratorValue): string {
  const demand = (): string => g(constantFrom, '', '', '', '', '', ...DEMANDS);
  const fieldsOf = (names: readonly string[]): string =>
    names
      .map((name) => `${name}(n: Int): ${g(constantFrom, ...(FIELDS[name] ?? []))} ${demand()}`)
      .join('\n');
  const names = Object.keys(FIELDS);
  const shared = g(subarray, ['int', 'kind', 'text', 'bs', 'any'], { minLength: 1 });
  // What the interface promises is nullable, and so each type may promise more.
  const promised = shared.map((name) => `${name}(n: Int): ${FIELDS[name]?.[0] ?? ''} ${demand()}`);
  const objects = OBJECTS.map((name, index) => {
    const fields = [...new Set([...shared, ...g(subarray, names, { minLength: 2 })])];
    const implemented = index < 2 || g(integer, { min: 0, max: 1 }) === 0 ? 'implements Node' : '';
    return `type ${name} ${implemented} ${demand()} { ${fieldsOf(fields)} }`;
  });
  return `
    ${DIRECTIVES}
    scalar Text ${demand()}
    enum Kind ${demand()} { ONE TWO }
    interface Node ${demand()} { ${promised.join('\n')} }
    union Any = ${g(subarray, OBJECTS, { minLength: 1 }).join(' | ')}
    ${objects.join('\n')}
    type Query { ${fieldsOf(names)} }
  `;
}

const DEMANDS = [
  '@authenticated',
  '@requiresScopes(scopes: [["s:1"]])',
  '@requiresScopes(scopes: [["s:2"]])',
  '@requiresScopes(scopes: [["s:1", "s:3"]])',
  '@requiresScopes(scopes: [["s:1"], ["s:3"]])',
  '@policy(policies: [["p"]])',
];

/** An operation with aliases, nested and named fragments, conditions and variables. */
export function randomOperation(g: GeneratorValue, schema: GraphQLSchema): string {
  const fragments: string[] = [];
  const used = new Set<string>();
  const some = (chance: number): boolean => g(integer, { min: 1, max: 100 }) <= chance;

  const condition = (): string => {
    if (!some(25)) return '';
    const value = g(constantFrom, '$yes', '$no', 'true', 'false');
    if (value.startsWith('$')) used.add(value);
    return ` ${g(constantFrom, '@include', '@skip')}(if: ${value})`;
  };
  const argument = (): string => {
    if (!some(15)) return '';
    const variable = g(constantFrom, '$n', '$m');
    used.add(variable);
    return `(n: ${variable})`;
  };
  const typesWithin = (type: GraphQLNamedType): string[] => {
    const possible = isAbstractType(type) ? schema.getPossibleTypes(type) : [];
    const interfaces = possible.some((one) => one.getInterfaces().length > 0) ? ['Node'] : [];
    return [...new Set([type.name, ...possible.map(({ name }) => name), ...interfaces])];
  };
  const selection = (type: GraphQLNamedType, depth: number): string => {
    if (depth > 0 && some(30)) {
      const on = g(constantFrom, ...typesWithin(type));
      const inner = selections(schema.getType(on) ?? type, depth - 1);
      if (some(40)) {
        const name = `F${fragments.length}`;
        fragments.push(`fragment ${name} on ${on} ${inner}`);
        return `...${name}${condition()}`;
      }
      const isUntyped = on === type.name && some(50);
      return `...${isUntyped ? '' : ` on ${on}`}${condition()} ${inner}`;
    }
    const fields =
      isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
    const fitting = fields.filter(
      (field) => depth > 0 || !isCompositeType(getNamedType(field.type)),
    );
    const [first] = fitting;
    if (first === undefined || some(10)) return `__typename${condition()}`;
    // By name: what is handed to the generator is compared.
    const chosen = g(constantFrom, ...fitting.map(({ name }) => name));
    const field = fitting.find(({ name }) => name === chosen) ?? first;
    // The alias belongs to the argument, or two selections would ask for different values under one key.
    const given = argument();
    const alias =
      given === ''
        ? g(constantFrom, '', `x_${field.name}: `)
        : `${given.slice(5, -1)}_${field.name}: `;
    const target = getNamedType(field.type);
    const below = isCompositeType(target) ? ` ${selections(target, depth - 1)}` : '';
    return `${alias}${field.name}${given}${condition()}${below}`;
  };
  const selections = (type: GraphQLNamedType, depth: number): string => {
    const count = g(integer, { min: 1, max: 4 });
    return `{ ${Array.from({ length: count }, () => selection(type, depth)).join(' ')} }`;
  };

  const root = schema.getQueryType();
  if (!root) throw new Error('Every schema of these tests has a root.');
  const body = selections(root, 4);
  // Spread again, so that one fragment is used in more places than one.
  const again = fragments
    .filter((text) => text.includes(' on Query '))
    .map((text) => `...${text.split(' ')[1] ?? ''}`);
  const definitions = ['$yes: Boolean! = true', '$no: Boolean = false', '$n: Int', '$m: Int = 3'];
  const declared = definitions.filter((definition) => used.has(definition.split(':')[0] ?? ''));
  const head = declared.length === 0 ? 'query' : `query (${declared.join(', ')})`;
  return `${head} ${again.length > 0 ? body.replace(/\}$/, `${again.join(' ')} }`) : body}\n${fragments.join('\n')}`;
}

/** Answers every field with a value that depends on its place in the answer alone. */
export function resolverOf(seed: number): GraphQLFieldResolver<unknown, unknown> {
  return (_source, _arguments, _context, { path, returnType, schema }) => {
    let place = '';
    for (let at: typeof path | undefined = path; at; at = at.prev) place = `${at.key}.${place}`;
    return valueOf(schema, returnType, `${seed} ${place}`);
  };
}

function valueOf(schema: GraphQLSchema, type: GraphQLOutputType, place: string): unknown {
  const number = hash(place);
  if (isNonNullType(type))
    return valueOf(schema, type.ofType, `${place}!`) ?? fallback(schema, type.ofType);
  if (number % 7 === 0) return null;
  if (isListType(type)) {
    const { ofType } = type;
    return Array.from({ length: number % 4 }, (_, index) =>
      valueOf(schema, ofType, `${place}${index}`),
    );
  }
  if (isEnumType(type)) return number % 2 === 0 ? 'ONE' : 'TWO';
  if (isAbstractType(type)) {
    const possible = schema.getPossibleTypes(type);
    return { __typename: possible[number % possible.length]?.name };
  }
  if (isObjectType(type)) return { __typename: type.name };
  return getNamedType(type).name === 'Text' ? `t${number % 100}` : number % 100;
}

function fallback(schema: GraphQLSchema, type: GraphQLOutputType): unknown {
  if (isListType(type)) return [];
  if (isEnumType(type)) return 'ONE';
  if (isAbstractType(type)) return { __typename: schema.getPossibleTypes(type)[0]?.name };
  if (isObjectType(type)) return { __typename: type.name };
  return getNamedType(type).name === 'Text' ? 't' : 0;
}

function hash(text: string): number {
  let value = 7;
  for (const character of text) value = (value * 31 + (character.codePointAt(0) ?? 0)) % 1_000_003;
  return value;
}

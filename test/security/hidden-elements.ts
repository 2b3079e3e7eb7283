import {
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isLeafType,
  isObjectType,
  getNamedType,
  type GraphQLArgument,
  type GraphQLField,
} from 'graphql';

import type { CallerRequest } from './served-callers.ts';

/** Something of a graph that one of its contracts does not show, in a place that the contract does show. */
export interface HiddenElement {
  readonly coordinate: string;
  readonly name: string;
  /** Requests that ask for it, or for what is called otherwise, in all places where it would stand. */
  readonly requests: (name: string) => readonly CallerRequest[];
}

/** What there is in the whole graph and not in the contract: types, fields, arguments, values, input fields. */
export function hiddenElements(whole: GraphQLSchema, contract: GraphQLSchema): HiddenElement[] {
  const types = Object.values(whole.getTypeMap()).filter((type) => !isIntrospectionType(type));
  return types.flatMap((type) => {
    const shown = contract.getType(type.name);
    return shown === undefined ? [hiddenType(type.name)] : hiddenIn(type, shown, contract);
  });
}

/** Every name in a graph that stands for something of it, or of its introspection. */
export function namesIn(schema: GraphQLSchema): ReadonlySet<string> {
  const names = Object.values(schema.getTypeMap()).flatMap((type) => {
    if (isEnumType(type)) return [type.name, ...type.getValues().map(({ name }) => name)];
    if (isInputObjectType(type)) return [type.name, ...Object.keys(type.getFields())];
    const fields = isObjectType(type) || isInterfaceType(type) ? type.getFields() : {};
    return [
      type.name,
      ...Object.values(fields).flatMap(({ name, args }) => [name, ...args.map((arg) => arg.name)]),
    ];
  });
  return new Set(names);
}

/** What a message names, in quotation marks as all of them do, that the contract does not show at all. */
export function hiddenNamesIn(
  message: string,
  whole: GraphQLSchema,
  contract: GraphQLSchema,
): string[] {
  const shown = namesIn(contract);
  const all = namesIn(whole);
  const named = [...message.matchAll(/"\[*(\w+)[\]!]*"/g)].map(([, name = '']) => name);
  return [...new Set(named)].filter((word) => all.has(word) && !shown.has(word));
}

function hiddenIn(
  type: GraphQLNamedType,
  shown: GraphQLNamedType,
  contract: GraphQLSchema,
): HiddenElement[] {
  if (isEnumType(type) && isEnumType(shown)) {
    return type
      .getValues()
      .filter(({ name }) => shown.getValue(name) == null)
      .map(({ name }) => hiddenValue(shown.name, name, contract));
  }
  if (isInputObjectType(type) && isInputObjectType(shown)) {
    return Object.keys(type.getFields())
      .filter((name) => shown.getFields()[name] === undefined)
      .map((name) => hiddenInputField(shown.name, name, contract));
  }
  const hasFields = isObjectType(shown) || isInterfaceType(shown);
  if (!hasFields || !(isObjectType(type) || isInterfaceType(type))) return [];
  return Object.values(type.getFields()).flatMap((field) => {
    const same = shown.getFields()[field.name];
    return same === undefined
      ? [hiddenField(shown.name, field.name)]
      : field.args
          .filter(({ name }) => same.args.every((arg) => arg.name !== name))
          .map(({ name }) => hiddenArgument(shown.name, same, name));
  });
}

function hiddenType(name: string): HiddenElement {
  return {
    coordinate: name,
    name,
    requests: (called) =>
      [
        `{ ... on ${called} { __typename } }`,
        `{ __typename ...F } fragment F on ${called} { __typename }`,
        `query ($v: ${called}) { __typename @include(if: $v) }`,
        `query ($v: [${called}!]! = []) { __typename }`,
      ].map((query) => ({ query })),
  };
}

function hiddenField(type: string, name: string): HiddenElement {
  return {
    coordinate: `${type}.${name}`,
    name,
    requests: (called) =>
      [called, `mine: ${called}`, `${called}(first: 1) { id }`, `... { ${called} { __typename } }`]
        .map((selection) => (type === 'Query' ? `{ ${selection} }` : onType(type, selection)))
        .map((query) => ({ query })),
  };
}

function hiddenArgument(
  type: string,
  field: GraphQLField<unknown, unknown>,
  name: string,
): HiddenElement {
  const below = isLeafType(getNamedType(field.type)) ? '' : ' { __typename }';
  const select = (args: string): string => {
    const selection = `${field.name}(${args})${below}`;
    return type === 'Query' ? `{ ${selection} }` : onType(type, selection);
  };
  return {
    coordinate: `${type}.${field.name}(${name}:)`,
    name,
    requests: (called) => [
      { query: select(`${called}: "x"`) },
      { query: select(`${called}: null`) },
      { query: `query ($v: String) ${select(`${called}: $v`)}`, variables: { v: 'x' } },
    ],
  };
}

function hiddenValue(type: string, name: string, contract: GraphQLSchema): HiddenElement {
  return {
    coordinate: `${type}.${name}`,
    name,
    requests: (called) =>
      inputPlaces(type, contract).flatMap(({ typeText, isList, select }) => {
        const literal = isList ? `[${called}]` : called;
        return [
          { query: `{ ${select(literal)} }` },
          { query: `query ($v: ${typeText} = ${literal}) { ${select('$v')} }` },
          {
            query: `query ($v: ${typeText}) { ${select('$v')} }`,
            variables: { v: isList ? [called] : called },
          },
        ];
      }),
  };
}

function hiddenInputField(type: string, name: string, contract: GraphQLSchema): HiddenElement {
  return {
    coordinate: `${type}.${name}`,
    name,
    requests: (called) =>
      inputPlaces(type, contract).flatMap(({ typeText, isList, select }) => {
        const literal = isList ? `[{ ${called}: 1 }]` : `{ ${called}: 1 }`;
        const value = { [called]: 1 };
        return [
          { query: `{ ${select(literal)} }` },
          { query: `query ($v: ${typeText} = ${literal}) { ${select('$v')} }` },
          {
            query: `query ($v: ${typeText}) { ${select('$v')} }`,
            variables: { v: isList ? [value] : value },
          },
        ];
      }),
  };
}

/** Somewhere that a value of an input type can be written. */
interface InputPlace {
  readonly typeText: string;
  readonly isList: boolean;
  readonly select: (value: string) => string;
}

/** The arguments of fields of Query that are of a type, and the fields of inputs that are such arguments. */
function inputPlaces(type: string, contract: GraphQLSchema): InputPlace[] {
  return Object.values(contract.getQueryType()?.getFields() ?? {}).flatMap((field) => {
    const below = isLeafType(getNamedType(field.type)) ? '' : ' { __typename }';
    const select =
      ({ name }: GraphQLArgument) =>
      (value: string): string =>
        `${field.name}(${name}: ${value})${below}`;
    return field.args.flatMap((arg) => {
      const named = getNamedType(arg.type);
      if (named.name === type) return [placeOf(arg, select(arg))];
      if (!isInputObjectType(named)) return [];
      return Object.values(named.getFields())
        .filter((inner) => getNamedType(inner.type).name === type)
        .map((inner) => placeOf(inner, (value) => select(arg)(`{ ${inner.name}: ${value} }`)));
    });
  });
}

function placeOf(
  { type }: GraphQLArgument | GraphQLInputField,
  select: (value: string) => string,
): InputPlace {
  const typeText = String(type);
  return { typeText, isList: typeText.startsWith('['), select };
}

function onType(type: string, selection: string): string {
  return `{ __typename } fragment F on ${type} { ${selection} }`;
}

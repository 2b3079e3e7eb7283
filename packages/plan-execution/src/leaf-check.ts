import {
  type GraphQLLeafType,
  GraphQLBoolean,
  GraphQLFloat,
  GraphQLID,
  GraphQLInt,
  GraphQLString,
  isEnumType,
} from 'graphql';

/** Tells whether a value that a subgraph answered is one of a type. What no one but its scalar knows is one. */
export function leafCheck(type: GraphQLLeafType): (value: unknown) => boolean {
  if (isEnumType(type)) {
    const names = new Set<unknown>(type.getValues().map(({ name }) => name));
    return (value) => names.has(value);
  }
  return CHECKS[type.name] ?? isAnything;
}

const CHECKS: Readonly<Record<string, (value: unknown) => boolean>> = {
  [GraphQLBoolean.name]: (value) => typeof value === 'boolean',
  [GraphQLFloat.name]: (value) => typeof value === 'number',
  [GraphQLInt.name]: (value) => Number.isInteger(value),
  [GraphQLID.name]: (value) => typeof value === 'string' || Number.isInteger(value),
  [GraphQLString.name]: (value) => typeof value === 'string',
};

function isAnything(): boolean {
  return true;
}

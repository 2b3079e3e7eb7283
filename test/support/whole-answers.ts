import {
  getNamedType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';

/**
 * Selects every field of a type that can be asked for without arguments, and those of the types behind it.
 *
 * @param depth how many objects deep; lists of pages are followed by their nodes
 * @param lists whether pages show more than how many there are, and customers all that is exported of them
 */
export function everyField(
  schema: GraphQLSchema,
  typeName: string,
  depth: number,
  lists: 'with nodes' | 'counted' = 'with nodes',
): string {
  return `{ __typename ${eachField(schema, typeName, depth, lists).join(' ')} }`;
}

/** As {@link everyField}, one selection for each field: together they may be more than one document may hold. */
export function eachField(
  schema: GraphQLSchema,
  typeName: string,
  depth: number,
  lists: 'with nodes' | 'counted' = 'with nodes',
): readonly string[] {
  const type = schema.getType(typeName);
  if (!isObjectType(type)) throw new Error(`There is no type ${typeName} with fields.`);
  return selections({ schema, showsNodes: lists === 'with nodes' }, type, depth);
}

interface Shape {
  readonly schema: GraphQLSchema;
  readonly showsNodes: boolean;
}

function selections(
  shape: Shape,
  type: GraphQLObjectType,
  depth: number,
  isOneOfMany = false,
): readonly string[] {
  return Object.values(type.getFields()).flatMap((field) => {
    if (field.args.some(isRequiredArgument)) return [];
    if (!shape.showsNodes && field.name.endsWith('Export')) return [];
    const behind = selectionOf(shape, field, depth);
    // Fields of one name may be of different types in the types of a union.
    const alias = isOneOfMany ? `${type.name}_${field.name}: ` : '';
    return behind === null ? [] : [`${alias}${field.name}${pageOf(field)}${behind}`];
  });
}

function selectionOf(
  shape: Shape,
  { type }: GraphQLField<unknown, unknown>,
  depth: number,
): string | null {
  const named = getNamedType(type);
  if (isLeafType(named)) return '';
  const inside = possibleTypes(shape.schema, named);
  if (named.name.endsWith('Connection')) {
    const node = nodeOf(named);
    if (!shape.showsNodes) return ' { totalCount }';
    if (node === null || depth < 1) return null;
    return ` { totalCount nodes { __typename ${selections(shape, node, depth - 1).join(' ')} } }`;
  }
  if (depth < 1) return null;
  const parts = inside.map(
    (one) =>
      `... on ${one.name} { __typename ${selections(shape, one, depth - 1, inside.length > 1).join(' ')} }`,
  );
  return ` { __typename ${parts.join(' ')} }`;
}

function possibleTypes(
  schema: GraphQLSchema,
  type: GraphQLNamedType,
): readonly GraphQLObjectType[] {
  if (isObjectType(type)) return [type];
  return 'getTypes' in type || 'getInterfaces' in type ? schema.getPossibleTypes(type) : [];
}

function nodeOf(connection: GraphQLNamedType): GraphQLObjectType | null {
  const nodes = isObjectType(connection) ? connection.getFields()['nodes'] : undefined;
  const node = nodes === undefined ? null : getNamedType(nodes.type);
  return isObjectType(node) ? node : null;
}

function pageOf({ args }: GraphQLField<unknown, unknown>): string {
  return args.some(({ name }) => name === 'first') ? '(first: 100)' : '';
}

/** The lists of the whole graph, by the name of their root field, with the type of what they hold. */
export function rootLists(schema: GraphQLSchema): Map<string, string> {
  const fields = Object.values(schema.getQueryType()?.getFields() ?? {});
  return new Map(
    fields.flatMap(({ name, args, type }) => {
      const node = args.some(isRequiredArgument) ? null : nodeOf(getNamedType(type));
      return node === null ? [] : [[name, node.name]];
    }),
  );
}

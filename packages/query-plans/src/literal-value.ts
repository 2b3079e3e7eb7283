import {
  GraphQLBoolean,
  GraphQLFloat,
  GraphQLID,
  GraphQLInt,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  Kind,
  type ObjectValueNode,
  type GraphQLInputObjectType,
  type ValueNode,
} from 'graphql';

/**
 * A literal as a client would send it in a variable; undefined where that would not be the same: where variables
 * are in it, and for scalars that may read a literal otherwise than a variable.
 *
 * @param node valid for the type
 */
export function literalValue(
  node: ValueNode,
  type: GraphQLInputType,
): { readonly value: unknown } | undefined {
  if (isNonNullType(type)) return literalValue(node, type.ofType);
  if (node.kind === Kind.NULL) return { value: null };
  if (isListType(type)) {
    if (node.kind !== Kind.LIST) return literalValue(node, type.ofType);
    const items = node.values.map((item) => literalValue(item, type.ofType));
    return items.includes(undefined) ? undefined : { value: items.map((item) => item?.value) };
  }
  if (isInputObjectType(type)) {
    return node.kind === Kind.OBJECT ? objectValue(node, type) : undefined;
  }
  if (isEnumType(type)) return node.kind === Kind.ENUM ? { value: node.value } : undefined;
  if (node.kind === Kind.STRING) return { value: node.value };
  if (node.kind === Kind.BOOLEAN) {
    return type.name === GraphQLBoolean.name ? { value: node.value } : undefined;
  }
  if (node.kind !== Kind.INT && node.kind !== Kind.FLOAT) return undefined;
  if (type.name === GraphQLID.name) return { value: node.value };
  return NUMBERS.has(type.name) ? { value: Number(node.value) } : undefined;
}

const NUMBERS: ReadonlySet<string> = new Set([GraphQLInt.name, GraphQLFloat.name]);

function objectValue(
  { fields }: ObjectValueNode,
  type: GraphQLInputObjectType,
): { readonly value: unknown } | undefined {
  const value: Record<string, unknown> = {};
  for (const { name, value: node } of fields) {
    const field = type.getFields()[name.value];
    const literal = field && literalValue(node, field.type);
    if (literal === undefined) return undefined;
    value[name.value] = literal.value;
  }
  return { value };
}

import {
  getNamedType,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  type OperationDefinitionNode,
  type TypeNode,
  Kind,
} from 'graphql';

type Variables = Readonly<Record<string, unknown>>;

/** Finds what of the schema the values of an operation's variables name: `Input.field`, `Enum.VALUE`. */
export type SentNames = (variables: Variables) => ReadonlySet<string>;

const NOTHING: ReadonlySet<string> = new Set();

export function sentNames(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
): SentNames {
  const naming = variableDefinitions.flatMap(({ variable, type }) => {
    const named = schema.getType(nameOf(type));
    return isEnumType(named) || isInputObjectType(named)
      ? [[variable.name.value, named] as const]
      : [];
  });
  if (naming.length === 0) return () => NOTHING;
  return (variables) => {
    const names = new Set<string>();
    for (const [name, type] of naming) addNames(variables[name], type, names);
    return names;
  };
}

function nameOf(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type);
}

function addNames(value: unknown, type: GraphQLNamedType, names: Set<string>): void {
  if (Array.isArray(value)) {
    for (const item of value) addNames(item, type, names);
    return;
  }
  if (isEnumType(type)) {
    if (typeof value === 'string' && type.getValue(value)) names.add(`${type.name}.${value}`);
    return;
  }
  if (!isInputObjectType(type) || typeof value !== 'object' || value === null) return;
  const fields = type.getFields();
  for (const [name, inner] of Object.entries(value)) {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (field === undefined) continue;
    names.add(`${type.name}.${name}`);
    addNames(inner, getNamedType(field.type), names);
  }
}

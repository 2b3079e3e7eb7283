import {
  type DocumentNode,
  getNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';

/**
 * What of a schema an operation names: `Type.field`, `Type.field(argument:)`, `Input.field`, `Enum.VALUE`,
 * `@directive`, and the types of all these.
 *
 * @param document valid against the schema
 */
export function usedNames(schema: GraphQLSchema, document: DocumentNode): ReadonlySet<string> {
  const names = new Set<string>();
  const typeInfo = new TypeInfo(schema);

  visit(
    document,
    visitWithTypeInfo(typeInfo, {
      Field({ name, arguments: args = [] }) {
        const parent = typeInfo.getParentType()?.name;
        const type = typeInfo.getType();
        // Not those of introspection.
        if (parent === undefined || [parent, name.value].some(isReserved)) return;
        names.add(parent).add(`${parent}.${name.value}`);
        if (type) names.add(getNamedType(type).name);
        for (const arg of args) names.add(`${parent}.${name.value}(${arg.name.value}:)`);
      },
      NamedType: ({ name }) => void names.add(name.value),
      Directive: ({ name }) => void names.add(`@${name.value}`),
      ObjectField({ name }) {
        const given = typeInfo.getParentInputType();
        const parent = given && getNamedType(given);
        if (isInputObjectType(parent)) names.add(parent.name).add(`${parent.name}.${name.value}`);
      },
      EnumValue({ value }) {
        const given = typeInfo.getInputType();
        const type = given && getNamedType(given);
        if (isEnumType(type)) names.add(type.name).add(`${type.name}.${value}`);
      },
    }),
  );
  return names;
}

function isReserved(name: string): boolean {
  return name.startsWith('__');
}

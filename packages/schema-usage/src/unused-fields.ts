import { type GraphQLSchema, isInterfaceType, isObjectType } from 'graphql';

/**
 * Fields of a schema that nobody asked for, as `Type.field`. Whoever asks for the field of an interface asks for
 * that of all its types.
 *
 * @param used as `Type.field`; may hold other coordinates
 */
export function unusedFields(schema: GraphQLSchema, used: ReadonlySet<string>): readonly string[] {
  return Object.values(schema.getTypeMap()).flatMap((type) => {
    if (!(isObjectType(type) || isInterfaceType(type)) || type.name.startsWith('__')) return [];
    const names = [type, ...type.getInterfaces()].map(({ name }) => name);
    return Object.keys(type.getFields())
      .filter((field) => !names.some((name) => used.has(`${name}.${field}`)))
      .map((field) => `${type.name}.${field}`);
  });
}

import { type GraphQLSchema, isAbstractType, isInterfaceType, isObjectType } from 'graphql';

/** Whether an object that calls itself by the first name is one of the second. */
export type IsOfType = (typeName: unknown, condition: string) => boolean;

export function createIsOfType(schema: GraphQLSchema): IsOfType {
  return (typeName, condition) => {
    if (typeName === condition) return true;
    if (typeof typeName !== 'string') return false;
    const type = schema.getType(typeName);
    const wanted = schema.getType(condition);
    // An object of a subgraph that knows an interface as an object calls itself by the interface's name.
    return (
      isAbstractType(wanted) &&
      (isObjectType(type) || isInterfaceType(type)) &&
      schema.isSubType(wanted, type)
    );
  };
}

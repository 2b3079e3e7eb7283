import { type GraphQLObjectType, type GraphQLSchema, isAbstractType, isObjectType } from 'graphql';

export type Types = ReadonlySet<GraphQLObjectType>;

/** Which objects a value of a type can be, by the name of the type; what is no composite type is none. */
export type PossibleTypes = (name: string) => Types;

export function createPossibleTypes(schema: GraphQLSchema): PossibleTypes {
  const known = new Map<string, Types>();
  return (name) => {
    let types = known.get(name);
    if (types === undefined) {
      types = new Set(find(schema, name));
      known.set(name, types);
    }
    return types;
  };
}

function find(schema: GraphQLSchema, name: string): readonly GraphQLObjectType[] {
  const type = schema.getType(name);
  if (isAbstractType(type)) return schema.getPossibleTypes(type);
  return isObjectType(type) ? [type] : [];
}

import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql';

/** SDL that changes only when the schema does, ending in one line break. */
export function printContract(schema: GraphQLSchema): string {
  return `${printSchema(lexicographicSortSchema(schema)).trimEnd()}\n`;
}

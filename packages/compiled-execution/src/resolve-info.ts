import type { GraphQLResolveInfo } from 'graphql';

import type { Path } from './path.ts';
import type { FieldSite, Plan } from './plan.ts';
import type { Run } from './run.ts';

/** What resolvers get as their fourth argument. */
export function resolveInfo(
  { schema, fragments, operation }: Plan,
  { definition, nodes, parentType }: FieldSite,
  run: Run,
  path: Path,
): GraphQLResolveInfo {
  return {
    fieldName: definition.name,
    fieldNodes: nodes,
    returnType: definition.type,
    parentType,
    path,
    schema,
    fragments,
    rootValue: undefined,
    operation,
    variableValues: run.variables,
  };
}

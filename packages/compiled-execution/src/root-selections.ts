import {
  type DocumentNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';

import { compileSelection } from './compile-selection.ts';
import { conditionVariables } from './conditions.ts';
import type { Plan, Selection } from './plan.ts';

type Variables = Readonly<Record<string, unknown>>;

/** So many combinations of conditions are kept: a client may think of any number. */
const MOST_KEPT = 64;

/** What is selected on the root, by the variables on which that depends; compiled when they come for the first time. */
export function createRootSelections(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  rootType: GraphQLObjectType,
): (variables: Variables) => Selection {
  const names = conditionVariables(document);
  const fragments = Object.fromEntries(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [],
    ),
  );
  const kept = new Map<string, Selection>();

  function compile(conditions: Variables): Selection {
    const plan: Plan = {
      schema,
      operation,
      fragments,
      conditions,
      select: (type, selections) => compileSelection(plan, type, selections),
    };
    return plan.select(rootType, operation.selectionSet.selections);
  }

  return (variables) => {
    const conditions = Object.fromEntries(
      names.flatMap((name) => (Object.hasOwn(variables, name) ? [[name, variables[name]]] : [])),
    );
    const key = JSON.stringify(conditions);
    const known = kept.get(key);
    if (known !== undefined) return known;
    const selection = compile(conditions);
    if (kept.size === MOST_KEPT) kept.clear();
    kept.set(key, selection);
    return selection;
  };
}

import {
  defaultTypeResolver,
  type GraphQLAbstractType,
  GraphQLError,
  type GraphQLObjectType,
  isObjectType,
} from 'graphql';
import { inspect } from 'graphql/jsutils/inspect.js';

import { compileObject } from './compile-object.ts';
import { fieldOf } from './path.ts';
import type { FieldSite, Plan } from './plan.ts';
import { promiseIn } from './promises.ts';
import { resolveInfo } from './resolve-info.ts';
import type { Complete } from './slot.ts';

/** Completes values of an interface or a union: each as the object type that it turns out to be. */
export function compileAbstract(plan: Plan, site: FieldSite, type: GraphQLAbstractType): Complete {
  const resolveType = type.resolveType ?? defaultTypeResolver;
  const byName = new Map<string, Complete>();

  function completionFor(name: unknown, value: unknown): Complete {
    const known = typeof name === 'string' ? byName.get(name) : undefined;
    if (known !== undefined) return known;
    const runtimeType = runtimeTypeOf(plan, site, type, name, value);
    const complete = compileObject(plan, site, runtimeType);
    byName.set(runtimeType.name, complete);
    return complete;
  }

  return (run, value, path) => {
    const info = resolveInfo(plan, site, run, fieldOf(path));
    const name: unknown = resolveType(value, run.context, info, type);
    const promised = promiseIn(name);
    if (promised === undefined) return completionFor(name, value)(run, value, path);
    return promised.then((kept) => completionFor(kept, value)(run, value, path));
  };
}

/** The type of a name, or a refusal in the words of graphql-js. */
function runtimeTypeOf(
  { schema }: Plan,
  { parentType, definition, nodes }: FieldSite,
  abstract: GraphQLAbstractType,
  name: unknown,
  value: unknown,
): GraphQLObjectType {
  const field = `${parentType.name}.${definition.name}`;
  if (name === null || name === undefined) {
    throw new GraphQLError(
      `Abstract type "${abstract.name}" must resolve to an Object type at runtime for field "${field}". Either the "${abstract.name}" type should provide a "resolveType" function or each possible type should provide an "isTypeOf" function.`,
      { nodes },
    );
  }
  if (isObjectType(name)) {
    throw new GraphQLError(
      'Support for returning GraphQLObjectType from resolveType was removed in graphql-js@16.0.0 please return type name instead.',
    );
  }
  if (typeof name !== 'string') {
    throw new GraphQLError(
      `Abstract type "${abstract.name}" must resolve to an Object type at runtime for field "${field}" with value ${inspect(value)}, received "${inspect(name)}".`,
    );
  }
  const type = schema.getType(name);
  if (type === undefined) {
    throw new GraphQLError(
      `Abstract type "${abstract.name}" was resolved to a type "${name}" that does not exist inside the schema.`,
      { nodes },
    );
  }
  if (!isObjectType(type)) {
    throw new GraphQLError(
      `Abstract type "${abstract.name}" was resolved to a non-object type "${name}".`,
      { nodes },
    );
  }
  if (!schema.isSubType(abstract, type)) {
    throw new GraphQLError(
      `Runtime Object type "${type.name}" is not a possible type for "${abstract.name}".`,
      { nodes },
    );
  }
  return type;
}

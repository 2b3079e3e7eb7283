import {
  getNullableType,
  GraphQLError,
  type GraphQLLeafType,
  type GraphQLList,
  type GraphQLNamedOutputType,
  type GraphQLOutputType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { inspect } from 'graphql/jsutils/inspect.js';

import { compileAbstract } from './compile-abstract.ts';
import { compileObject } from './compile-object.ts';
import type { FieldSite, Plan } from './plan.ts';
import { abandon } from './promises.ts';
import { type Complete, fill, type Slot } from './slot.ts';

/** @param type that of the field, or of what its lists hold */
export function compileSlot(plan: Plan, site: FieldSite, type: GraphQLOutputType): Slot {
  const isRequired = isNonNullType(type);
  const completePresent = compilePresent(plan, site, getNullableType(type));
  const { parentType, definition, nodes } = site;

  const complete: Complete = (run, value, path) => {
    if (value instanceof Error) throw value;
    if (value !== null && value !== undefined) return completePresent(run, value, path);
    if (!isRequired) return null;
    throw new Error(
      `Cannot return null for non-nullable field ${parentType.name}.${definition.name}.`,
    );
  };
  return { isRequired, nodes, complete };
}

type NullableType = GraphQLNamedOutputType | GraphQLList<GraphQLOutputType>;

function compilePresent(plan: Plan, site: FieldSite, type: NullableType): Complete {
  if (isLeafType(type)) return (_run, value) => serialize(type, value);
  if (isListType(type)) return compileList(plan, site, type);
  if (isObjectType(type)) return compileObject(plan, site, type);
  return compileAbstract(plan, site, type);
}

export function serialize(type: GraphQLLeafType, value: unknown): unknown {
  const leaf: unknown = type.serialize(value);
  if (leaf !== null && leaf !== undefined) return leaf;
  throw new Error(
    `Expected \`${inspect(type)}.serialize(${inspect(value)})\` to return non-nullable value, ` +
      `returned: ${inspect(leaf)}`,
  );
}

function compileList(plan: Plan, site: FieldSite, type: GraphQLList<GraphQLOutputType>): Complete {
  const item = compileSlot(plan, site, type.ofType);
  const { parentType, definition } = site;

  return (run, list, path) => {
    if (!isIterable(list)) {
      throw new GraphQLError(
        `Expected Iterable, but did not find one for field "${parentType.name}.${definition.name}".`,
      );
    }
    const items: unknown[] = [];
    let isLate = false;
    try {
      for (const value of list) {
        const filled = fill(run, item, value, {
          prev: path,
          key: items.length,
          typename: undefined,
        });
        isLate ||= filled instanceof Promise;
        items.push(filled);
      }
    } catch (error) {
      abandon(items);
      if (Array.isArray(list)) abandon(list);
      throw error;
    }
    return isLate ? Promise.all(items) : items;
  };
}

function isIterable(value: unknown): value is Iterable<unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const { [Symbol.iterator]: iterate }: { readonly [Symbol.iterator]?: unknown } = value;
  return typeof iterate === 'function';
}

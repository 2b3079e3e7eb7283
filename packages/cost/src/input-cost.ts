import {
  type FieldNode,
  getNamedType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedInputType,
  type GraphQLObjectType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';

import { type CostRules, declaredFor } from './cost-rules.ts';
import { isRecord } from './is-record.ts';
import {
  type Amount,
  type ArgumentValue,
  argumentValue,
  NO_VARIABLES,
  total,
  type Variables,
} from './variables.ts';

/** What the arguments of one field cost, however many elements it answers. */
export type ArgumentsCost = (
  type: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
) => Amount;

/**
 * An argument or input field that has a value, be it by default, costs its weight once; each value of a
 * scalar or an enumeration with a weight costs that. What has no weight is free.
 */
export function createArgumentsCost({ weights }: CostRules): ArgumentsCost {
  const costly = new Map<GraphQLNamedInputType, boolean>();

  return (type, field, node) =>
    total(
      field.args.map((argument): Amount => {
        const weight = declaredFor(weights, type, `${field.name}(${argument.name}:)`) ?? 0;
        if (weight === 0 && !isCostly(getNamedType(argument.type))) return 0;
        return argumentCost(weight, argument.type, argumentValue(field, node, argument.name));
      }),
    );

  function argumentCost(
    weight: number,
    type: GraphQLInputType,
    { read, hasVariables }: ArgumentValue,
  ): Amount {
    const cost = (variables: Variables): number => costOf(weight, type, read(variables));
    return hasVariables ? cost : cost(NO_VARIABLES);
  }

  function costOf(weight: number, type: GraphQLInputType, value: unknown): number {
    return value == null ? 0 : weight + valueCost(type, value);
  }

  function valueCost(type: GraphQLInputType, value: unknown): number {
    if (value == null || !isCostly(getNamedType(type))) return 0;
    if (isNonNullType(type)) return valueCost(type.ofType, value);
    if (isListType(type)) {
      const { ofType } = type;
      const items: unknown[] = Array.isArray(value) ? value : [value];
      return items.reduce<number>((sum, item) => sum + valueCost(ofType, item), 0);
    }
    if (!isInputObjectType(type)) return weights.get(type.name) ?? 0;
    if (!isRecord(value)) return 0;
    return Object.values(type.getFields()).reduce((sum, field) => {
      const given = Object.hasOwn(value, field.name) ? value[field.name] : undefined;
      const own = weights.get(`${type.name}.${field.name}`) ?? 0;
      return sum + costOf(own, field.type, given === undefined ? field.defaultValue : given);
    }, 0);
  }

  /** Whether there is any weight in a type or below it: in most there is none, and values are not looked at. */
  function isCostly(type: GraphQLNamedInputType): boolean {
    let found = costly.get(type);
    if (found === undefined) {
      found = [...reachable(type)].some(
        (one) =>
          weights.has(one.name) ||
          (isInputObjectType(one) &&
            Object.keys(one.getFields()).some((name) => weights.has(`${one.name}.${name}`))),
      );
      costly.set(type, found);
    }
    return found;
  }
}

function reachable(type: GraphQLNamedInputType): Set<GraphQLNamedInputType> {
  const found = new Set([type]);
  // A set hands over what is added to it on the way.
  for (const one of found) {
    if (!isInputObjectType(one)) continue;
    for (const field of Object.values(one.getFields())) found.add(getNamedType(field.type));
  }
  return found;
}

import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';

import { createCompileShape } from './compile-shape.ts';
import type { CostRules } from './cost-rules.ts';
import { createCount } from './count-cost.ts';
import { capped, estimateCost } from './estimate-cost.ts';
import { isRecord } from './is-record.ts';
import { dependsOnVariables, type ObjectShape } from './operation-shape.ts';
import { NO_VARIABLES, variablesOf } from './variables.ts';

/** What every operation costs at least. */
const LEAST_COST = 1;

export interface CostMeter {
  /**
   * Remembered for as long as the operation is itself.
   *
   * @param document valid against the schema, and within the limits for operations
   */
  of(document: DocumentNode, operation: OperationDefinitionNode): OperationCost;
}

/** What one operation costs: a whole number of units between 1 and the largest that is exact. */
export interface OperationCost {
  /** Before it is run. @param variables as they were sent */
  estimate(variables: Readonly<Record<string, unknown>>): number;
  /**
   * After it was run; not more than the estimate when no list is longer than expected.
   *
   * @param data of the answer, of whatever form
   * @param variables as they were sent
   */
  actual(data: unknown, variables: Readonly<Record<string, unknown>>): number;
}

/**
 * Counts what operations cost by `@cost` and `@listSize`, which come from the cost directives of IBM
 * (https://ibm.github.io/graphql-specs/cost-spec.html) and are read much as Apollo's demand control does
 * (https://www.apollographql.com/docs/graphos/routing/security/demand-control):
 *
 * - A field costs what its `@cost` says, else what the `@cost` of its type says, else 1 for an object, an
 *   interface or a union, and 0 for a scalar or an enumeration. It costs that also when it answers null. A list
 *   costs that for each element. Of an abstract type the dearest object counts.
 * - A root field of a mutation costs 10 by default, or its own `@cost`: once, whatever it answers. Apollo adds
 *   10 once for all of them, and so ten writes at once would cost hardly more than one.
 * - Arguments and input fields that have a value add the weight of their `@cost`.
 * - A list is as long as the greatest of its slicing arguments, else as its assumed size, else 10. Sized fields
 *   have the size of the field above them. In an answer a list is as long as it is.
 * - `__schema` and `__type` cost 10, `__typename` nothing.
 * - What is skipped, or not included, costs nothing. A key that is selected twice counts once.
 * - Where it depends on an object's type what is selected, the estimate is that of the dearest type, and in an
 *   answer those keys count that the object has.
 * - An operation costs 1 at least.
 */
export function createCostMeter(schema: GraphQLSchema, rules: CostRules): CostMeter {
  const compileShape = createCompileShape(schema, rules);
  const operations = new WeakMap<OperationDefinitionNode, OperationCost>();
  return {
    of(document, operation) {
      const known = operations.get(operation);
      if (known !== undefined) return known;
      const cost = createOperationCost(compileShape(document, operation), operation);
      operations.set(operation, cost);
      return cost;
    },
  };
}

function createOperationCost(
  shape: ObjectShape,
  operation: OperationDefinitionNode,
): OperationCost {
  const variablesFrom = variablesOf(operation);
  const sameForAll = dependsOnVariables(shape) ? null : createCount(shape, NO_VARIABLES);
  return {
    estimate: (sent) => atLeastOne(estimateCost(shape, variablesFrom(sent))),
    actual(data, sent) {
      const { fixed, variable } = sameForAll ?? createCount(shape, variablesFrom(sent));
      // An answer without data was asked for all the same.
      return atLeastOne(fixed + (variable === null ? 0 : variable(isRecord(data) ? data : {})));
    },
  };
}

function atLeastOne(cost: number): number {
  return Math.max(LEAST_COST, capped(cost));
}

import type { FieldNode, GraphQLField } from 'graphql';

import type { ListSize } from './cost-rules.ts';
import {
  type Amount,
  type ArgumentValue,
  argumentValue,
  NO_VARIABLES,
  type Variables,
} from './variables.ts';

/** How long a list is taken to be of which the schema says nothing. */
export const UNKNOWN_SIZE = 10;

/** The longest page that anything in the graph answers; a field with a greater `assumedSize` may answer so many. */
const LARGEST_PAGE = 100;

/**
 * How many elements a field is expected to answer: the value of its slicing argument, the greatest where
 * there are several, else its assumed size. A value that no subgraph takes (below 0, no whole number, null,
 * more than a page) counts as the largest page, so that the subgraph can refuse it in its own words.
 */
export function sliceSize(
  rule: ListSize | undefined,
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
): Amount {
  if (rule === undefined) return UNKNOWN_SIZE;
  const slices = rule.slicingArguments.map((name) => argumentValue(field, node, name));
  const size = sizeOf(slices, rule.assumedSize);
  return slices.some(({ hasVariables }) => hasVariables) ? size : size(NO_VARIABLES);
}

function sizeOf(
  slices: readonly ArgumentValue[],
  assumedSize: number | null,
): (variables: Variables) => number {
  const largest = Math.max(LARGEST_PAGE, assumedSize ?? 0);
  return (variables) => {
    const values = slices.map(({ read }) => read(variables)).filter((one) => one !== undefined);
    const given = values.filter((value) => value !== null);
    if (given.length > 0) return Math.max(...given.map((value) => pageSize(value, largest)));
    return values.length > 0 ? largest : (assumedSize ?? UNKNOWN_SIZE);
  };
}

function pageSize(value: unknown, largest: number): number {
  const isPage = typeof value === 'number' && Number.isInteger(value) && value >= 0;
  return isPage ? Math.min(value, largest) : largest;
}

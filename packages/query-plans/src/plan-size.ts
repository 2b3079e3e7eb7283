import type { PlanNode, QueryPlan, SubscriptionNode } from '@apollo/query-planner';

/** What a plan takes beside its requests: its shape, and its place in the cache. */
const OVERHEAD_BYTES = 4096;

/** What a request takes in memory for each character of it: text, document, and what is compiled of both. */
const BYTES_PER_CHARACTER = 40;

/** How much memory a plan takes, compiled, about. */
export function sizeOf({ node }: QueryPlan): number {
  return OVERHEAD_BYTES + BYTES_PER_CHARACTER * charactersIn(node);
}

function charactersIn(node: PlanNode | SubscriptionNode | undefined): number {
  if (node === undefined) return 0;
  switch (node.kind) {
    case 'Sequence':
    case 'Parallel':
      return node.nodes.reduce((sum, child) => sum + charactersIn(child), 0);
    case 'Flatten':
      return charactersIn(node.node);
    case 'Condition':
      return charactersIn(node.ifClause) + charactersIn(node.elseClause);
    case 'Fetch':
      return node.operation.length;
    case 'Defer':
      return [node.primary, ...node.deferred].reduce(
        (sum, part) => sum + charactersIn(part.node),
        0,
      );
    case 'Subscription':
      return charactersIn(node.primary) + charactersIn(node.rest);
  }
}

import {
  type ASTVisitor,
  type FloatValueNode,
  GraphQLError,
  type IntValueNode,
  type ValidationContext,
} from 'graphql';

/**
 * Refuses numbers beyond what a Float holds, as `1e400`. graphql-js reads them as infinity, and no planner could
 * write that down again.
 */
export function finiteNumbers(context: ValidationContext): ASTVisitor {
  const check = (node: FloatValueNode | IntValueNode): void => {
    if (Number.isFinite(Number(node.value))) return;
    const message = 'A number is beyond what a Float holds: write one of at most 1.79e308.';
    context.reportError(new GraphQLError(message, { nodes: node }));
  };
  return { FloatValue: check, IntValue: check };
}

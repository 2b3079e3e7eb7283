import { type ASTVisitor, GraphQLError, type ValidationContext } from 'graphql';

/** graphql-js leaves a mutation of a graph without mutations to execution, and the planner takes it for a bug. */
export function knownOperationTypes(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(node) {
      if (context.getSchema().getRootType(node.operation) != null) return;
      context.reportError(
        new GraphQLError(`There is no ${node.operation} in this graph.`, { nodes: node }),
      );
    },
  };
}

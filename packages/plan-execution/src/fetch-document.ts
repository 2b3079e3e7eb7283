import type { FetchNode } from '@apollo/query-planner';
import {
  type DocumentNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  type SelectionNode,
} from 'graphql';

/** What a request of a plan asks, parsed and as text. */
export interface FetchDocument {
  readonly document: DocumentNode;
  readonly query: string;
}

/**
 * Without fragments on the root itself, which the planner puts around what is deferred there: a subgraph may call its
 * root otherwise.
 */
export function fetchDocument({ operation, operationDocumentNode }: FetchNode): FetchDocument {
  const document = operationDocumentNode ?? parse(operation, { noLocation: true });
  const definitions = document.definitions.map((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION ? withoutRootFragments(definition) : definition,
  );
  if (definitions.every((one, index) => one === document.definitions[index])) {
    return { document, query: operation };
  }
  const plain = { ...document, definitions };
  return { document: plain, query: print(plain) };
}

function withoutRootFragments(operation: OperationDefinitionNode): OperationDefinitionNode {
  const { selections } = operation.selectionSet;
  if (!selections.some(isPlainFragment)) return operation;
  const fields = selections.flatMap((one) =>
    isPlainFragment(one) && one.kind === Kind.INLINE_FRAGMENT ? one.selectionSet.selections : [one],
  );
  return { ...operation, selectionSet: { kind: Kind.SELECTION_SET, selections: fields } };
}

function isPlainFragment({ kind, directives = [] }: SelectionNode): boolean {
  return kind === Kind.INLINE_FRAGMENT && directives.length === 0;
}

import {
  type ASTNode,
  type DefinitionNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  print,
  type VariableDefinitionNode,
  visit,
} from 'graphql';

/** What one request to a subgraph asks, alone or together with others. */
export interface Question {
  readonly document: DocumentNode;
  /** The variables that are its own: those of the client are the same in all questions. */
  readonly own: ReadonlySet<string>;
}

/** Several questions in one document. */
export interface JointDocument {
  readonly document: DocumentNode;
  readonly query: string;
}

export const ENTITIES = '_entities';

/** Under which key the n-th question of several is answered. */
export function jointKey(index: number): string {
  return `${ENTITIES}_${index}`;
}

/** What a variable of the n-th question is called among several. */
export function jointVariable(name: string, index: number): string {
  return `${name}_${index}`;
}

/** Asks several questions about entities at once; each is answered under its {@link jointKey}. */
export function joinDocuments(questions: readonly Question[]): JointDocument {
  const variables = new Map<string, VariableDefinitionNode>();
  const selections: FieldNode[] = [];
  const fragments: FragmentDefinitionNode[] = [];
  questions.forEach((question, index) => {
    for (const definition of renamed(question, index).definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.push(definition);
      if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
      for (const one of definition.variableDefinitions ?? []) {
        variables.set(one.variable.name.value, one);
      }
      selections.push(...rootFields(definition, jointKey(index)));
    }
  });
  const operation: OperationDefinitionNode = {
    kind: Kind.OPERATION_DEFINITION,
    operation: OperationTypeNode.QUERY,
    variableDefinitions: [...variables.values()],
    selectionSet: { kind: Kind.SELECTION_SET, selections },
  };
  const definitions: DefinitionNode[] = [operation, ...fragments];
  const document: DocumentNode = { kind: Kind.DOCUMENT, definitions };
  return { document, query: print(document) };
}

function rootFields({ selectionSet }: OperationDefinitionNode, alias: string): FieldNode[] {
  return selectionSet.selections.flatMap((selection) =>
    selection.kind === Kind.FIELD
      ? [{ ...selection, alias: { kind: Kind.NAME, value: alias } as const }]
      : [],
  );
}

/** With names of its own for what would clash with other questions. */
function renamed({ document, own }: Question, index: number): DocumentNode {
  const renamedTo = <Node extends ASTNode & { readonly name: { readonly value: string } }>(
    node: Node,
    name: string,
  ): Node => ({ ...node, name: { ...node.name, value: name } });
  return visit(document, {
    Variable: (node) =>
      own.has(node.name.value) ? renamedTo(node, jointVariable(node.name.value, index)) : undefined,
    FragmentSpread: (node) => renamedTo(node, jointVariable(node.name.value, index)),
    FragmentDefinition: (node) => renamedTo(node, jointVariable(node.name.value, index)),
  });
}

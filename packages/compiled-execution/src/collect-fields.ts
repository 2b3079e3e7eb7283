import {
  type DirectiveNode,
  type FieldNode,
  getDirectiveValues,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  GraphQLSkipDirective,
  isAbstractType,
  Kind,
  type NamedTypeNode,
  type SelectionNode,
} from 'graphql';

import type { FieldNodes, Plan } from './plan.ts';

/** The fields that are selected on an object of a type, by the name under which each is answered. */
export function collectFields(
  plan: Plan,
  type: GraphQLObjectType,
  selections: readonly SelectionNode[],
): ReadonlyMap<string, FieldNodes> {
  const fields = new Map<string, [FieldNode, ...FieldNode[]]>();
  const spread = new Set<string>();

  function collect(nodes: readonly SelectionNode[]): void {
    for (const node of nodes) {
      switch (node.kind) {
        case Kind.FIELD:
          if (isIncluded(plan, node)) add(node);
          break;
        case Kind.INLINE_FRAGMENT:
          if (isIncluded(plan, node)) collectOf(node);
          break;
        case Kind.FRAGMENT_SPREAD: {
          const { value: name } = node.name;
          if (spread.has(name) || !isIncluded(plan, node)) break;
          spread.add(name);
          const fragment = plan.fragments[name];
          if (fragment !== undefined) collectOf(fragment);
          break;
        }
      }
    }
  }

  function collectOf({ typeCondition, selectionSet }: Fragment): void {
    if (applies(plan, typeCondition, type)) collect(selectionSet.selections);
  }

  function add(node: FieldNode): void {
    const { value: name } = node.alias ?? node.name;
    const known = fields.get(name);
    if (known === undefined) fields.set(name, [node]);
    else known.push(node);
  }

  collect(selections);
  return fields;
}

interface Fragment {
  readonly typeCondition?: NamedTypeNode | undefined;
  readonly selectionSet: { readonly selections: readonly SelectionNode[] };
}

interface Directed {
  readonly directives?: readonly DirectiveNode[];
}

function isIncluded({ conditions }: Plan, node: Directed): boolean {
  if (node.directives === undefined || node.directives.length === 0) return true;
  if (getDirectiveValues(GraphQLSkipDirective, node, conditions)?.['if'] === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, node, conditions)?.['if'] !== false;
}

function applies(
  { schema }: Plan,
  condition: NamedTypeNode | undefined,
  type: GraphQLObjectType,
): boolean {
  if (condition === undefined) return true;
  const named = schema.getType(condition.name.value);
  return named === type || (isAbstractType(named) && schema.isSubType(named, type));
}

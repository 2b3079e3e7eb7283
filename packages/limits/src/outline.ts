import {
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** What selections amount to. */
export interface Totals {
  readonly selections: number;
  readonly aliases: number;
  readonly directives: number;
  readonly rootFields: number;
  readonly depth: number;
}

/** What one definition holds by itself, and where it spreads others. */
export interface Outline extends Totals {
  readonly directivesInOnePlace: number;
  readonly variables: number;
  readonly spreads: readonly Spread[];
}

export interface Spread {
  readonly name: string;
  /** How many fields are above it. */
  readonly depth: number;
}

/** Walks a definition without calling itself, and without following spreads. */
export function outlineOf(definition: OperationDefinitionNode | FragmentDefinitionNode): Outline {
  const variables = definition.variableDefinitions ?? [];
  const spreads: Spread[] = [];
  let selections = 0;
  let aliases = 0;
  let rootFields = 0;
  let depth = 0;
  let directives = 0;
  let directivesInOnePlace = 0;
  const countDirectives = (node: {
    readonly directives?: readonly unknown[] | undefined;
  }): void => {
    const count = node.directives?.length ?? 0;
    directives += count;
    directivesInOnePlace = Math.max(directivesInOnePlace, count);
  };

  countDirectives(definition);
  for (const variable of variables) countDirectives(variable);
  const waiting: { set: SelectionSetNode; above: number }[] = [
    { set: definition.selectionSet, above: 0 },
  ];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { set, above } = next;
    for (const selection of set.selections) {
      selections += 1;
      countDirectives(selection);
      switch (selection.kind) {
        case Kind.FRAGMENT_SPREAD:
          spreads.push({ name: selection.name.value, depth: above });
          break;
        case Kind.INLINE_FRAGMENT:
          waiting.push({ set: selection.selectionSet, above });
          break;
        case Kind.FIELD:
          if (selection.alias !== undefined) aliases += 1;
          if (above === 0) rootFields += 1;
          depth = Math.max(depth, above + 1);
          if (selection.selectionSet !== undefined) {
            waiting.push({ set: selection.selectionSet, above: above + 1 });
          }
          break;
      }
    }
  }
  return {
    selections,
    aliases,
    directives,
    rootFields,
    depth,
    directivesInOnePlace,
    variables: variables.length,
    spreads,
  };
}

/** Both in one. */
export function mergeOutlines(one: Outline | undefined, other: Outline): Outline {
  if (one === undefined) return other;
  return {
    selections: one.selections + other.selections,
    aliases: one.aliases + other.aliases,
    directives: one.directives + other.directives,
    rootFields: one.rootFields + other.rootFields,
    depth: Math.max(one.depth, other.depth),
    directivesInOnePlace: Math.max(one.directivesInOnePlace, other.directivesInOnePlace),
    variables: one.variables + other.variables,
    spreads: [...one.spreads, ...other.spreads],
  };
}

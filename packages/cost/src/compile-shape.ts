import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isListType,
  isNonNullType,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
} from 'graphql';

import { collectFields, type Fragments, type Part, type SelectedField } from './collect-fields.ts';
import { NO_CONDITIONS } from './conditions.ts';
import { type CostRules, declaredFor } from './cost-rules.ts';
import { createArgumentsCost } from './input-cost.ts';
import { sliceSize, UNKNOWN_SIZE } from './list-size.ts';
import type { FieldShape, ObjectShape } from './operation-shape.ts';
import { createPossibleTypes, type Types } from './possible-types.ts';
import { type Amount, amountIn, greatest, total } from './variables.ts';

/** What a root field of a mutation costs by default. */
const MUTATION_WEIGHT = 10;

/** What `__schema` and `__type` cost, whatever is asked of them: no subgraph is. */
const INTROSPECTION_WEIGHT = 10;

export type CompileShape = (
  document: DocumentNode,
  operation: OperationDefinitionNode,
) => ObjectShape;

/** One field of one type, as it is selected. */
interface Variant {
  readonly type: GraphQLObjectType;
  readonly field: GraphQLField<unknown, unknown>;
  readonly node: FieldNode;
}

/** How long the lists below an object are, as the field says that answers the object. */
interface Sizing {
  readonly sizedFields: readonly string[];
  readonly size: Amount;
}

/** Reads operations that are valid against the schema. Fields of one key are merged as execution merges them. */
export function createCompileShape(schema: GraphQLSchema, rules: CostRules): CompileShape {
  const argumentsCost = createArgumentsCost(rules);
  const possible = createPossibleTypes(schema);

  return (document, operation) => {
    const fragments = new Map<string, FragmentDefinitionNode>();
    for (const definition of document.definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION) {
        fragments.set(definition.name.value, definition);
      }
    }
    const root = schema.getRootType(operation.operation);
    const types: Types = new Set(root ? [root] : []);
    const { selectionSet } = operation;
    return objectShape([{ selectionSet, types, conditions: NO_CONDITIONS }], [], {
      fragments,
      isMutation: operation.operation === OperationTypeNode.MUTATION,
    });
  };

  function objectShape(
    parts: readonly Part[],
    sizings: readonly Sizing[],
    place: Place,
  ): ObjectShape {
    const fields = [...collectFields(parts, place.fragments, possible)].flatMap(([key, nodes]) => {
      const field = fieldShape(key, nodes, sizings, place);
      return costsNothing(field) ? [] : field;
    });
    return {
      types: distinctTypes(new Set(parts.flatMap(({ types }) => [...types])), fields),
      fields,
    };
  }

  function fieldShape(
    key: string,
    selections: readonly SelectedField[],
    sizings: readonly Sizing[],
    { fragments, isMutation }: Place,
  ): FieldShape {
    const shape = { key, selections: selections.map(withoutNode) };
    const name = selections[0]?.node.name.value ?? '';
    if (name.startsWith('__')) {
      const each = name === '__typename' ? 0 : INTROSPECTION_WEIGHT;
      return { ...shape, once: 0, each, lists: 0, size: 1, below: null };
    }

    const variants = variantsOf(selections);
    const lists = Math.max(0, ...variants.map(({ field }) => listsAround(field.type)));
    const below = partsBelow(selections);
    const [once, each] = isMutation
      ? [variants.map(mutationCost), lists === 0 ? [] : variants.map(typeWeight)]
      : [variants.map(argumentsOf), variants.map(weightOf)];
    return {
      ...shape,
      once: greatest(once),
      each: Math.max(0, ...each),
      lists,
      size:
        lists === 0 ? 1 : nested(greatest(variants.flatMap((one) => sizes(one, sizings))), lists),
      below:
        below.length === 0
          ? null
          : objectShape(below, variants.map(sizingOf), { fragments, isMutation: false }),
    };
  }

  /** Selections of one key on one type have the same field and the same arguments: the first tells. */
  function variantsOf(selections: readonly SelectedField[]): Variant[] {
    const variants = new Map<GraphQLObjectType, Variant>();
    for (const { node, types } of selections) {
      for (const type of types) {
        const field = type.getFields()[node.name.value];
        if (field && !variants.has(type)) variants.set(type, { type, field, node });
      }
    }
    return [...variants.values()];
  }

  function partsBelow(selections: readonly SelectedField[]): Part[] {
    return selections.flatMap(({ node, types: parents, conditions }) => {
      const { selectionSet } = node;
      if (selectionSet === undefined) return [];
      const answered = new Set<GraphQLNamedType>();
      for (const parent of parents) {
        const field = parent.getFields()[node.name.value];
        if (field) answered.add(getNamedType(field.type));
      }
      const types = new Set([...answered].flatMap((type) => [...possible(type.name)]));
      return { selectionSet, types, conditions };
    });
  }

  function argumentsOf({ type, field, node }: Variant): Amount {
    return argumentsCost(type, field, node);
  }

  function mutationCost(variant: Variant): Amount {
    const weight = declaredFor(rules.weights, variant.type, variant.field.name);
    return total([weight ?? MUTATION_WEIGHT, argumentsOf(variant)]);
  }

  function weightOf(variant: Variant): number {
    return declaredFor(rules.weights, variant.type, variant.field.name) ?? typeWeight(variant);
  }

  function typeWeight({ field }: Variant): number {
    const type = getNamedType(field.type);
    const objects = [...possible(type.name)];
    if (objects.length === 0) return rules.weights.get(type.name) ?? (isAbstractType(type) ? 1 : 0);
    return Math.max(...objects.map(({ name }) => rules.weights.get(name) ?? 1));
  }

  function sizingOf({ type, field, node }: Variant): Sizing {
    const rule = declaredFor(rules.listSizes, type, field.name);
    return { sizedFields: rule?.sizedFields ?? [], size: sliceSize(rule, field, node) };
  }

  /** What the field above says of this list comes before what the list says itself. */
  function sizes(variant: Variant, above: readonly Sizing[]): Amount[] {
    const { sizedFields, size } = sizingOf(variant);
    // A rule that sizes the lists below says nothing of the list that it stands on.
    const own = sizedFields.length === 0 ? size : UNKNOWN_SIZE;
    if (above.length === 0) return [own];
    return above.map((sizing) =>
      sizing.sizedFields.includes(variant.field.name) ? sizing.size : own,
    );
  }
}

interface Place {
  readonly fragments: Fragments;
  /** Whether it is the root of a mutation. */
  readonly isMutation: boolean;
}

function withoutNode({ types, conditions }: SelectedField): FieldShape['selections'][number] {
  return { types, conditions };
}

function costsNothing({ once, each, below }: FieldShape): boolean {
  return once === 0 && each === 0 && (below === null || below.fields.length === 0);
}

function distinctTypes(types: Types, fields: readonly FieldShape[]): GraphQLObjectType[] {
  const selections = fields.flatMap((field) => field.selections);
  const distinct = new Map<string, GraphQLObjectType>();
  for (const type of types) {
    distinct.set(selections.map((one) => (one.types.has(type) ? 1 : 0)).join(''), type);
  }
  return [...distinct.values()];
}

function listsAround(type: GraphQLOutputType): number {
  if (isNonNullType(type)) return listsAround(type.ofType);
  return isListType(type) ? 1 + listsAround(type.ofType) : 0;
}

/** Of lists within a list nothing is known. */
function nested(size: Amount, lists: number): Amount {
  const inner = UNKNOWN_SIZE ** (lists - 1);
  return typeof size === 'number' ? size * inner : (variables) => amountIn(size, variables) * inner;
}

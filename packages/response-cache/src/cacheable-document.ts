import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  print,
  type SelectionSetNode,
  valueFromASTUntyped,
  visit,
} from 'graphql';

import type { CacheHints } from './cache-hints.ts';
import { type Fragments, ruleOfSelection, type SelectionRule } from './selection-rule.ts';
import { tagBy } from './tag.ts';

type Variables = Readonly<Record<string, unknown>>;

/** What a document that is sent to a subgraph asks of which the answer may be kept. */
export type CacheableDocument =
  | { readonly about: 'root'; readonly root: RootPart }
  | { readonly about: 'entities'; readonly parts: readonly EntitiesPart[] };

/** Root fields, whose answers are kept together. */
export interface RootPart {
  readonly rule: SelectionRule;
  readonly text: string;
  /** What its `@cacheTag` call it; null where one of them cannot be told. */
  readonly namesWith: (variables: Variables) => readonly string[] | null;
}

/** Entities, whose answers are kept one by one. */
export interface EntitiesPart {
  /** Under which they are answered. */
  readonly key: string;
  /** The variable that lists them. */
  readonly variable: string;
  readonly text: string;
  /** Of the entities of which it asks something. */
  readonly types: readonly string[];
  /** The client's variables in it. */
  readonly variables: readonly string[];
  /** Null for a type of which nothing is kept. */
  readonly ofType: (type: string) => TypePart | null;
}

export interface TypePart {
  readonly rule: SelectionRule;
  readonly formats: readonly string[];
}

/** Null where nothing of the answer may be kept. */
export function cacheableDocument(
  hints: CacheHints,
  subgraph: string,
  document: DocumentNode,
): CacheableDocument | null {
  const { operation, fragments } = partsOf(document);
  if (operation?.operation !== OperationTypeNode.QUERY) return null;
  const { selections } = operation.selectionSet;
  const fields = selections.filter((selection) => selection.kind === Kind.FIELD);
  if (fields.length === 0 || fields.length < selections.length) return null;
  const reading: Reading = { hints, subgraph, operation, fragments };
  if (fields.some((field) => field.name.value !== '_entities')) return rootOf(reading, fields);
  const parts = fields.map((field) => entitiesOf(reading, field));
  if (!parts.every((part) => part !== null)) return null;
  // Most subgraphs let nothing be kept: their questions are not looked at any more.
  const isEverKept = parts.some(({ types, ofType }) => types.some((type) => ofType(type) !== null));
  return isEverKept ? { about: 'entities', parts } : null;
}

interface Reading {
  readonly hints: CacheHints;
  readonly subgraph: string;
  readonly operation: OperationDefinitionNode;
  readonly fragments: Fragments;
}

function partsOf(document: DocumentNode) {
  const operations: OperationDefinitionNode[] = [];
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION) operations.push(definition);
    if (definition.kind === Kind.FRAGMENT_DEFINITION) {
      fragments.set(definition.name.value, definition);
    }
  }
  return { operation: operations.length === 1 ? operations[0] : undefined, fragments };
}

function rootOf(
  { hints, subgraph, operation, fragments }: Reading,
  fields: readonly FieldNode[],
): CacheableDocument | null {
  const { selectionSet } = operation;
  const rule = ruleOfSelection(hints, { selectionSet, type: QUERY, isRoot: true, fragments });
  const tagged = fields.map((field) => ({
    field,
    formats: hints.formatsOf(subgraph, `${QUERY}.${field.name.value}`),
  }));
  if (rule.maxAge <= 0 || tagged.some(({ formats }) => formats.length === 0)) return null;
  const text = textOf(operation, fragments);
  const namesWith: RootPart['namesWith'] = (variables) => {
    const names = tagged.flatMap(({ field, formats }) => {
      const values = argumentsOf(field, variables);
      return formats.map((format) => tagBy(format, values));
    });
    return names.every((name) => name !== null) ? names : null;
  };
  return { about: 'root', root: { rule, text, namesWith } };
}

const QUERY = 'Query';

function argumentsOf(field: FieldNode, variables: Variables): Record<string, unknown> {
  return Object.fromEntries(
    (field.arguments ?? []).map(({ name, value }) => [
      name.value,
      valueFromASTUntyped(value, { ...variables }),
    ]),
  );
}

/** Null for what is not asked as the executor asks it. */
function entitiesOf(reading: Reading, field: FieldNode): EntitiesPart | null {
  const { hints, subgraph, operation, fragments } = reading;
  const [listed] = field.arguments ?? [];
  const { selectionSet } = field;
  if (listed?.value.kind !== Kind.VARIABLE || selectionSet === undefined) return null;
  const variable = listed.value.name.value;
  const variables = variablesIn(selectionSet, fragments);
  const declared = (operation.variableDefinitions ?? []).filter((definition) =>
    variables.includes(definition.variable.name.value),
  );
  const known = new Map<string, TypePart | null>();

  return {
    key: field.alias?.value ?? field.name.value,
    variable,
    variables,
    types: selectionSet.selections.flatMap((selection) =>
      selection.kind === Kind.INLINE_FRAGMENT ? (selection.typeCondition?.name.value ?? []) : [],
    ),
    text: [textOf(selectionSet, fragments), ...declared.map((one) => print(one))].join('\n'),
    ofType(type) {
      const found = known.get(type);
      if (found !== undefined || known.has(type)) return found ?? null;
      const formats = hints.formatsOf(subgraph, type);
      const part = formats.length === 0 ? null : typePart(type);
      known.set(type, part && { rule: part, formats });
      return known.get(type) ?? null;
    },
  };

  function typePart(type: string): SelectionRule | null {
    if (!hints.isObject(type) || selectionSet === undefined) return null;
    const set = selectionOn(type, selectionSet, hints);
    if (set === null) return null;
    const rule = ruleOfSelection(hints, { selectionSet: set, type, isRoot: false, fragments });
    return rule.maxAge > 0 ? rule : null;
  }
}

/** What is selected on entities of one type; null where that takes more than a look at the names of types. */
function selectionOn(
  type: string,
  set: SelectionSetNode,
  hints: CacheHints,
): SelectionSetNode | null {
  const selections = [];
  for (const selection of set.selections) {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return null;
    if (selection.kind === Kind.FIELD) {
      selections.push(selection);
      continue;
    }
    const condition = selection.typeCondition?.name.value ?? type;
    if (!hints.isObject(condition)) return null;
    if (condition === type) selections.push(...selection.selectionSet.selections);
  }
  return { kind: Kind.SELECTION_SET, selections };
}

function variablesIn(set: SelectionSetNode, fragments: Fragments): readonly string[] {
  const found = new Set<string>();
  for (const node of [set, ...fragments.values()]) {
    visit(node, { Variable: ({ name }) => void found.add(name.value) });
  }
  return [...found].toSorted();
}

function textOf(node: OperationDefinitionNode | SelectionSetNode, fragments: Fragments): string {
  return [node, ...fragments.values()].map((one) => print(one)).join('\n');
}

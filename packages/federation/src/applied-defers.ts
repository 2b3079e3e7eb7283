import { argumentOf, DEFER, stringOf } from '@cx/supergraph-sdl';
import {
  type ConstValueNode,
  type DirectiveNode,
  type DocumentNode,
  Kind,
  type OperationDefinitionNode,
  visit,
} from 'graphql';

export interface AskedOperation {
  readonly document: DocumentNode;
  /** The operation of the document that is meant. */
  readonly operation: OperationDefinitionNode;
  /** Equal for what is asked equally. */
  readonly queryHash: string;
}

export interface DeferTerms {
  /** Whether the client takes an answer in parts. */
  readonly takesParts: boolean;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Answers an operation in which each `@defer` applies, and has a label of its own. */
export type ApplyDefers = (asked: AskedOperation, terms: DeferTerms) => AskedOperation;

/** In how many ways the variables of one operation may decide, as far as it is remembered. */
const MOST_WAYS = 16;

/** What is known of an operation that has `@defer` in it. */
interface Deferring {
  /** The variables that decide, with what they are by default. */
  readonly deciding: ReadonlyMap<string, ConstValueNode | undefined>;
  readonly ways: Map<string, AskedOperation>;
}

/** Decides before anything else is done which of the `@defer`s of an operation apply, for a client and its variables. */
export function createApplyDefers(): ApplyDefers {
  const known = new WeakMap<OperationDefinitionNode, Deferring | 'nothing'>();

  function deferringOf({ document, operation }: AskedOperation): Deferring | 'nothing' {
    const earlier = known.get(operation);
    if (earlier !== undefined) return earlier;
    const found = readDeferring(document, operation) ?? 'nothing';
    known.set(operation, found);
    return found;
  }

  return (asked, { takesParts, variables }) => {
    const deferring = deferringOf(asked);
    if (deferring === 'nothing') return asked;
    const decided = new Map(
      [...deferring.deciding].map(([name, byDefault]) => [
        name,
        takesParts && isDeferred(variables[name], byDefault),
      ]),
    );
    const way = takesParts ? `in parts ${[...decided.values()].join()}` : 'at once';
    const earlier = deferring.ways.get(way);
    if (earlier !== undefined) return earlier;
    const applied = withApplied(asked, way, (directive) => {
      const condition = argumentOf(directive, 'if')?.value;
      if (condition?.kind === Kind.VARIABLE) return decided.get(condition.name.value) === true;
      return takesParts && !(condition?.kind === Kind.BOOLEAN && !condition.value);
    });
    if (deferring.ways.size < MOST_WAYS) deferring.ways.set(way, applied);
    return applied;
  };
}

/** What the client calls it; undefined where it has no name for it. */
export function clientLabelOf(label: string): string | undefined {
  const end = label.indexOf(' ');
  return end < 0 ? undefined : label.slice(end + 1);
}

function readDeferring(
  document: DocumentNode,
  { variableDefinitions = [] }: OperationDefinitionNode,
): Deferring | null {
  const deciding = new Map<string, ConstValueNode | undefined>();
  let isFound = false;
  visit(document, {
    Directive(directive) {
      if (directive.name.value !== DEFER) return;
      isFound = true;
      const condition = argumentOf(directive, 'if')?.value;
      if (condition?.kind !== Kind.VARIABLE) return;
      const name = condition.name.value;
      const definition = variableDefinitions.find(({ variable }) => variable.name.value === name);
      if (definition !== undefined) deciding.set(name, definition.defaultValue);
    },
  });
  return isFound ? { deciding, ways: new Map() } : null;
}

function isDeferred(value: unknown, byDefault: ConstValueNode | undefined): boolean {
  if (value !== undefined) return value !== false;
  return !(byDefault?.kind === Kind.BOOLEAN && !byDefault.value);
}

function withApplied(
  { document, operation, queryHash }: AskedOperation,
  way: string,
  applies: (directive: DirectiveNode) => boolean,
): AskedOperation {
  let labels = 0;
  const rewrite = <Definition extends DocumentNode['definitions'][number]>(
    definition: Definition,
  ): Definition =>
    visit(definition, {
      Directive(directive) {
        if (directive.name.value !== DEFER) return undefined;
        if (!applies(directive)) return null;
        const label = stringOf(directive, 'label');
        labels += 1;
        return labelled(directive, label === undefined ? `${labels}` : `${labels} ${label}`);
      },
    });
  const rewritten = rewrite(operation);
  const fragments = document.definitions
    .filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION)
    .map((definition) => rewrite(definition));
  return {
    document: { ...document, definitions: [rewritten, ...fragments] },
    operation: rewritten,
    queryHash: `${queryHash} ${way}`,
  };
}

function labelled(directive: DirectiveNode, label: string): DirectiveNode {
  return {
    ...directive,
    arguments: [
      {
        kind: Kind.ARGUMENT,
        name: { kind: Kind.NAME, value: 'label' },
        value: { kind: Kind.STRING, value: label },
      },
    ],
  };
}

import * as fc from 'fast-check';
import { type DocumentNode, parse } from 'graphql';

import {
  type Draw,
  drawTypes,
  type FieldDraft,
  type GraphDraft,
  LEAVES,
  sdlOf,
} from './random-schema.test-support.ts';

export interface RandomGraph {
  readonly sdl: string;
  readonly document: DocumentNode;
  /** Of one execution after the other. */
  readonly variables: readonly Readonly<Record<string, unknown>>[];
}

const DEEPEST = 3;

/** A schema, an operation that is valid for it, and variables that may fit. */
export function drawGraph(draw: Draw): RandomGraph {
  const graph = drawTypes(draw);
  return { sdl: sdlOf(graph), ...drawOperation(draw, graph) };
}

const VARIABLES = `($yes: Boolean!, $maybe: Boolean = true, $n: Int, $s: String = "s", $in: In)`;
function drawOperation(draw: Draw, graph: GraphDraft): Pick<RandomGraph, 'document' | 'variables'> {
  const root = draw(fc.constantFrom, 'Query', 'Query', 'Mutation');
  const fragments = graph.objects
    .filter(({ name }) => name.length === 1)
    .map(({ name }) => `fragment Of${name} on ${name} ${drawSelection(draw, graph, name, 2)}`);
  const selection = drawSelection(draw, graph, root, 0);
  const text = `
    ${root.toLowerCase()} Asked ${VARIABLES} ${selection}
    ${fragments.join('\n')}`;
  return { document: parse(text), variables: [drawVariables(draw), drawVariables(draw)] };
}

function drawVariables(draw: Draw): Readonly<Record<string, unknown>> {
  const maybe = draw(fc.constantFrom, true, true, false, false, undefined, undefined, null);
  return {
    yes: draw(fc.constantFrom, ...Array.from({ length: 9 }, (_, at) => at % 2 === 0), null),
    ...(maybe === undefined ? {} : { maybe }),
    ...draw(
      fc.constantFrom,
      {},
      {},
      {},
      { n: 7 },
      { n: 7 },
      { n: 7 },
      { n: null },
      { n: null },
      { n: null },
      { n: 'seven' },
    ),
    ...draw(fc.constantFrom, {}, { in: { o: 'odd', deep: { n: 1 } } }, { in: null }),
  };
}

function drawSelection(draw: Draw, graph: GraphDraft, type: string, depth: number): string {
  const count = draw(fc.integer, { min: Math.max(1, 4 - depth), max: Math.max(2, 7 - depth) });
  const parts = Array.from({ length: count }, () => drawPart(draw, graph, type, depth));
  return `{ ${parts.join(' ')} }`;
}

function drawPart(draw: Draw, graph: GraphDraft, type: string, depth: number): string {
  const kind = draw(fc.integer, { min: 0, max: 9 });
  if (kind === 0) return `__typename ${drawDirective(draw)}`;
  if (kind <= 2 && depth < DEEPEST) return drawFragment(draw, graph, type, depth);
  return drawField(draw, graph, type, depth);
}

function drawFragment(draw: Draw, graph: GraphDraft, type: string, depth: number): string {
  const directive = drawDirective(draw);
  const possible = possibleTypes(graph, type);
  const on = draw(fc.constantFrom, type, ...possible);
  if (depth < 2 && on.length === 1 && possible.includes(on) && draw(fc.boolean)) {
    return `...Of${on} ${directive}`;
  }
  return `... on ${on} ${directive} ${drawSelection(draw, graph, on, depth + 1)}`;
}

function possibleTypes({ objects, union }: GraphDraft, type: string): readonly string[] {
  if (type === 'U') return union;
  return objects
    .filter(({ name, interfaces }) => name === type || interfaces.includes(type))
    .map(({ name }) => name);
}

function drawField(draw: Draw, graph: GraphDraft, type: string, depth: number): string {
  const drafts = [...graph.interfaces, ...graph.objects].find(({ name }) => name === type)?.fields;
  const [first, ...others] = (drafts ?? []).filter(
    ({ named }) => depth < DEEPEST || LEAVES.includes(named),
  );
  if (first === undefined) return '__typename';
  const field = draw(fc.constantFrom, first, ...others);
  const rest = LEAVES.includes(field.named)
    ? ''
    : drawSelection(draw, graph, field.named, depth + 1);
  return `${drawCall(draw, field)} ${drawDirective(draw)} ${rest}`;
}

// Under one name only what is called with the same arguments.
function drawCall(draw: Draw, { name, hasArguments }: FieldDraft): string {
  if (!hasArguments) return draw(fc.constantFrom, name, name, `again_${name}: ${name}`);
  return draw(
    fc.constantFrom,
    name,
    `one_${name}: ${name}(n: 1, in: { o: "x" })`,
    `some_${name}: ${name}(n: null, s: "é", in: { deep: { deep: {} } })`,
    `more_${name}: ${name}(required: 9)`,
    `all_${name}: ${name}(n: $n, s: $s, in: $in)`,
  );
}

function drawDirective(draw: Draw): string {
  return draw(
    fc.constantFrom,
    '',
    '',
    '',
    '',
    '@skip(if: $yes)',
    '@include(if: $maybe)',
    '@include(if: true)',
    '@skip(if: true)',
    '@skip(if: $yes) @include(if: $maybe)',
  );
}

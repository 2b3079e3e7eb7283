import fc from 'fast-check';
import { type DocumentNode, parse } from 'graphql';

/** Draws from what is possible; fast-check makes failures small by drawing less. */
type Draw = fc.GeneratorValue;

interface FieldDraft {
  readonly name: string;
  readonly type: string;
  readonly named: string;
  readonly hasArguments: boolean;
}

interface TypeDraft {
  readonly name: string;
  readonly fields: readonly FieldDraft[];
  readonly interfaces: readonly string[];
}

interface GraphDraft {
  readonly interfaces: readonly TypeDraft[];
  readonly objects: readonly TypeDraft[];
  readonly union: readonly string[];
}

export interface RandomGraph {
  readonly sdl: string;
  readonly document: DocumentNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

const LEAVES = ['Int', 'Float', 'String', 'Boolean', 'ID', 'Colour', 'Odd'];
const COMPOSITES = ['A', 'B', 'C', 'I', 'J', 'U'];
const SHARED = 'enum Colour { RED GREEN } scalar Odd input In { n: Int = 3, o: Odd, deep: In }';
const ARGUMENTS = '(n: Int = 2, s: String, in: In, required: Int! = 4)';
const DEEPEST = 3;

/** A schema, an operation that is valid for it, and variables that may fit. */
export function drawGraph(draw: Draw): RandomGraph {
  const graph = drawTypes(draw);
  return { sdl: sdlOf(graph), ...drawOperation(draw, graph) };
}

function drawTypes(draw: Draw): GraphDraft {
  const interfaces = ['I', 'J'].map((name) => ({
    name,
    fields: drawFields(draw, name),
    interfaces: [],
  }));
  const objects = ['A', 'B', 'C'].map((name) => {
    const implemented = interfaces.filter(() => draw(fc.boolean));
    return {
      name,
      fields: [...implemented.flatMap(({ fields }) => fields), ...drawFields(draw, name)],
      interfaces: implemented.map((one) => one.name),
    };
  });
  const roots = ['Query', 'Mutation'].map((name) => ({
    name,
    fields: drawFields(draw, name),
    interfaces: [],
  }));
  const union = draw(fc.subarray, ['A', 'B', 'C'], { minLength: 1 });
  return { interfaces, objects: [...objects, ...roots], union };
}

function drawFields(draw: Draw, owner: string): readonly FieldDraft[] {
  const count = draw(fc.integer, { min: 2, max: 5 });
  return Array.from({ length: count }, (_, at) => {
    const named = draw(fc.constantFrom, ...LEAVES, ...COMPOSITES, ...COMPOSITES);
    return {
      name: `${owner.toLowerCase()}${at}`,
      type: drawWrapped(draw, named),
      named,
      hasArguments: draw(fc.integer, { min: 0, max: 3 }) === 0,
    };
  });
}

function drawWrapped(draw: Draw, named: string): string {
  return draw(
    fc.constantFrom,
    '*',
    '*',
    '*!',
    '*!',
    '[*]',
    '[*!]',
    '[*]!',
    '[*!]!',
    '[[*!]]',
  ).replace('*', named);
}

function sdlOf({ interfaces, objects, union }: GraphDraft): string {
  const fieldsOf = ({ fields }: TypeDraft): string =>
    fields
      .map(({ name, type, hasArguments }) => `${name}${hasArguments ? ARGUMENTS : ''}: ${type}`)
      .join(' ');
  return [
    SHARED,
    `union U = ${union.join(' | ')}`,
    ...interfaces.map((one) => `interface ${one.name} { ${fieldsOf(one)} }`),
    ...objects.map((one) => {
      const implemented =
        one.interfaces.length > 0 ? `implements ${one.interfaces.join(' & ')}` : '';
      return `type ${one.name} ${implemented} { ${fieldsOf(one)} }`;
    }),
  ].join('\n');
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
  return { document: parse(text), variables: drawVariables(draw) };
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

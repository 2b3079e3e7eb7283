import { constantFrom, type GeneratorValue, integer } from 'fast-check';
import {
  getNamedType,
  type GraphQLNamedType,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
} from 'graphql';

const FIELDS = {
  int: 'int(n: Int): Int',
  kind: 'kind(f: Filter): Kind',
  a: 'a(n: Int): A',
  bs: 'bs(n: Int = 2): [B]',
  ints: 'ints(n: Int): [Int]',
  grid: 'grid(n: Int): [[B]]',
  page: 'page(n: Int = 3, m: Int): Page',
  node: 'node(n: Int): Node',
  any: 'any(n: Int): Any',
  anys: 'anys(n: Int): [Any]',
} as const;

const SLICED: Readonly<Record<string, readonly string[]>> = {
  bs: ['', '@listSize(assumedSize: 2)', '@listSize(slicingArguments: ["n"])'],
  ints: ['', '@listSize(slicingArguments: ["n"], assumedSize: 1)'],
  grid: ['', '@listSize(slicingArguments: ["n"])'],
  page: ['', '@listSize(slicingArguments: ["n", "m"], sizedFields: ["bs", "items"])'],
  anys: ['', '@listSize(assumedSize: 3)'],
};

/** SDL of objects, an interface and a union, with weights and sizes here and there. */
export function randomSdl(g: GeneratorValue): string {
  const weight = (): string => g(constantFrom, '', '', '', ...WEIGHTS);
  const fields = (): string =>
    Object.entries(FIELDS)
      .map(
        ([name, field]) =>
          `${field.replace('Filter', `Filter ${weight()}`)} ${weight()} ${g(constantFrom, ...(SLICED[name] ?? ['']))}`,
      )
      .join('\n');
  return `
    enum Kind ${weight()} { ONE TWO }
    input Filter { x: Int ${weight()} and: [Filter] ${weight()} }
    interface Node { ${Object.values(FIELDS).join('\n')} }
    union Any = A | C
    type A implements Node ${weight()} { ${fields()} }
    type B implements Node ${weight()} { ${fields()} }
    type C ${weight()} { ${fields()} }
    type Page ${weight()} { bs(n: Int): [B] items: [Any] ${weight()} int: Int ${weight()} }
    type Query { ${fields()} }
    type Mutation { ${fields()} }
  `;
}

const WEIGHTS = ['@cost(weight: 0)', '@cost(weight: 2)', '@cost(weight: 7)'];

/** An operation with aliases, fragments, conditions, variables and arguments that belong to their aliases. */
export function randomOperation(g: GeneratorValue, schema: GraphQLSchema): string {
  const fragments: string[] = [];
  const some = (chance: number): boolean => g(integer, { min: 1, max: 100 }) <= chance;

  const condition = (): string =>
    some(25)
      ? ` ${g(constantFrom, '@include', '@skip')}(if: ${g(constantFrom, '$yes', '$no', 'true')})`
      : '';
  const selection = (type: GraphQLNamedType, depth: number): string => {
    if (depth > 0 && some(isAbstractType(type) ? 60 : 20)) {
      const possible = isAbstractType(type) ? schema.getPossibleTypes(type) : [];
      const on = g(constantFrom, type.name, ...possible.map(({ name }) => name));
      const inner = selections(schema.getType(on) ?? type, depth - 1);
      if (some(60)) return `... on ${on}${condition()} ${inner}`;
      const name = `F${fragments.length}`;
      fragments.push(`fragment ${name} on ${on} ${inner}`);
      return `...${name}${condition()} ...${name}`;
    }
    const fields =
      isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
    const fitting = fields.filter(
      (field) => depth > 0 || !isCompositeType(getNamedType(field.type)),
    );
    const [first] = fitting;
    if (first === undefined) return `__typename${condition()}`;
    // By name: what is handed to the generator is compared.
    const chosen = g(constantFrom, ...fitting.map(({ name }) => name));
    const field = fitting.find(({ name }) => name === chosen) ?? first;
    const takes = new Set(field.args.map(({ name }) => name));
    const [alias, given] = g(
      constantFrom,
      ...ARGUMENTS.filter(([, text]) => text === '' || takes.has(text[1] ?? '')),
    );
    const target = getNamedType(field.type);
    const below = isCompositeType(target) ? ` ${selections(target, depth - 1)}` : '';
    const key = alias === '' ? '' : `${alias}_${field.name}: `;
    return `${key}${field.name}${given}${condition()}${below}`;
  };
  const selections = (type: GraphQLNamedType, depth: number): string => {
    const count = g(integer, { min: 1, max: 3 });
    return `{ ${Array.from({ length: count }, () => selection(type, depth)).join(' ')} }`;
  };

  const kind = g(constantFrom, 'query', 'query', 'mutation');
  const root = kind === 'query' ? schema.getQueryType() : schema.getMutationType();
  if (!root) throw new Error('Every schema of these tests has its roots.');
  const body = selections(root, 4);
  return `${kind} Q${VARIABLES} ${body}\n${fragments.join('\n')}`;
}

const VARIABLES = '($yes: Boolean = true, $no: Boolean = false, $n: Int, $m: Int = 3, $f: Filter)';

const ARGUMENTS = [
  ['', ''],
  ['other', ''],
  ['one', '(n: 1)'],
  ['four', '(n: 4)'],
  ['n', '(n: $n)'],
  ['m', '(n: $m)'],
  ['both', '(m: $m, n: $n)'],
  ['f', '(f: $f)'],
  ['literal', '(f: { x: $n, and: [{ x: 1 }] })'],
] as const;

/** Values of the variables, as a client sends them: some or none. */
export function randomVariables(g: GeneratorValue): Record<string, unknown> {
  const all = {
    yes: g(constantFrom, true, false),
    no: g(constantFrom, true, false),
    n: g(constantFrom, 0, 1, 2, 5),
    m: g(constantFrom, 0, 1, 2, 5),
    f: g(constantFrom, null, { x: 1 }, { and: [{ x: 1 }, { and: [] }] }),
  };
  return Object.fromEntries(Object.entries(all).filter(() => g(constantFrom, true, false)));
}

import { array, assert, integer, property, record } from 'fast-check';
import { getIntrospectionQuery, parse } from 'graphql';
import { expect, it } from 'vitest';

import { checkDocument } from './check-document.ts';
import { DEFAULT_LIMITS, type OperationLimits } from './operation-limits.ts';
import { scanSource } from './scan-source.ts';

const UNLIMITED: OperationLimits = {
  tokens: Infinity,
  nesting: Infinity,
  depth: Infinity,
  operations: Infinity,
  fragments: Infinity,
  selections: Infinity,
  rootFields: Infinity,
  aliases: Infinity,
  directives: Infinity,
  directivesInOnePlace: Infinity,
  variables: Infinity,
};

/** What is counted for one limit: nothing is allowed of it, anything of the others. */
function found(source: string, limit: keyof OperationLimits): unknown {
  return checkDocument(parse(source), { ...UNLIMITED, [limit]: 0 })?.extensions['found'] ?? 0;
}

const repeat = (count: number, piece: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => piece(index)).join(' ');

/** Fragments that each spread the next one twice. */
const bomb = (levels: number): string =>
  `query Q { a { ...F0 } } ${repeat(levels, (i) => `fragment F${i} on T { ...F${i + 1} ...F${i + 1} }`)} fragment F${levels} on T { id }`;

it('lets the introspection query of GraphiQL pass', () => {
  const source = getIntrospectionQuery({
    descriptions: true,
    specifiedByUrl: true,
    directiveIsRepeatable: true,
    schemaDescription: true,
    inputValueDeprecation: true,
    oneOf: true,
  });

  expect(scanSource(source, DEFAULT_LIMITS)).toBe(null);
  expect(checkDocument(parse(source), DEFAULT_LIMITS)).toBe(null);
});

it.for<[keyof OperationLimits, string, number]>([
  ['depth', '{ a }', 1],
  ['depth', '{ a { b { c } } d { e } }', 3],
  ['depth', '{ a { ... { ... on T { b } } } }', 2],
  ['depth', '{ a { ...F } } fragment F on T { b { ...G } } fragment G on T { c { d } }', 4],
  ['depth', '{ a } fragment F on T { b { c { d } } }', 3],
  ['operations', 'query A { a } query B { a }', 2],
  ['fragments', '{ ...F } fragment F on Q { a } fragment G on Q { a }', 2],
  ['selections', '{ a { b } ... { c } }', 4],
  ['selections', '{ ...F ...F } fragment F on Q { a { b } }', 6],
  ['selections', 'query A { ...F } query B { ...F } fragment F on Q { a }', 4],
  ['selections', '{ a } fragment F on Q { b c }', 3],
  ['rootFields', '{ a { x y z } b ... { c ...F } } fragment F on Q { d { x } e }', 5],
  ['rootFields', '{ a { ...F } } fragment F on T { b c }', 1],
  ['rootFields', 'query A { a b } query B { a b c }', 3],
  ['rootFields', '{ __schema { types { name } } a: __type(name: "T") { name } }', 2],
  ['aliases', '{ a: x b: x { c: y } z }', 3],
  ['aliases', '{ p { ...F } q { ...F } } fragment F on T { a: x b: x }', 4],
  [
    'directives',
    'query ($v: Int @a) @b { x @c @d ... @e { y } ...F @f } fragment F on Q @g { z }',
    7,
  ],
  ['directivesInOnePlace', '{ a @x @x @x b @x ... @y @y { c } }', 3],
  ['variables', 'query A($a: Int, $b: Int) { x } query B($a: Int) { x }', 3],
])('counts %s of %s', ([limit, source, count]) => {
  expect(found(source, limit)).toBe(count);
});

it.for([
  '{ ...F } fragment F on Q { ...F }',
  '{ a } fragment F on Q { a { ...G } } fragment G on Q { ... { ...F } }',
  `{ ...F0 } ${repeat(90, (i) => `fragment F${i} on Q { ...F${(i + 1) % 90} }`)}`,
])('refuses fragments that go in a circle: %s', (source) => {
  expect(checkDocument(parse(source), UNLIMITED)).toMatchObject({
    extensions: { code: 'OPERATION_LIMIT', limit: 'fragmentCycles', maximum: 0, found: 1 },
  });
});

it.for([8, 16, 24, 40])('counts a bomb of 2^%i selections without setting it off', (levels) => {
  const spreads = 2 ** (levels + 1) - 1;

  expect(found(bomb(levels), 'selections')).toBe(1 + spreads + 2 ** levels);
});

it('stops counting where numbers stop being exact', () => {
  expect(found(bomb(90), 'selections')).toBe(Number.MAX_SAFE_INTEGER);
});

it('counts each fragment once, however long the chain of spreads', () => {
  const chain = repeat(20_000, (i) => `fragment F${i} on T { ...F${i + 1} x }`);

  expect(found(`{ ...F0 } ${chain} fragment F20000 on T { id }`, 'selections')).toBe(40_002);
});

it('refuses the same under any name of the operation', () => {
  const refusals = [
    '',
    'query Q',
    'query __schema',
    'query __type',
    'query IntrospectionQuery',
  ].map(
    (head) =>
      checkDocument(parse(`${head} { a { b { c } } }`), { ...UNLIMITED, depth: 2 })?.extensions,
  );

  expect(new Set(refusals.map((extensions) => JSON.stringify(extensions)))).toHaveLength(1);
  expect(refusals[0]).toMatchObject({ limit: 'depth', maximum: 2, found: 3 });
});

it.for([
  ['two fragments of one name', '{ ...F } fragment F on Q { a } fragment F on Q { b c }', 4],
  ['a fragment that does not exist', '{ ...Missing a }', 2],
  ['names of Object.prototype', '{ ...toString ...__proto__ } fragment toString on Q { a }', 3],
] as const)('counts %s', ([, source, count]) => {
  expect(found(source, 'selections')).toBe(count);
});

it('counts what spreading the fragments out would give', () => {
  // Each fragment may spread those after it: there are no circles.
  const fragments = array(
    record({ fields: integer({ min: 1, max: 3 }), spreads: array(integer({ min: 1, max: 3 })) }),
    { minLength: 1, maxLength: 6 },
  );

  assert(
    property(fragments, (drawn) => {
      const targets = drawn.map(({ spreads }, at) =>
        spreads.map((step) => at + step).filter((target) => target < drawn.length),
      );
      const spreadOut = (at: number): number =>
        (drawn[at]?.fields ?? 0) +
        (targets[at] ?? []).reduce((total, target) => total + 1 + spreadOut(target), 0);
      const source = drawn.map(({ fields }, at) => {
        const body = [
          repeat(fields, (i) => `f${i}`),
          ...(targets[at] ?? []).map((to) => `...F${to}`),
        ];
        return at === 0 ? `{ ${body.join(' ')} }` : `fragment F${at} on Q { ${body.join(' ')} }`;
      });
      const reached = new Set(targets.flat());
      const roots = drawn.map((_, at) => at).filter((at) => at === 0 || !reached.has(at));

      expect(found(source.join(' '), 'selections')).toBe(
        roots.reduce((total, at) => total + spreadOut(at), 0),
      );
    }),
  );
});

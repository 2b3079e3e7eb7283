import { parse } from 'graphql';
import { expect, it } from 'vitest';

import { readAccessRules } from './access-rules.ts';

const deniedIn = (sdl: string, held: readonly string[] | null): Record<string, string> =>
  Object.fromEntries(readAccessRules(parse(sdl)).deniedTo(held));

it.for<[demand: string, held: readonly string[] | null, refusal: string | undefined]>([
  ['', null, undefined],
  ['@authenticated', null, 'This needs a caller who is known.'],
  ['@authenticated', [], undefined],
  ['@requiresScopes(scopes: [["a"]])', null, 'This needs the scope a.'],
  ['@requiresScopes(scopes: [["a"]])', ['b'], 'This needs the scope a.'],
  ['@requiresScopes(scopes: [["a"]])', ['b', 'a'], undefined],
  ['@requiresScopes(scopes: [["a", "b"]])', ['a'], 'This needs the scopes a and b.'],
  ['@requiresScopes(scopes: [["a", "b"]])', ['a', 'b'], undefined],
  ['@requiresScopes(scopes: [["a", "b"], ["c"]])', ['b'], 'This needs the scopes a and b, or c.'],
  ['@requiresScopes(scopes: [["a", "b"], ["c"]])', ['c'], undefined],
  ['@requiresScopes(scopes: [])', ['a'], 'This needs what nobody has.'],
  ['@requiresScopes(scopes: "a")', ['a'], 'This needs what nobody has.'],
  ['@policy(policies: [["p"]])', ['p'], 'This needs the scope policy:p.'],
  ['@policy(policies: [["p"]])', ['policy:p'], undefined],
  ['@policy(policies: [["p", "q"]])', ['policy:p'], 'This needs the scopes policy:p and policy:q.'],
  [
    '@requiresScopes(scopes: [["a"]]) @policy(policies: [["p"]])',
    [],
    'This needs the scope a; and the scope policy:p.',
  ],
])('takes %s with %j for %j', ([demand, held, refusal]) => {
  const denied = deniedIn(`type Query { field: Int ${demand} }`, held);

  expect(denied['Query.field']).toBe(refusal);
});

const SCOPED = '@requiresScopes(scopes: [["a"]])';

it.for<[string, string]>([
  ['an object', `type Query { field: [Note!]! } type Note ${SCOPED} { text: String }`],
  ['an interface', `type Query { field: Node } interface Node ${SCOPED} { id: ID }`],
  ['an enumeration', `type Query { field: [Kind!] } enum Kind ${SCOPED} { ONE }`],
  ['a scalar', `type Query { field: Text } scalar Text ${SCOPED}`],
  ['the type that it stands on', `type Query ${SCOPED} { field: Int }`],
])('lets a field demand what %s demands', ([, sdl]) => {
  expect(deniedIn(sdl, [])).toMatchObject({ 'Query.field': 'This needs the scope a.' });
  expect(deniedIn(sdl, ['a'])).toEqual({});
});

it('demands together what a field, its type and its answer demand', () => {
  const sdl = `
    type Ticket ${SCOPED} { author: Author @requiresScopes(scopes: [["b"]]) }
    type Author @requiresScopes(scopes: [["c"]]) { name: String }
  `;

  expect(deniedIn(sdl, ['b'])['Ticket.author']).toBe('This needs the scope a; and the scope c.');
});

it('does not let a field of an interface be read that one of its types keeps', () => {
  const sdl = `
    interface Node { id: ID text: String secret: String }
    interface Named implements Node { id: ID text: String secret: String }
    type Open implements Node { id: ID text: String secret: String }
    type Kept implements Node & Named { id: ID text: String secret: String ${SCOPED} }
  `;

  expect(Object.keys(deniedIn(sdl, []))).toEqual(['Node.secret', 'Named.secret', 'Kept.secret']);
});

it('lets nothing be asked of a union but the names of its members', () => {
  const sdl = `union Any = Open | Kept type Open { id: ID } type Kept ${SCOPED} { id: ID }`;

  expect(Object.keys(deniedIn(sdl, []))).toEqual(['Kept.id']);
});

it.for<[link: string, directive: string]>([
  ['as: "scopes"', '@scopes'],
  ['import: [{ name: "@requiresScopes", as: "@needs" }]', '@needs'],
  ['import: ["@requiresScopes"]', '@requiresScopes'],
  ['as: "auth", import: [{ name: "@requiresScopes", as: "@needs" }]', '@needs'],
])('knows the directive by the name that the link gives it: %s', ([link, directive]) => {
  const sdl = `
    schema @link(url: "https://specs.apollo.dev/requiresScopes/v0.1", ${link}) { query: Query }
    type Query { field: Int ${directive}(scopes: [["a"]]) }
  `;

  expect(deniedIn(sdl, [])).toEqual({ 'Query.field': 'This needs the scope a.' });
});

it('tells which of the scopes make a difference', () => {
  const rules = readAccessRules(
    parse(`type Query { a: Int ${SCOPED} p: Int @policy(policies: [["p"]]) }`),
  );

  expect(rules.relevant(['x', 'a', 'p', 'policy:p'])).toEqual(['a', 'policy:p']);
});

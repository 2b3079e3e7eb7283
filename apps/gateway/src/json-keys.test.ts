import { expect, it } from 'vitest';

import { findBadKey } from './json-keys.ts';

it.for([
  '{}',
  '[]',
  '"text"',
  '{"a":{"a":{"a":1}},"b":[{"a":1},{"a":2}]}',
  '{"a":"\\"a\\":1,\\"a\\":2","b":"\\\\"}',
  '{"a":["a","a","a"]}',
  '{"a":"__proto__","constructor":{"name":"x"},"prototype":1}',
  '{"constructor":[{"prototype":1}]}',
])('finds nothing in %s', (json) => {
  expect(findBadKey(json)).toBe(null);
});

it.for([
  '{"a":1,"a":1}',
  '{"a":{"b":1,"c":{"d":[]},"b":2}}',
  '[{"a":1},{"b":1,"b":2}]',
  '{"a":1,"\\u0061":2}',
  '{"":1,"":2}',
  '{"a":"\\\\","a":2}',
])('finds the key that is there twice in %s', (json) => {
  expect(findBadKey(json)).toBe('twice');
});

it.for([
  '{"__proto__":null}',
  '{"a":[{"b":{"__proto__":{"isAdmin":true}}}]}',
  '{"\\u005f_proto__":1}',
  '{"constructor":{"prototype":{}}}',
  '{"a":{"constructor":{"x":1,"prototype":{}}}}',
])('finds the key that reaches a prototype in %s', (json) => {
  expect(findBadKey(json)).toBe('prototype');
});

it('reads a megabyte of brackets without calling itself', () => {
  expect(findBadKey('['.repeat(500_000) + ']'.repeat(500_000))).toBe(null);
});

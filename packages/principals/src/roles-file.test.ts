import { expect, it } from 'vitest';

import { readRoles, RolesError } from './roles-file.ts';
import { SCOPES_OF_ROLES } from './roles.ts';

it('gives a role the scopes of the file and no others, and leaves the rest as they are', () => {
  const roles = readRoles(
    '{"roles":{"agent":["tickets:read","tickets:read"],"viewer":[],"cx-desk":["pii:read"]}}',
    'roles.json',
  );

  expect(Object.fromEntries(roles)).toEqual({
    admin: SCOPES_OF_ROLES.get('admin'),
    agent: ['tickets:read'],
    analyst: SCOPES_OF_ROLES.get('analyst'),
    viewer: [],
    'cx-desk': ['pii:read'],
  });
});

it('leaves the usual roles alone', () => {
  const before = [...SCOPES_OF_ROLES];

  readRoles('{"roles":{"agent":[],"other":[]}}', 'roles.json');

  expect([...SCOPES_OF_ROLES]).toEqual(before);
});

it('names every scope that does not exist, with its role', () => {
  const read = (): unknown =>
    readRoles('{"roles":{"agent":["ticket:read","*"],"desk":["toString"]}}', 'conf/roles.json');

  expect(read).toThrow(RolesError);
  expect(read).toThrow(
    [
      'conf/roles.json: the role "agent" has the scope "ticket:read", which does not exist.',
      'conf/roles.json: the role "agent" has the scope "*", which does not exist.',
      'conf/roles.json: the role "desk" has the scope "toString", which does not exist.',
      'The scopes are customers:read, customers:write, ',
    ].join('\n'),
  );
});

it.each([
  ['', /^roles\.json: it is no JSON: /],
  ['{"roles":{"agent":["tickets:read",]}}', /^roles\.json: it is no JSON: /],
  ['[]', /^roles\.json: the file: /],
  ['{}', /^roles\.json: roles: /],
  ['{"roles":{"agent":"tickets:read"}}', /^roles\.json: roles\.agent: /],
  ['{"roles":{"agent":[1]}}', /^roles\.json: roles\.agent\.0: /],
  ['{"roles":{"":[]}}', /^roles\.json: roles\.: /],
  ['{"roles":{},"role":{}}', /^roles\.json: the file: /],
])('refuses %s', (text, sentence) => {
  const read = (): unknown => readRoles(text, 'roles.json');

  expect(read).toThrow(RolesError);
  expect(read).toThrow(sentence);
});

it('gives nobody anything through the name of a property that every object has', () => {
  const roles = readRoles('{"roles":{"__proto__":["admin"],"constructor":[]}}', 'roles.json');

  expect(roles.get('toString')).toBeUndefined();
  expect(roles.get('constructor')).toEqual([]);
  expect(Object.getPrototypeOf({})).toBe(Object.prototype);
});

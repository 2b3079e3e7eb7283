import { expect, it } from 'vitest';

import { beyond, ROLES, SCOPES_OF_ROLES } from './roles.ts';
import { SCOPES } from './scopes.ts';

it('gives every role scopes, and each no more than the admin', () => {
  const empty = ROLES.filter((role) => SCOPES_OF_ROLES.get(role)?.length === 0);
  const more = ROLES.flatMap((role) =>
    beyond(SCOPES_OF_ROLES.get(role) ?? [], SCOPES_OF_ROLES.get('admin') ?? []),
  );

  expect([...SCOPES_OF_ROLES.keys()]).toEqual([...ROLES]);
  expect(empty).toEqual([]);
  expect(more).toEqual([]);
  expect(SCOPES_OF_ROLES.get('admin')).toEqual(SCOPES);
});

it.each(['analyst', 'viewer'])('lets the %s read, and see no personal data', (role) => {
  const scopes = SCOPES_OF_ROLES.get(role) ?? [];

  expect(scopes).not.toContain('pii:read');
  expect(scopes).not.toContain('keys:manage');
  expect(scopes.filter((scope) => scope.endsWith(':write'))).toEqual([]);
});

it.each([
  [['a'], ['a', 'b'], []],
  [['a', 'b', 'c'], ['b'], ['a', 'c']],
  [['a'], [], ['a']],
  [[], [], []],
  [['a', '*'], ['*'], []],
  [['*'], ['a'], ['*']],
])('tells what of %j goes beyond %j', (wanted, held, lacking) => {
  expect(beyond(wanted, held)).toEqual(lacking);
});

import { type Scope, SCOPES } from './scopes.ts';

export const ROLES = ['admin', 'agent', 'analyst', 'viewer'] as const;

export type Role = (typeof ROLES)[number];

const READS = [
  'customers:read',
  'tickets:read',
  'reviews:read',
  'mentions:read',
  'surveys:read',
] as const satisfies readonly Scope[];

/** What each role of an internal user may do, unless the configuration says otherwise. */
export const SCOPES_OF_ROLES: ReadonlyMap<string, readonly Scope[]> = new Map<
  Role,
  readonly Scope[]
>([
  ['admin', SCOPES],
  [
    'agent',
    [
      ...READS,
      'customers:write',
      'tickets:write',
      'reviews:write',
      'reviews:reply',
      'mentions:write',
      'pii:read',
    ],
  ],
  ['analyst', [...READS, 'metrics:read', 'signals:manage']],
  ['viewer', READS],
]);

/** Those of the wanted scopes, or brands, that the held ones do not cover; `*` covers everything. */
export function beyond(wanted: readonly string[], held: readonly string[]): string[] {
  return held.includes('*') ? [] : wanted.filter((one) => !held.includes(one));
}

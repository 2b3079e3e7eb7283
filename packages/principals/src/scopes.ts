/** Every scope that there is. A scope is a promise to those who hold keys: only add. */
export const SCOPES = [
  'customers:read',
  'customers:write',
  'tickets:read',
  'tickets:write',
  'reviews:read',
  'reviews:write',
  'reviews:reply',
  'mentions:read',
  'mentions:write',
  'surveys:read',
  'surveys:write',
  'metrics:read',
  'signals:manage',
  'pii:read',
  'keys:manage',
  'admin',
] as const;

export type Scope = (typeof SCOPES)[number];

/** Stands for all scopes, also for those of a graph that is not ours. No key and no role holds it. */
export const EVERY_SCOPE = '*';

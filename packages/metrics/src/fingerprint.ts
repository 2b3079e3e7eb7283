import { createHash } from 'node:crypto';

import type { Family } from './family.ts';

/** Differs where cells of a family that are kept would not be what they would be reckoned as now. */
export function fingerprintOf({ table, time, where, parts, dimensions, cubes }: Family): string {
  const text = JSON.stringify({ table, time, where, parts, dimensions, cubes });
  return createHash('sha256').update(text).digest('base64url').slice(0, 16);
}

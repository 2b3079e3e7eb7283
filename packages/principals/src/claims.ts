import type { JWTPayload } from 'jose';
import { z } from 'zod';

/** Where a provider writes what is not of the standard: the name of a claim, or a path with dots into claims. */
export interface ClaimNames {
  /** As `realm_access.roles` or `https://example.com/roles`. @default 'roles' */
  readonly rolesClaim?: string | undefined;
  /** @default 'brands' */
  readonly brandsClaim?: string | undefined;
}

/** What a token says of whoever bears it. */
export interface TokenClaims {
  readonly subject: string;
  readonly roles: readonly string[];
  readonly brands: readonly string[];
}

const Claims = z.object({
  subject: z.string().min(1).max(255),
  roles: z.array(z.string()).default([]),
  brands: z.array(z.string().min(1)).default([]),
});

/** Answers null for claims of another form. A claim that is not there gives nothing. */
export function readClaims(
  payload: JWTPayload,
  { rolesClaim = 'roles', brandsClaim = 'brands' }: ClaimNames,
): TokenClaims | null {
  const claims = Claims.safeParse({
    subject: payload.sub,
    roles: find(payload, rolesClaim),
    brands: find(payload, brandsClaim),
  });
  return claims.success ? claims.data : null;
}

// The whole name goes first: that of a claim which a company adds is often an address, with dots in it.
function find(payload: JWTPayload, name: string): unknown {
  if (Object.hasOwn(payload, name)) return payload[name];
  let found: unknown = payload;
  for (const step of name.split('.')) found = property(found, step);
  return found;
}

function property(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  return Reflect.get(value, name);
}

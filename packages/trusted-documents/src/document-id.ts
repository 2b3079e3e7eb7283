const HASH = /^[0-9a-f]{64}$/;
const PREFIX = 'sha256:';

/** The hash that an id consists of, with or without `sha256:` before it; null for an id of another kind. */
export function hashInId(id: string): string | null {
  const bare = id.startsWith(PREFIX) ? id.slice(PREFIX.length) : id;
  return HASH.test(bare) ? bare : null;
}

/** One spelling of an id: a hash with `sha256:` before it is the same without. */
export function plainId(id: string): string {
  return hashInId(id) ?? id;
}

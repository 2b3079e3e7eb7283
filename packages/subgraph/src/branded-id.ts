// In no text of Postgres.
const SEPARATOR = '\0';

/**
 * The id of what a brand names by a key, such as a touchpoint: the same in every subgraph, for whoever knows brand
 * and key.
 */
export function brandedId(brandId: string, key: string): string {
  return Buffer.from(`${brandId}${SEPARATOR}${key}`).toString('base64url');
}

/** Null for an id that {@link brandedId} has not made. */
export function parseBrandedId(
  id: string,
): { readonly brandId: string; readonly key: string } | null {
  const [brandId = '', key = '', ...others] = Buffer.from(id, 'base64url')
    .toString()
    .split(SEPARATOR);
  return others.length === 0 && brandedId(brandId, key) === id ? { brandId, key } : null;
}

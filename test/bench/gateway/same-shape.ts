/** An answer with what systems write differently written alike: instants, and what PostGraphile cannot nest. */
export function sameShape(value: unknown): unknown {
  if (typeof value === 'string') return INSTANT.test(value) ? new Date(value).toISOString() : value;
  if (Array.isArray(value)) return value.map(sameShape);
  if (typeof value !== 'object' || value === null) return value;
  return nested(Object.entries(value).map(([key, one]) => [key, sameShape(one)]));
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/;

/** Fields of the names `rating_value` and `rating_scaleMin` become an object, or null when all of them are. */
function nested(entries: readonly (readonly [string, unknown])[]): Record<string, unknown> {
  const flat: Record<string, unknown> = {};
  const groups = new Map<string, [string, unknown][]>();
  for (const [key, value] of entries) {
    const [group = '', field] = key.split('_');
    if (field === undefined) flat[key] = value;
    else groups.set(group, [...(groups.get(group) ?? []), [field, value]]);
  }
  for (const [group, fields] of groups) {
    const isEmpty = fields.every(([, value]) => value === null);
    flat[group] = isEmpty ? null : Object.fromEntries(fields);
  }
  return flat;
}

/** Where two answers differ first; null when they are equal. Figures may differ in the last of their digits. */
export function difference(one: unknown, other: unknown, path = 'data'): string | null {
  if (typeof one === 'number' && typeof other === 'number') {
    const isEqual = Math.abs(one - other) <= Math.abs(one) * 1e-9;
    return isEqual ? null : `${path}: ${one} and ${other}`;
  }
  if (isObject(one) && isObject(other)) {
    for (const key of new Set([...Object.keys(one), ...Object.keys(other)])) {
      const found = difference(one[key], other[key], `${path}.${key}`);
      if (found !== null) return found;
    }
    return null;
  }
  return one === other ? null : `${path}: ${JSON.stringify(one)} and ${JSON.stringify(other)}`;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

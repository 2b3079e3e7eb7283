import { createHash } from 'node:crypto';

/** `NAME+HASH`, where the hash is of the data: other data is another version without anybody's thinking of it. */
export function analyserVersion(name: string, data: unknown): string {
  const text = JSON.stringify(data, (_key, value: unknown) => {
    if (value instanceof Set) return [...value];
    return value instanceof Map ? [...value] : value;
  });
  return `${name}+${createHash('sha256').update(text).digest('hex').slice(0, 12)}`;
}

import { createHash } from 'node:crypto';

/** A weak tag of what is given out: another one whenever the content is another one. */
export function entityTagOf(content: string | Uint8Array): string {
  return `W/"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`;
}

/** @param ifNoneMatch the header of that name: tags with commas between, or `*` */
export function isKnownTag(ifNoneMatch: string | undefined, tag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  return ifNoneMatch.split(',').some((one) => one.trim() === tag || one.trim() === '*');
}

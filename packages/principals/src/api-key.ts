import { createHash, createHmac, randomInt, timingSafeEqual } from 'node:crypto';
import { crc32 } from 'node:zlib';

export const KEY_ENVIRONMENTS = ['live', 'test'] as const;

export type KeyEnvironment = (typeof KEY_ENVIRONMENTS)[number];

/** A key in the clear. It is shown once, to whom it is made for, and stored nowhere. */
export interface ApiKey {
  readonly text: string;
  readonly environment: KeyEnvironment;
  /** Names the key where the rest of it must not be seen: in tables, lists and logs. */
  readonly publicId: string;
}

/** What digests are made with. Its id is kept beside each digest, so that another one can follow it. */
export interface Pepper {
  readonly id: string;
  readonly secret: string;
}

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const PUBLIC_ID_LENGTH = 8;
const SECRET_LENGTH = 24;
const CHECKSUM_LENGTH = 6;

const FORM = new RegExp(
  `^cxk_(${KEY_ENVIRONMENTS.join('|')})_([0-9A-Za-z]{${PUBLIC_ID_LENGTH}})[0-9A-Za-z]{${SECRET_LENGTH + CHECKSUM_LENGTH}}$`,
);

/** @param digit answers a random number below 62 */
export function makeApiKey(
  environment: KeyEnvironment,
  digit: () => number = () => randomInt(ALPHABET.length),
): ApiKey {
  const letters = (count: number): string =>
    Array.from({ length: count }, () => ALPHABET.charAt(digit())).join('');
  const publicId = letters(PUBLIC_ID_LENGTH);
  const unchecked = `cxk_${environment}_${publicId}${letters(SECRET_LENGTH)}`;
  return { text: `${unchecked}${checksum(unchecked)}`, environment, publicId };
}

/** Answers null for what was never a key: a typo or a guess costs no look-up. */
export function parseApiKey(text: string): ApiKey | null {
  const [, prefix, publicId] = FORM.exec(text) ?? [];
  const environment = KEY_ENVIRONMENTS.find((one) => one === prefix);
  if (environment === undefined || publicId === undefined) return null;
  const isWhole = text.endsWith(checksum(text.slice(0, -CHECKSUM_LENGTH)));
  return isWhole ? { text, environment, publicId } : null;
}

export function pepperOf(secret: string): Pepper {
  const id = createHash('sha256').update(`pepper ${secret}`).digest('base64url').slice(0, 8);
  return { id, secret };
}

/** What is stored of a key. A slow hash would buy nothing: nobody guesses 143 random bits. */
export function digestOf(key: ApiKey, pepper: Pepper): string {
  return macOf(key, pepper).toString('base64url');
}

/** Compares in constant time. */
export function hasDigest(key: ApiKey, pepper: Pepper, digest: string): boolean {
  const stored = Buffer.from(digest, 'base64url');
  const mac = macOf(key, pepper);
  return stored.length === mac.length && timingSafeEqual(stored, mac);
}

function macOf(key: ApiKey, pepper: Pepper): Buffer {
  return createHmac('sha256', pepper.secret).update(key.text).digest();
}

function checksum(text: string): string {
  let rest = crc32(text);
  let letters = '';
  for (let place = 0; place < CHECKSUM_LENGTH; place += 1) {
    letters = ALPHABET.charAt(rest % ALPHABET.length) + letters;
    rest = Math.floor(rest / ALPHABET.length);
  }
  return letters;
}

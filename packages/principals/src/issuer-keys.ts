import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';

import { fetchJson } from './fetch-json.ts';

export interface RemoteIssuerKeysOptions {
  /** Where the issuer publishes its keys: asked each time, since they may move. */
  readonly locate: (signal: AbortSignal) => Promise<URL>;
  readonly now: () => Date;
  /** For all that is asked at a time. @default 5000 */
  readonly timeoutMs?: number | undefined;
}

/** The issuer's keys have never been seen, so that no token can be told from another. */
export class IssuerKeysUnavailable extends Error {
  override readonly name = 'IssuerKeysUnavailable';
}

const LEAST_PAUSE_MS = 10_000;
const FRESH_FOR_MS = 600_000;

const KeySet = z.object({ keys: z.array(z.looseObject({ kty: z.string() })) });

/**
 * Keys of an issuer, asked for when first needed, again when they are ten minutes old, and when a token
 * names one that is not among them: at most once in ten seconds, whatever comes in. While the issuer is
 * away the keys that it had stay good.
 */
export function remoteIssuerKeys(options: RemoteIssuerKeysOptions): JWTVerifyGetKey {
  const { locate, now, timeoutMs = 5000 } = options;
  let known: JWTVerifyGetKey | undefined;
  let knownAt = -Infinity;
  let askedAt = -Infinity;
  let asking: Promise<void> | undefined;
  let isAway = false;
  let complaint = 'not asked yet';

  async function ask(): Promise<void> {
    try {
      known = createLocalJWKSet(await fetchKeys(locate, timeoutMs));
      knownAt = now().valueOf();
      isAway = false;
    } catch (error) {
      // Whoever waits for a key goes on with those of before, or learns that there are none.
      isAway = true;
      complaint = error instanceof Error ? error.message : String(error);
    } finally {
      asking = undefined;
    }
  }

  function refresh(): Promise<void> {
    if (asking !== undefined) return asking;
    if (now().valueOf() - askedAt < LEAST_PAUSE_MS) return Promise.resolve();
    askedAt = now().valueOf();
    asking = ask();
    return asking;
  }

  return async (header, token) => {
    if (now().valueOf() - knownAt > FRESH_FOR_MS) {
      const refreshed = refresh();
      // In an outage nobody waits but those whom no key of before can help.
      if (known === undefined || !isAway) await refreshed;
    }
    if (known === undefined) {
      throw new IssuerKeysUnavailable(`The issuer's keys cannot be read: ${complaint}`);
    }
    try {
      return await known(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
      await refresh();
      return known(header, token);
    }
  };
}

async function fetchKeys(
  locate: RemoteIssuerKeysOptions['locate'],
  timeoutMs: number,
): Promise<JSONWebKeySet> {
  const signal = AbortSignal.timeout(timeoutMs);
  const url = await locate(signal);
  const keys = KeySet.safeParse(await fetchJson(url, signal));
  if (!keys.success) throw new Error(`${url.origin}${url.pathname}: it answered no key set.`);
  return keys.data;
}

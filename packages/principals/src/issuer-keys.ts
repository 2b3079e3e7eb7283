import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';

export interface RemoteIssuerKeysOptions {
  /** Where the issuer publishes its keys. */
  readonly url: URL;
  readonly now: () => Date;
  /** @default 5000 */
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
  const { url, now, timeoutMs = 5000 } = options;
  let known: JWTVerifyGetKey | undefined;
  let knownAt = -Infinity;
  let askedAt = -Infinity;
  let asking: Promise<void> | undefined;
  let isAway = false;

  async function ask(): Promise<void> {
    try {
      known = createLocalJWKSet(await fetchKeys(url, timeoutMs));
      knownAt = now().valueOf();
      isAway = false;
    } catch {
      // Whoever waits for a key goes on with those of before, or learns that there are none.
      isAway = true;
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
      throw new IssuerKeysUnavailable(`The issuer's keys cannot be read from ${url.href}.`);
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

async function fetchKeys(url: URL, timeoutMs: number): Promise<JSONWebKeySet> {
  const response = await fetch(url, {
    headers: { accept: 'application/jwk-set+json, application/json' },
    redirect: 'error',
    signal: AbortSignal.timeout(timeoutMs),
  });
  if (!response.ok) throw new Error(`The issuer answered ${response.status}.`);
  return KeySet.parse(await response.json());
}

import type { Principal } from '@cx/principals';
import type { Logger } from 'pino';

import { unknowable, type Verdict } from './authentication.ts';
import { HttpProblem } from './http-problem.ts';

/** Tells what a key is good for now, without the key itself. */
export interface KeyHolders {
  findHolder(keyId: string, now: Date, ip?: string): Promise<Verdict>;
}

export interface SignerDependencies {
  /** @default there are no keys */
  readonly keys?: KeyHolders | undefined;
  readonly now: () => Date;
  readonly log: Logger;
}

/**
 * Lets in on behalf of somebody who has signed an address: by a key as long and from where the key itself would be.
 *
 * @throws HttpProblem with status 401, or 503 while nobody can tell
 */
export type LetSignerIn = (signer: Principal, ip: string) => Promise<Principal>;

export function createSignerCheck({ keys = NO_KEYS, now, log }: SignerDependencies): LetSignerIn {
  return async (signer, ip) => {
    if (signer.keyId === undefined) return signer;
    const verdict = await keys.findHolder(signer.keyId, now(), ip).catch((error: unknown) => {
      log.error({ err: error }, 'The key of a signed address cannot be checked.');
      return unknowable();
    });
    if ('principal' in verdict) return verdict.principal;
    log.info({ refusal: verdict.refusal }, 'A signed address is refused.');
    throw new HttpProblem(
      401,
      'This address has ended with the key that it was made by: have another one made by POST /export-urls.',
      'URL_EXPIRED',
    );
  };
}

const NO_KEYS: KeyHolders = { findHolder: async () => ({ refusal: 'UNKNOWN' }) };

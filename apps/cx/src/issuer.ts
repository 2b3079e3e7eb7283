import { resolve } from 'node:path';

import {
  DEVELOPMENT_ISSUER,
  type DevelopmentIssuer,
  openDevelopmentIssuer,
  TOKEN_AUDIENCE,
  type TokenVerifierOptions,
} from '@cx/principals';

import type { Config } from './config.ts';
import { CommandError, ExitCode } from './exit.ts';
import { openIssuerKey } from './secrets.ts';

/** Signs what an instance believes on this machine. */
export async function openIssuer(config: Config): Promise<DevelopmentIssuer> {
  const given = config.DEVELOPMENT_ISSUER_KEY;
  const key = given ?? (await openIssuerKey(resolve(config.CX_DATA_DIR)));
  try {
    return await openDevelopmentIssuer(key, () => new Date());
  } catch (error) {
    throw new CommandError(
      ExitCode.Usage,
      given === undefined
        ? 'The file secrets/development-issuer.pem is damaged: remove it, and another one is made.'
        : 'DEVELOPMENT_ISSUER_KEY is no private key of the curve P-256 in PEM (PKCS #8).',
      { cause: error },
    );
  }
}

/** What a gateway of this machine believes of it. */
export function developmentIssuer({ keys }: DevelopmentIssuer): TokenVerifierOptions {
  return { issuer: DEVELOPMENT_ISSUER, audience: TOKEN_AUDIENCE, keys, now: () => new Date() };
}

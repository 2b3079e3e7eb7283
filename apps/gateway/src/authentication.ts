import { isLoopback, type Principal, type TokenVerifier } from '@cx/principals';
import type { FastifyRequest } from 'fastify';
import type { Logger } from 'pino';

import { HttpProblem } from './http-problem.ts';

/**
 * Tells who sends a request, by its headers alone: a body of somebody who may not come in is not read.
 *
 * @throws HttpProblem with status 401, or 503 while nobody can tell
 */
export type Authenticate = (request: FastifyRequest) => Promise<Principal>;

/** Tells who calls by an API key, or why the key is refused. */
export interface KeyCheck {
  findPrincipal(key: string, now: Date, ip?: string): Promise<Verdict>;
}

export type Verdict =
  | { readonly principal: Principal }
  /** With a reason where somebody else than the caller has to mend something. */
  | { readonly refusal: string; readonly reason?: string };

export interface AuthenticationOptions {
  readonly tokens: TokenVerifier;
  readonly keys: KeyCheck;
  /** Hears why a credential was refused. */
  readonly onRefused?: ((reason: string) => void) | undefined;
  readonly now: () => Date;
  readonly log: Logger;
}

/**
 * For a gateway that asks nobody: it may listen on the loopback interface only. Requests to another name are refused:
 * a page elsewhere can have its own name lead to this machine.
 */
export function everybodyIs(principal: Principal): Authenticate {
  return async ({ headers: { host = '' } }) => {
    // The name that the page itself has used: `x-forwarded-host` is of its choice too, on the machine of a proxy.
    if (isLoopback(host.replace(/:\d+$/, ''))) return principal;
    throw new HttpProblem(
      403,
      'Nobody is asked who they are here, so that only this machine is served: call it localhost.',
      'FORBIDDEN',
    );
  };
}

/** Takes an access token or an API key as `authorization: Bearer`, or a key as `x-api-key`. */
export function createAuthentication(options: AuthenticationOptions): Authenticate {
  const { tokens, keys, onRefused, now, log } = options;

  return async (request) => {
    const credential = credentialOf(request);
    const verdict: Verdict = credential.startsWith(KEY_PREFIX)
      ? await keys.findPrincipal(credential, now(), request.ip).catch((error: unknown) => {
          log.error({ err: error }, 'A key cannot be checked.');
          return unknowable();
        })
      : await tokens.verify(credential);
    if ('principal' in verdict) return verdict.principal;
    if (verdict.refusal === 'ISSUER_UNAVAILABLE') {
      log.error({ reason: verdict.reason }, 'No token can be verified.');
      return unknowable();
    }
    // The reason is for the log: to a guesser it would tell how close a guess came.
    log.info({ refusal: verdict.refusal }, 'A credential is refused.');
    onRefused?.(verdict.refusal);
    throw unauthenticated(
      'This credential is not accepted: it is mistyped, unknown, expired or revoked. Get another one.',
      'Bearer error="invalid_token"',
    );
  };
}

const KEY_PREFIX = 'cxk_';

const BEARER = /^Bearer +([\w.~+/=-]+)$/i;

function credentialOf({ headers, raw }: FastifyRequest): string {
  const { authorization, 'x-api-key': key } = headers;
  if (authorization === undefined && typeof key === 'string') return key;
  const [, credential] = BEARER.exec(authorization ?? '') ?? [];
  // Of several Node takes the first; a proxy in front may have looked at another one.
  const isAlone = raw.headersDistinct['authorization']?.length === 1;
  if (credential === undefined || !isAlone) {
    throw unauthenticated(
      'Say who you are: send an access token or an API key as «authorization: Bearer …».',
      'Bearer',
    );
  }
  return credential;
}

function unauthenticated(message: string, challenge: string): HttpProblem {
  return new HttpProblem(401, message, 'UNAUTHENTICATED', { 'www-authenticate': challenge });
}

export function unknowable(): never {
  throw new HttpProblem(
    503,
    'Nobody can tell at the moment whose credential this is: ask again soon.',
    'AUTHENTICATION_UNAVAILABLE',
    { 'retry-after': '5' },
  );
}

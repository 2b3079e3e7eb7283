import { createHmac, timingSafeEqual } from 'node:crypto';

import { decodePrincipal, encodePrincipal, type Principal } from './principal.ts';

/** How long a signed request is good for, either way: clocks of one cluster differ by less. */
const TOLERANCE_SECONDS = 30;

const PRINCIPAL = 'x-cx-principal';
const SIGNATURE = 'x-cx-signature';
const SHARED_SECRET = 'x-cx-secret';

export type Headers = Readonly<Record<string, string | readonly string[] | undefined>>;

/** What the gateway adds to a request, so that the subgraph knows who asks and that nobody changed it. */
export function signRequest(
  secret: string,
  principal: Principal,
  body: string,
  now: Date,
): Record<string, string> {
  const encoded = encodePrincipal(principal);
  const seconds = String(Math.floor(now.valueOf() / 1000));
  return {
    [PRINCIPAL]: encoded,
    [SIGNATURE]: `${seconds}.${macOf(secret, seconds, encoded, body)}`,
  };
}

/**
 * Answers on whose behalf a request comes, or null when it does not come from a gateway that knows the
 * secret. A router that cannot sign sends the secret itself beside the principal.
 *
 * @param body the bytes as they arrived, before any parsing
 */
export function verifyRequest(
  secret: string,
  headers: Headers,
  body: string | Buffer,
  now: Date,
): Principal | null {
  const principal = single(headers[PRINCIPAL]);
  // A dot ends the principal in what is signed: with one in it, it could go on into the body.
  if (principal === undefined || principal.includes('.')) return null;

  const signature = single(headers[SIGNATURE]);
  const shared = single(headers[SHARED_SECRET]);
  const isTrusted =
    signature === undefined
      ? shared !== undefined && isSame(shared, secret)
      : isFresh(signature, now) &&
        isSame(signature, signatureOf(secret, signature, principal, body));
  return isTrusted ? decodePrincipal(principal) : null;
}

function single(header: string | readonly string[] | undefined): string | undefined {
  return typeof header === 'string' ? header : undefined;
}

function isFresh(signature: string, now: Date): boolean {
  const age = now.valueOf() / 1000 - Number(signature.split('.')[0]);
  return Math.abs(age) <= TOLERANCE_SECONDS;
}

function signatureOf(
  secret: string,
  claimed: string,
  principal: string,
  body: string | Buffer,
): string {
  const seconds = claimed.split('.')[0] ?? '';
  return `${seconds}.${macOf(secret, seconds, principal, body)}`;
}

function macOf(secret: string, seconds: string, principal: string, body: string | Buffer): string {
  return createHmac('sha256', secret)
    .update(`${seconds}.${principal}.`)
    .update(body)
    .digest('base64url');
}

// Hashed first: comparing in constant time needs equal lengths.
function isSame(one: string, other: string): boolean {
  const digest = (text: string): Buffer => createHmac('sha256', 'compare').update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}

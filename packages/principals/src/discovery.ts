import { z } from 'zod';

import { fetchJson } from './fetch-json.ts';
import { isLoopback } from './loopback.ts';

/** The address of the issuer cannot be one: the sentence says what to change. */
export class IssuerAddressError extends Error {
  override readonly name = 'IssuerAddressError';
}

const Configuration = z.object({ issuer: z.string(), jwks_uri: z.url() });

/**
 * Where the description of an issuer is, by OpenID Connect Discovery 1.0.
 *
 * @throws IssuerAddressError when nobody can be sure who would answer there
 */
export function discoveryAddress(issuer: string): URL {
  if (!URL.canParse(issuer)) {
    throw new IssuerAddressError(
      `The issuer "${issuer}" is no address: write it as https://login.example.com.`,
    );
  }
  const url = new URL(issuer);
  if (!isSafe(url, url)) {
    throw new IssuerAddressError(
      `The issuer ${issuer} is not reached by https: whoever sits in between could pass for it.`,
    );
  }
  if (`${url.search}${url.hash}${url.username}${url.password}` !== '') {
    throw new IssuerAddressError(
      `The issuer ${url.origin}${url.pathname} has a query, a fragment or a password in its address: leave it out.`,
    );
  }
  url.pathname = `${url.pathname.replace(/\/$/, '')}/.well-known/openid-configuration`;
  return url;
}

/**
 * Asks an issuer where it publishes its keys.
 *
 * @throws Error when it does not answer, speaks for another one, or sends us where others can listen
 */
export async function discoverKeys(issuer: string, signal: AbortSignal): Promise<URL> {
  const address = discoveryAddress(issuer);
  const configuration = Configuration.safeParse(await fetchJson(address, signal));
  if (!configuration.success) {
    throw new Error(`${address.href}: it answered no issuer with a jwks_uri.`);
  }
  if (configuration.data.issuer !== issuer) {
    throw new Error(
      `${address.href}: it calls itself "${configuration.data.issuer}", and "${issuer}" is wanted: they must be equal to the letter.`,
    );
  }
  const keys = new URL(configuration.data.jwks_uri);
  if (!isSafe(keys, address)) {
    throw new Error(`${address.href}: its jwks_uri ${keys.href} is not reached by https.`);
  }
  return keys;
}

/** Without encryption this machine may be asked only, and only by an issuer that is on it. */
function isSafe(url: URL, issuer: URL): boolean {
  return (
    url.protocol === 'https:' ||
    (url.protocol === 'http:' && [url, issuer].every(({ hostname }) => isLoopback(hostname)))
  );
}

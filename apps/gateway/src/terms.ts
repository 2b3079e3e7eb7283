import { readFile } from 'node:fs/promises';

import { ConfigError } from '@cx/config';
import { type Contract, ContractsError, DEFAULT_CONTRACTS, readContracts } from '@cx/contracts';
import {
  createTokenVerifiers,
  IssuerAddressError,
  readRoles,
  RolesError,
  type TokenVerifier,
  type TokenVerifierOptions,
} from '@cx/principals';
import {
  createTrustedDocuments,
  readTrustedDocuments,
  type TrustedDocuments,
  TrustedDocumentsError,
} from '@cx/trusted-documents';

import type { EntranceSettings } from './entrance-settings.ts';

/** What the settings say of who comes in, before anything is opened. */
export interface EntranceTerms {
  readonly contracts: ReadonlyMap<string, Contract>;
  readonly tokens: TokenVerifier;
  readonly trustedDocuments: TrustedDocuments;
}

/**
 * @param issuers believed beside that of the settings
 * @throws ConfigError that names the file and all that is wrong in it
 */
export async function readTerms(
  settings: EntranceSettings,
  issuers: readonly TokenVerifierOptions[] = [],
): Promise<EntranceTerms> {
  const { CONTRACTS_FILE, ROLES_FILE, TRUSTED_DOCUMENTS } = settings;
  const scopesOfRoles = await fromFile('ROLES_FILE', ROLES_FILE, readRoles);
  const contracts = await fromFile('CONTRACTS_FILE', CONTRACTS_FILE, readContracts);
  const all = [...issuersOf(settings), ...issuers];
  return {
    contracts: contracts ?? new Map(Object.entries(DEFAULT_CONTRACTS)),
    tokens: verifierOf(
      scopesOfRoles === null ? all : all.map((issuer) => ({ ...issuer, scopesOfRoles })),
    ),
    trustedDocuments:
      TRUSTED_DOCUMENTS === undefined
        ? createTrustedDocuments([])
        : await readTrustedDocuments(TRUSTED_DOCUMENTS).catch(asConfigError),
  };
}

function issuersOf(settings: EntranceSettings): TokenVerifierOptions[] {
  const { OIDC_ISSUER: issuer, OIDC_AUDIENCE: audience } = settings;
  if (issuer === undefined) return [];
  return [
    {
      issuer,
      audience,
      keys: 'discovered',
      rolesClaim: settings.OIDC_ROLES_CLAIM,
      brandsClaim: settings.OIDC_BRANDS_CLAIM,
      now,
    },
  ];
}

async function fromFile<Content>(
  setting: string,
  path: string | undefined,
  read: (text: string, path: string) => Content,
): Promise<Content | null> {
  if (path === undefined) return null;
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new ConfigError(`${setting} names a file that cannot be read: ${path}.`, {
      cause: error,
    });
  });
  try {
    return read(text, path);
  } catch (error) {
    return asConfigError(error);
  }
}

function verifierOf(issuers: readonly TokenVerifierOptions[]): TokenVerifier {
  try {
    return createTokenVerifiers(issuers);
  } catch (error) {
    return asConfigError(error);
  }
}

function asConfigError(error: unknown): never {
  const isSaid =
    error instanceof ContractsError ||
    error instanceof IssuerAddressError ||
    error instanceof RolesError ||
    error instanceof TrustedDocumentsError;
  if (!isSaid) throw error;
  throw new ConfigError(error.message, { cause: error });
}

function now(): Date {
  return new Date();
}

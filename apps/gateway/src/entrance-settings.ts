import { addresses, httpUrl, origins, secret } from '@cx/config';
import { KEY_ENVIRONMENTS, TOKEN_AUDIENCE } from '@cx/principals';
import { z } from 'zod';

/** The settings of who comes in, on which terms: the same for a gateway of its own and for the all-in-one start. */
export const entranceSettings = {
  CORS_ORIGINS: origins,
  TRUSTED_PROXIES: addresses,
  /** Where the identity provider of the staff is; nobody's tokens are believed when absent. */
  OIDC_ISSUER: httpUrl.optional(),
  OIDC_AUDIENCE: z.string().default(TOKEN_AUDIENCE),
  OIDC_ROLES_CLAIM: z.string().default('roles'),
  OIDC_BRANDS_CLAIM: z.string().default('brands'),
  ROLES_FILE: z.string().optional(),
  CONTRACTS_FILE: z.string().optional(),
  /** A manifest, or a directory of documents. */
  TRUSTED_DOCUMENTS: z.string().optional(),
  REDIS_URL: z.url({ protocol: /^rediss?$/ }).optional(),
  KEY_ENVIRONMENT: z.enum(KEY_ENVIRONMENTS).default('live'),
  KEY_PEPPER: secret.optional(),
  KEY_PEPPER_PREVIOUS: secret.optional(),
  PSEUDONYM_SECRET: secret.optional(),
} as const;

const Settings = z.object(entranceSettings);

export type EntranceSettings = z.output<typeof Settings>;

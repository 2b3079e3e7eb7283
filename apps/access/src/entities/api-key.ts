import { EntitySchema } from 'typeorm';

export const KEY_KINDS = ['partner', 'bi'] as const;

export type KeyKind = (typeof KEY_KINDS)[number];

/** One row of `api_key`: all of a key but the key. */
export interface ApiKeyRow {
  id: string;
  /** The part of the key that names it. */
  publicId: string;
  digest: string;
  /** Of the pepper that the digest was made with. */
  pepperId: string;
  /** Who calls by it: the id of the first key of its line, which a rotation keeps. */
  principalId: string;
  name: string;
  kind: KeyKind;
  scopes: string[];
  /** Keys of brands; `*` stands for all of them. */
  brands: string[];
  /** The variant of the schema that it sees. */
  contract: string;
  /** Cost units; null where the contract decides. */
  hourlyBudget: number | null;
  /** Addresses and networks that it may come from; empty where any will do. */
  allowedIps: string[];
  notBefore: Date;
  expiresAt: Date;
  createdAt: Date;
  createdBy: string;
  rotatedFrom: string | null;
  revokedAt: Date | null;
  /** To the minute. */
  lastUsedAt: Date | null;
}

export const ApiKeyEntity = new EntitySchema<ApiKeyRow>({
  name: 'ApiKey',
  tableName: 'api_key',
  columns: {
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'api_key_pkey' },
    publicId: { name: 'public_id', type: 'text' },
    digest: { type: 'text' },
    pepperId: { name: 'pepper_id', type: 'text' },
    principalId: { name: 'principal_id', type: 'uuid' },
    name: { type: 'text' },
    kind: { type: 'text' },
    scopes: { type: 'text', array: true },
    brands: { type: 'text', array: true },
    contract: { type: 'text' },
    hourlyBudget: { name: 'hourly_budget', type: 'integer', nullable: true },
    allowedIps: { name: 'allowed_ips', type: 'text', array: true },
    notBefore: { name: 'not_before', type: 'timestamptz', precision: 3 },
    expiresAt: { name: 'expires_at', type: 'timestamptz', precision: 3 },
    createdAt: { name: 'created_at', type: 'timestamptz', precision: 3 },
    createdBy: { name: 'created_by', type: 'text' },
    rotatedFrom: { name: 'rotated_from', type: 'uuid', nullable: true },
    revokedAt: { name: 'revoked_at', type: 'timestamptz', precision: 3, nullable: true },
    lastUsedAt: { name: 'last_used_at', type: 'timestamptz', precision: 3, nullable: true },
  },
  uniques: [
    { name: 'api_key_public_id_key', columns: ['publicId'] },
    { name: 'api_key_rotated_from_key', columns: ['rotatedFrom'] },
  ],
  foreignKeys: [
    {
      name: 'api_key_rotated_from_fkey',
      target: 'ApiKey',
      columnNames: ['rotatedFrom'],
      referencedColumnNames: ['id'],
    },
  ],
});

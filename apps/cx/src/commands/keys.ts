import { type KeyKind, type KeyRecord, KeyDeskError, stateOf } from '@cx/access';
import { LOCAL_PRINCIPAL } from '@cx/principals';

import type { Config } from '../config.ts';
import { CommandError, ExitCode } from '../exit.ts';
import { openKeyAccess } from '../key-access.ts';
import type { Terminal } from '../terminal.ts';

interface OutputOptions {
  /** One JSON object on standard output, and nothing else. */
  readonly json: boolean;
}

export interface CreateKeyOptions extends OutputOptions {
  readonly name: string;
  readonly scopes: readonly string[];
  readonly brands: readonly string[];
  readonly kind: KeyKind;
  readonly contract?: string | undefined;
  /** Cost units that it may spend in an hour. */
  readonly budget?: number | undefined;
  readonly allowedIps?: readonly string[] | undefined;
  /** How long it is valid, in milliseconds. */
  readonly expires?: number | undefined;
}

export interface RotateKeyOptions extends OutputOptions {
  /** How long the old key stays valid, in milliseconds. */
  readonly overlap: number;
  /** How long the new one is, in milliseconds. */
  readonly expires?: number | undefined;
}

/** Makes a key and shows it, this once. */
export async function createKey(
  config: Config,
  { budget, expires, json, ...order }: CreateKeyOptions,
  terminal: Terminal,
): Promise<void> {
  await using keys = await openKeyAccess(config);
  await keys.assertBrands(order.brands);
  const { key, record } = await inOneSentence(
    keys.access.desk.create(LOCAL_PRINCIPAL, {
      ...order,
      hourlyBudget: budget,
      expiresAt: fromNow(expires),
    }),
  );
  show(key, record, json, terminal);
}

/** Shows all keys that were ever made, without what would let somebody use them. */
export async function listKeys(
  config: Config,
  { json }: OutputOptions,
  terminal: Terminal,
): Promise<void> {
  await using keys = await openKeyAccess(config);
  const records = await inOneSentence(keys.access.desk.list(LOCAL_PRINCIPAL));
  if (json) {
    terminal.print(JSON.stringify({ keys: records }));
    return;
  }
  const now = new Date();
  for (const record of records) terminal.print(lineOf(record, now));
  if (records.length === 0) terminal.say('There are no keys yet: make one with cx keys create.');
}

/** Makes a new key that may do what the old one may, and lets the old one end. */
export async function rotateKey(
  config: Config,
  id: string,
  { overlap, expires, json }: RotateKeyOptions,
  terminal: Terminal,
): Promise<void> {
  await using keys = await openKeyAccess(config);
  const { key, record } = await inOneSentence(
    keys.access.desk.rotate(LOCAL_PRINCIPAL, id, {
      overlapMs: overlap,
      expiresAt: fromNow(expires),
    }),
  );
  show(key, record, json, terminal);
}

/** Ends a key at once. */
export async function revokeKey(
  config: Config,
  id: string,
  { json }: OutputOptions,
  terminal: Terminal,
): Promise<void> {
  await using keys = await openKeyAccess(config);
  const { revokedAt } = await inOneSentence(keys.access.desk.revoke(LOCAL_PRINCIPAL, id));
  terminal.print(
    json
      ? JSON.stringify({ id, revokedAt })
      : `The key ${id} is revoked since ${revokedAt?.toISOString()}.`,
  );
}

function fromNow(milliseconds: number | undefined): Date | undefined {
  return milliseconds === undefined ? undefined : new Date(Date.now() + milliseconds);
}

function show(key: string, record: KeyRecord, json: boolean, terminal: Terminal): void {
  const { id, expiresAt } = record;
  terminal.print(json ? JSON.stringify({ key, id }) : key);
  if (json) return;
  terminal.say(
    `Keep it: it is not shown again. Its id is ${id}, and it is valid until ${expiresAt.toISOString()}.`,
  );
}

function lineOf(record: KeyRecord, now: Date): string {
  const { id, publicId, name, kind, scopes, brands, expiresAt } = record;
  const state = stateOf(record, now).toLowerCase().replaceAll('_', ' ');
  const end = expiresAt.toISOString().slice(0, 10);
  return [id, publicId, kind, state, end, scopes, brands, name].join('\t');
}

async function inOneSentence<Result>(result: Promise<Result>): Promise<Result> {
  try {
    return await result;
  } catch (error) {
    if (!(error instanceof KeyDeskError)) throw error;
    throw new CommandError(ExitCode.Usage, error.message, { cause: error });
  }
}

import type { AuditEvent } from '@cx/access';
import {
  BiError,
  type BiServer,
  createReader as makeReader,
  dropReader as endReader,
  listReaders as allReaders,
  type Login,
  type Reader,
  rotateReader as renewReader,
} from '@cx/bi';
import { LOCAL_PRINCIPAL } from '@cx/principals';

import { assertBrands } from '../assert-brands.ts';
import type { Config } from '../config.ts';
import { CommandError, ExitCode } from '../exit.ts';
import { type Instance, openInstance } from '../instance.ts';
import { openAccessOf } from '../key-access.ts';
import type { Terminal } from '../terminal.ts';

interface OutputOptions {
  /** One JSON object on standard output, and nothing else. */
  readonly json: boolean;
}

export interface CreateReaderOptions extends OutputOptions {
  readonly name: string;
  readonly brands: readonly string[];
  readonly pii: boolean;
}

/** Makes a reader and shows its address, this once. */
export async function createReader(
  config: Config,
  { name, brands, pii, json }: CreateReaderOptions,
  terminal: Terminal,
): Promise<void> {
  await onServer(config, async (server, instance) => {
    await assertBrands(instance, brands);
    const login = await makeReader(server, { name, brands, seesPii: pii });
    const details = { brands: [...brands], seesPii: pii };
    await putOnRecord(config, instance, { action: 'bi-reader.created', subject: name, details });
    show(name, login, json, terminal);
  });
}

export async function listReaders(
  config: Config,
  { json }: OutputOptions,
  terminal: Terminal,
): Promise<void> {
  await onServer(config, async (server) => {
    const readers = await allReaders(server);
    if (json) {
      terminal.print(JSON.stringify({ readers }));
      return;
    }
    for (const reader of readers) terminal.print(lineOf(reader));
    if (readers.length === 0)
      terminal.say('There are no readers: make one with cx bi create-reader.');
  });
}

/** Gives a reader another password, and shows its address, this once. */
export async function rotateReader(
  config: Config,
  name: string,
  { json }: OutputOptions,
  terminal: Terminal,
): Promise<void> {
  await onServer(config, async (server, instance) => {
    const login = await renewReader(server, name);
    await putOnRecord(config, instance, {
      action: 'bi-reader.rotated',
      subject: name,
      details: {},
    });
    show(name, login, json, terminal);
  });
}

export async function dropReader(
  config: Config,
  name: string,
  { json }: OutputOptions,
  terminal: Terminal,
): Promise<void> {
  await onServer(config, async (server, instance) => {
    await endReader(server, name);
    await putOnRecord(config, instance, {
      action: 'bi-reader.dropped',
      subject: name,
      details: {},
    });
    terminal.print(json ? JSON.stringify({ name }) : `The reader ${name} is no more.`);
  });
}

/**
 * The audit log is in another schema, and roles are in none: it cannot be one transaction. What lets somebody in is
 * shown behind it, so that nobody comes in of whom the log does not tell.
 */
async function putOnRecord(
  config: Config,
  instance: Instance,
  event: Pick<AuditEvent, 'action' | 'subject' | 'details'>,
): Promise<void> {
  const access = await openAccessOf(config, instance);
  try {
    await access.audit.append([{ ...event, at: new Date(), actor: LOCAL_PRINCIPAL.id }]);
  } finally {
    await access.close();
  }
}

function show(name: string, { url, openings }: Login, json: boolean, terminal: Terminal): void {
  terminal.print(json ? JSON.stringify({ name, url, openings }) : url);
  if (json) return;
  terminal.say('Keep it: the password in it is not shown again.');
  if (openings.length === 0) return;
  terminal.say('The server lets it do more than read. Let a superuser close what is open:');
  for (const sentence of openings) terminal.say(`  ${sentence}`);
}

function lineOf({ name, brands, seesPii, createdAt, hasRole }: Reader): string {
  const state = hasRole ? 'valid' : 'without a role: rotate it';
  const data = seesPii ? 'unmasked' : 'masked';
  return [name, state, createdAt.toISOString().slice(0, 10), brands, data].join('\t');
}

async function onServer(
  config: Config,
  work: (server: BiServer, instance: Instance) => Promise<void>,
): Promise<void> {
  const instance = await openInstance(config);
  try {
    if (instance.biServer === null) {
      throw new CommandError(
        ExitCode.Usage,
        'The schema insights is on another server than DATABASE_URL: name that one there.',
      );
    }
    await work(instance.biServer, instance);
  } catch (error) {
    if (!(error instanceof BiError)) throw error;
    throw new CommandError(ExitCode.Usage, error.message, { cause: error });
  } finally {
    await instance.close();
  }
}

import { readFile } from 'node:fs/promises';

import { DEFAULT_CONTRACTS } from '@cx/contracts';
import { createRemoteSubgraphClient, openSupergraph } from '@cx/federation';
import {
  createAuthentication,
  everybodyIs,
  type GatewayOptions,
  readTerms,
  serveGateway,
} from '@cx/gateway';
import { isLoopback, LOCAL_PRINCIPAL } from '@cx/principals';
import { type Logger, pino } from 'pino';

import type { Config } from '../config.ts';
import { CommandError, ExitCode } from '../exit.ts';
import { developmentIssuer, openIssuer } from '../issuer.ts';
import { assertLoopback } from '../loopback.ts';
import type { Terminal } from '../terminal.ts';
import { untilSignal } from '../until-signal.ts';

export interface GatewayCommandOptions {
  /** File with the supergraph's SDL. */
  readonly supergraph: string;
  readonly port: number;
  /** False: nobody is asked who they are, and only this machine is served. */
  readonly auth: boolean;
}

/**
 * Serves any federation 2 supergraph, with no database: its subgraphs are where it says they are. Callers come with
 * access tokens of OIDC_ISSUER or, on this machine, of `cx token`.
 */
export async function gateway(
  config: Config,
  options: GatewayCommandOptions,
  terminal: Terminal,
): Promise<void> {
  if (!options.auth) assertLoopback(config.HOST);
  const signal = untilSignal();
  const log = pino({ name: 'gateway', level: config.LOG_LEVEL }, pino.destination(2));
  const entrance = options.auth
    ? await openTokenEntrance(config, log)
    : { authenticate: everybodyIs(LOCAL_PRINCIPAL) };
  const supergraph = openSupergraph({
    supergraphSdl: await readSupergraph(options.supergraph),
    clientOf: createRemoteSubgraphClient,
  });
  const server = await serveGateway({
    supergraph,
    ...entrance,
    host: config.HOST,
    port: options.port,
    readiness: () => Promise.resolve({}),
    log,
  }).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CommandError(ExitCode.Usage, `${options.supergraph} cannot be served: ${reason}`, {
      cause: error,
    });
  });
  terminal.say(`The graph is at ${server.url}/graphql.`);
  await signal;
  await server.stop();
}

type TokenEntrance = Pick<
  GatewayOptions,
  'authenticate' | 'contracts' | 'corsOrigins' | 'trustedProxies'
>;

/** For those who come with access tokens: keys are kept in a database, which this gateway does not have. */
async function openTokenEntrance(config: Config, log: Logger): Promise<TokenEntrance> {
  const isLocal = isLoopback(config.HOST);
  if (!isLocal && config.OIDC_ISSUER === undefined) {
    throw new CommandError(
      ExitCode.Usage,
      'Nobody could come in: set OIDC_ISSUER to your identity provider, or HOST to 127.0.0.1.',
    );
  }
  const { contracts, tokens } = await readTerms(
    config,
    isLocal ? [developmentIssuer(await openIssuer(config))] : [],
  );
  const internal = contracts.get('internal') ?? DEFAULT_CONTRACTS.internal;
  return {
    authenticate: createAuthentication({
      tokens,
      keys: { findPrincipal: async () => ({ refusal: 'NO_KEYS_HERE' }) },
      now: () => new Date(),
      log,
    }),
    contracts: new Map([[internal.name, internal]]),
    corsOrigins: config.CORS_ORIGINS,
    trustedProxies: config.TRUSTED_PROXIES,
  };
}

async function readSupergraph(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw new CommandError(ExitCode.Usage, `The supergraph ${path} cannot be read.`, {
      cause: error,
    });
  }
}

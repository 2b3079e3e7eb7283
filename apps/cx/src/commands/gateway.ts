import { resolve } from 'node:path';

import { DEFAULT_CONTRACTS } from '@cx/contracts';
import { createRemoteSubgraphClient, openSupergraph } from '@cx/federation';
import {
  createAccessLog,
  createAuthentication,
  createWorkerQuota,
  everybodyIs,
  type GatewayOptions,
  lookTogether,
  readTerms,
  serveGateway,
  workersReadiness,
} from '@cx/gateway';
import { isLoopback, LOCAL_PRINCIPAL } from '@cx/principals';
import { openSupergraphSource } from '@cx/supergraph-source';
import { startTracing } from '@cx/telemetry/start';
import { joinPrimary, type Seat } from '@cx/workers';
import { type Logger, pino } from 'pino';

import type { Config } from '../config.ts';
import { CommandError, ExitCode } from '../exit.ts';
import { developmentIssuer, openIssuer } from '../issuer.ts';
import { assertLoopback } from '../loopback.ts';
import type { Terminal } from '../terminal.ts';
import { untilSignal } from '../until-signal.ts';

export interface GatewayCommandOptions {
  /** File or address of the supergraph's SDL. */
  readonly supergraph: string;
  readonly port: number;
  /** False: nobody is asked who they are, and only this machine is served. */
  readonly auth: boolean;
}

/**
 * Serves any federation 2 supergraph, with no database: its subgraphs are where it says they are. Callers come with
 * access tokens of OIDC_ISSUER or, on this machine, of `cx token`. When the supergraph changes, so does what is served.
 */
export async function gateway(
  config: Config,
  options: GatewayCommandOptions,
  terminal: Terminal,
): Promise<void> {
  if (!options.auth) assertLoopback(config.HOST);
  using seat = await joinPrimary();
  const stopping = seat?.stopping ?? untilSignal();
  const log = logOf(config, seat);
  const tracing = await startTracing({
    settings: config,
    service: 'gateway',
    onError: (error) => log.warn({ err: error }, 'Spans are lost.'),
  });
  const entrance = options.auth
    ? await openTokenEntrance(config, log)
    : { authenticate: everybodyIs(LOCAL_PRINCIPAL) };
  const looked = openSupergraphSource({
    from: options.supergraph,
    directory: resolve(config.CX_DATA_DIR),
    everySeconds: config.SUPERGRAPH_POLL_SECONDS,
  });
  const source = seat === null ? looked : lookTogether(looked, seat);
  // From a terminal it is the end of the terminal, and of what runs in it.
  if (!process.stdout.isTTY) process.on('SIGHUP', () => source.lookAgain());
  const server = await serveGateway({
    supergraph: {
      source,
      open: (supergraphSdl) =>
        openSupergraph({ supergraphSdl, clientOf: createRemoteSubgraphClient }),
    },
    ...entrance,
    ...(seat === null ? {} : { quota: createWorkerQuota(seat) }),
    host: config.HOST,
    port: options.port,
    readiness: () => workersReadiness(seat),
    graceMs: config.GRACE_SECONDS * 1_000,
    accessLog: config.ACCESS_LOG ? createAccessLog(pino.destination(2)) : undefined,
    log,
  }).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CommandError(ExitCode.Usage, `${source.name} cannot be served: ${reason}`, {
      cause: error,
    });
  });
  if (seat === null) terminal.say(`The graph is at ${server.url}/graphql.`);
  await seat?.serves(server.url);
  await stopping;
  await server.stop();
  await tracing.stop();
}

function logOf({ LOG_LEVEL: level }: Config, seat: Seat | null): Logger {
  const log = pino({ name: 'gateway', level }, pino.destination(2));
  return seat === null ? log : log.child({ worker: seat.number });
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

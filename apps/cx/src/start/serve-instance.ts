import { resolve } from 'node:path';

import {
  createAccessLog,
  type EntranceDependencies,
  type GatewayOptions,
  type GatewayServer,
  openEntrance,
  serveGateway,
} from '@cx/gateway';
import { pino } from 'pino';

import type { Config } from '../config.ts';
import { CommandError, ExitCode } from '../exit.ts';
import { openPseudonymSecret } from '../secrets.ts';

type Parts = Omit<EntranceDependencies, 'pseudonymSecret'> &
  Pick<GatewayOptions, 'supergraph' | 'rows' | 'quota' | 'readiness'>;

/** @throws CommandError when the port is taken */
export async function serveInstance(config: Config, parts: Parts): Promise<GatewayServer> {
  const { HOST: host, PORT: port, CX_DATA_DIR: directory } = config;
  const pseudonymSecret =
    config.PSEUDONYM_SECRET ?? (await openPseudonymSecret(resolve(directory)));
  try {
    return await serveGateway({
      ...openEntrance(config, { ...parts, pseudonymSecret }),
      ...parts,
      accessLog: config.ACCESS_LOG ? createAccessLog(pino.destination(2)) : undefined,
      // Nobody but this machine reaches it.
      showsMetrics: true,
      host,
      port,
    });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
      throw new CommandError(
        ExitCode.Usage,
        `Port ${port} is taken: set PORT to another one, or stop what listens there.`,
        { cause: error },
      );
    }
    throw error;
  }
}

import { isIP } from 'node:net';

import { CommandError, ExitCode } from './exit.ts';

/** Whether this machine alone can reach what listens there. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
}

/** Refuses to serve other machines where anybody of this one is let in. */
export function assertLoopback(host: string): void {
  if (!isLoopback(host)) {
    throw new CommandError(
      ExitCode.Usage,
      `Without authentication only this machine is served, not ${host}: set HOST to 127.0.0.1.`,
    );
  }
}

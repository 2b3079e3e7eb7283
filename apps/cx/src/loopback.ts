import { isIP } from 'node:net';

import { CommandError, ExitCode } from './exit.ts';

/** Refuses to serve other machines while nobody is asked who they are. */
export function assertLoopback(host: string): void {
  const isLoopback =
    host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
  if (!isLoopback) {
    throw new CommandError(
      ExitCode.Usage,
      `Without authentication only this machine is served, not ${host}: set HOST to 127.0.0.1.`,
    );
  }
}

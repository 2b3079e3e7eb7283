import { isLoopback } from '@cx/principals';

import { CommandError, ExitCode } from './exit.ts';

/** Refuses to serve other machines where anybody of this one is let in. */
export function assertLoopback(host: string): void {
  if (!isLoopback(host)) {
    throw new CommandError(
      ExitCode.Usage,
      `Without authentication only this machine is served, not ${host}: set HOST to 127.0.0.1.`,
    );
  }
}

import type { Access } from '@cx/access';
import type { EntranceTerms } from '@cx/gateway/terms';
import type { DevelopmentIssuer } from '@cx/principals';
import type { Logger } from 'pino';

import type { Config } from '../config.ts';
import type { Instance } from '../instance.ts';
import type { Terminal } from '../terminal.ts';

/** What a start has at hand before anybody is answered. */
export interface StartedInstance {
  readonly config: Config;
  readonly instance: Instance;
  readonly access: Access;
  readonly issuer: DevelopmentIssuer;
  readonly terms: EntranceTerms;
  /** Resolves when the process is told to stop. */
  readonly signal: Promise<void>;
  readonly log: Logger;
  readonly terminal: Terminal;
}

export const STOPPING = 'Stopping: requests in hand are finished first.';

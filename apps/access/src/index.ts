import { randomUUIDv7 } from 'node:crypto';

import { openDatabase } from '@cx/database';
import type { KeyEnvironment, Pepper } from '@cx/principals';

import { migrations } from '../migrations/index.ts';
import { ApiKeyEntity } from './entities/api-key.ts';
import { createApiKeyRepository } from './repositories/api-keys.ts';
import { createKeyCheck, type KeyCheck } from './services/key-check.ts';
import { createKeyDesk, type KeyDesk } from './services/key-desk.ts';

export { KEY_KINDS, type KeyKind } from './entities/api-key.ts';
export type { KeyRefusal, KeyVerdict } from './services/key-check.ts';
export { KeyDeskError } from './services/key-desk-error.ts';
export type { KeyRecord, NewKey } from './services/key-desk.ts';
export { migrations };

export const entities = [ApiKeyEntity];

export interface AccessOptions {
  readonly databaseUrl: string;
  /** Keys of the other environment are refused, so that none of a trial gets into production. */
  readonly environment: KeyEnvironment;
  /** The first makes new digests; keys made with the others stay good. */
  readonly peppers: readonly [Pepper, ...Pepper[]];
  readonly onStatement?: ((text: string) => void) | undefined;
  /** @default the time */
  readonly now?: () => Date;
}

/** Who may come in. */
export interface Access {
  readonly desk: KeyDesk;
  readonly check: KeyCheck;
  close(): Promise<void>;
}

export function openAccess(options: AccessOptions): Access {
  const { databaseUrl, environment, peppers, onStatement, now = () => new Date() } = options;
  const database = openDatabase({ url: databaseUrl, entities, migrations, onStatement });
  // Keys belong to no brand of their own: whoever asks for them is checked by the desk.
  const keys = createApiKeyRepository(database.unrestricted);
  const [pepper] = peppers;

  return {
    desk: createKeyDesk({ database, keys, environment, pepper, now, newId: () => randomUUIDv7() }),
    check: createKeyCheck({ database, keys, environment, peppers }),
    close: () => database.close(),
  };
}

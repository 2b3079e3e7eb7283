import type { Database } from '@cx/database';
import type { KeyEnvironment, Pepper } from '@cx/principals';

import type { ApiKeyRepository } from '../repositories/api-keys.ts';
import { createKeyAnnouncements } from '../repositories/key-announcements.ts';
import { createKeyCache } from './key-cache.ts';
import { createKeyCheck, type KeyCheck } from './key-check.ts';
import { createKeyUses } from './key-uses.ts';
import { type KnownKey, knownKeyOf } from './known-key.ts';

/** The check of keys, and what goes on behind it. */
export interface OpenKeyCheck {
  readonly check: KeyCheck;
  /** Its own process need not wait until the database tells it that a key is no longer what it was. */
  forget(publicId: string): void;
  /** Writes the last uses. Before the database is closed. */
  close(): Promise<void>;
}

export interface OpenKeyCheckOptions {
  readonly database: Database;
  /** Where the database is: announcements come over a connection beside its pools. */
  readonly databaseUrl: string;
  readonly keys: ApiKeyRepository;
  readonly environment: KeyEnvironment;
  readonly peppers: readonly Pepper[];
  readonly onError: (error: unknown) => void;
  readonly onStatement?: ((text: string) => void) | undefined;
  readonly clock: () => number;
}

export function openKeyCheck(options: OpenKeyCheckOptions): OpenKeyCheck {
  const { database, databaseUrl, keys, environment, peppers, onError, onStatement, clock } =
    options;
  const cache = createKeyCache<KnownKey>({
    async lookUp(publicId) {
      // Who remembers nothing has nothing to hear: a command that hands keys out does not listen.
      announcements.listen();
      const row = await keys.findByPublicId(publicId);
      return row === null ? null : knownKeyOf(row);
    },
    clock,
  });
  const announcements = createKeyAnnouncements({
    url: databaseUrl,
    onKey: (publicId) => cache.forget(publicId),
    onListening: () => cache.forgetAll(),
    onError,
    onStatement,
  });
  const uses = createKeyUses({
    write: (lastUses) => database.write((query) => keys.markUsed(query, lastUses)),
    onError,
  });

  return {
    check: createKeyCheck({
      keys: cache,
      async findById(id) {
        const row = await keys.findById(id);
        return row === null ? null : knownKeyOf(row);
      },
      uses,
      environment,
      peppers,
    }),
    forget: (publicId) => cache.forget(publicId),
    async close() {
      await announcements.close();
      await uses.close();
    },
  };
}

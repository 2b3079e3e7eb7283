import { createReadStream, createWriteStream } from 'node:fs';
import { it } from 'vitest';
import * as oldR from './read-backup.ts';
import * as oldW from './write-backup.ts';
import * as newR from '../backup/read-backup.ts';
import * as newW from '../backup/write-backup.ts';
import { openStores } from '../backup/backup.test-support.ts';
it('perf', async () => {
  await using stores = await openStores();
  const s = await stores.migrated();
  await s.owner.query(`INSERT INTO "user" ("from") SELECT md5(n::text)||md5((n+1)::text) FROM generate_series(1,1000000) n`);
  for (const [n, w, r] of [['old', oldW, oldR], ['new', newW, newR],['old', oldW, oldR], ['new', newW, newR]] as const) {
    const t0 = performance.now();
    await w.writeBackup({ ownerUrls: s.ownerUrls, output: createWriteStream(stores.directory + '/' + n), takenAt: new Date() });
    const t1 = performance.now();
    const t = await stores.migrated();
    const t2 = performance.now();
    await r.readBackup({ ownerUrls: t.ownerUrls, input: createReadStream(stores.directory + '/' + n), migrateTo: async () => {} });
    console.log(n, t1 - t0, performance.now() - t2);
  }
}, 200000);

import { startEmbeddedPostgres } from '@cx/database/embedded';
import { Client } from 'pg';

import { runCx } from '../../support/child-process.ts';
import {
  makeDirectory,
  type ServedInstance,
  serveInstance,
  statusOf,
  untilReady,
} from '../../support/instance.ts';
import { untilSo } from './until-so.ts';

/** `cx start` over a PostgreSQL that can be stopped beneath it. */
export interface ServedGraph extends AsyncDisposable {
  readonly instance: ServedInstance;
  /** Of somebody who may see and do everything. */
  readonly token: string;
  /** A connection of the superuser, which is not there while the server is not. */
  connect(): Promise<Client & AsyncDisposable>;
  stopDatabase(): Promise<void>;
  startDatabase(): Promise<void>;
  /** How many wait for a connection of a pool. */
  waitingFor(pool: string): Promise<number>;
  /** Answers after how many milliseconds `/readyz` has this status. */
  untilReadiness(status: number): Promise<number>;
}

const DEMO = ['demo', '--customers', '100', '--interactions', '1000', '--seed', '7'];

const PASSWORD = 'of the faults';

export async function serveGraph(): Promise<ServedGraph> {
  await using stack = new AsyncDisposableStack();
  const { path } = stack.use(await makeDirectory());
  const start = () => startEmbeddedPostgres({ directory: `${path}/server`, password: PASSWORD });
  let database = await start();
  stack.defer(() => database.stop());
  const { adminUrl } = database;
  const environment = {
    CX_DATA_DIR: `${path}/data`,
    DATABASE_URL: adminUrl,
    DATABASE_SECRET: PASSWORD.repeat(4),
    LOG_LEVEL: 'error',
    // What is asked is to be read.
    RESPONSE_CACHE_MB: '0',
  };
  await said(DEMO, environment);
  const instance = stack.use(await serveInstance(environment, ['--no-demo']));
  await untilReady(instance);
  const token = await said(['token', '--role', 'admin'], environment);

  const owned = stack.move();
  return {
    instance,
    token,
    async connect() {
      const client = new Client({ connectionString: adminUrl });
      client.on('error', () => undefined);
      await client.connect();
      return Object.assign(client, { [Symbol.asyncDispose]: () => client.end() });
    },
    stopDatabase: () => database.stop(),
    async startDatabase() {
      database = await start();
    },
    async waitingFor(pool) {
      const response = await fetch(`${instance.url}/prometheus`);
      const sample = `cx_database_pool_connections{pool="${pool}",state="waiting"} `;
      const line = (await response.text()).split('\n').find((one) => one.startsWith(sample));
      return Number(line?.slice(sample.length));
    },
    untilReadiness: (status) =>
      untilSo(
        async () => (await statusOf(`${instance.url}/readyz`)) === status,
        `/readyz answers ${status}`,
      ),
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}

async function said(
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<string> {
  const { exitCode, stdout, stderr } = await runCx(args, environment);
  if (exitCode !== 0) throw new Error(stderr);
  return stdout.trim();
}

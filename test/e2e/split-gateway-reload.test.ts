import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { readOwnSupergraph } from '@cx/gateway';
import { openSupergraphSource } from '@cx/supergraph-source';
import { freePort } from '@cx/testing/free-port';
import { expect, it, onTestFinished } from 'vitest';

import { startCommand } from '../support/child-process.ts';
import { makeDirectory, statusOf } from '../support/instance.ts';

const GATEWAY = fileURLToPath(new URL('../../apps/gateway/src/main.ts', import.meta.url));

const SECRET = 'a-secret-of-the-gateway-of-this-test';

// What is behind the gateway is away: it tells of its supergraph all the same.
it('takes another supergraph from its file, keeps it, and refuses one without what it answers itself', async () => {
  await using directory = await makeDirectory();
  const own = await readOwnSupergraph();
  const data = join(directory.path, 'data');
  const file = join(directory.path, 'supergraph.graphql');
  const put = async (text: string): Promise<void> => {
    await writeFile(`${file}.next`, text);
    await rename(`${file}.next`, file);
  };
  await put(own);
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const gateway = startCommand([process.execPath, GATEWAY], {
    PORT: String(port),
    SUPERGRAPH_FILE: file,
    SUPERGRAPH_POLL_SECONDS: '0.1',
    GRACE_SECONDS: '0',
    CX_DATA_DIR: data,
    GATEWAY_DATABASE_URL: 'postgres://nobody@127.0.0.1:1/nothing',
    SUBGRAPH_SECRET: SECRET,
    KEY_PEPPER: SECRET,
    PSEUDONYM_SECRET: SECRET,
  });
  onTestFinished(() => gateway.kill('SIGTERM'));
  await expect.poll(() => statusOf(`${url}/healthz`)).toBe(200);
  const standing = async (): Promise<unknown> => (await fetch(`${url}/readyz`)).json();

  await put(`# the next one\n${own}`);
  await expect.poll(standing).toMatchObject({ supergraph: { generation: 2 } });
  await put(own.replace('  me: Principal!', '  whoAmI: Principal!'));
  await expect.poll(standing).toMatchObject({
    supergraph: {
      generation: 2,
      refused: { reason: 'The gateway itself answers Query.me, which is not there any more.' },
    },
  });
  gateway.kill('SIGTERM');
  const { exitCode } = await gateway.finished;

  expect(exitCode).toBe(0);
  expect(await openSupergraphSource({ from: file, directory: data }).lastGood()).toBe(
    `# the next one\n${own}`,
  );
});

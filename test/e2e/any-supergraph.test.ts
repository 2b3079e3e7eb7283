import { once } from 'node:events';
import { readFile, rename, unlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';

import { freePort } from '@cx/testing/free-port';
import { expect, it, onTestFinished } from 'vitest';

import { booksSupergraph, serveBooksSubgraph } from '../support/books-graph.ts';
import { runCx, startCx } from '../support/child-process.ts';
import { makeDirectory, statusOf } from '../support/instance.ts';
import { ask } from '../support/test-graph.ts';

it('serves a supergraph that is not its own, with no database', async () => {
  await using directory = await makeDirectory();
  const file = await serveBooks(directory.path);
  const port = await freePort();

  const gateway = startCx(['gateway', '--supergraph', file, '--port', String(port), '--no-auth'], {
    CX_DATA_DIR: join(directory.path, 'data'),
  });
  onTestFinished(() => gateway.kill('SIGTERM'));
  await expect.poll(() => statusOf(`http://127.0.0.1:${port}/healthz`)).toBe(200);
  const answer = await ask(
    `http://127.0.0.1:${port}`,
    '{ __typename books { title } __type(name: "Book") { name } }',
  );
  gateway.kill('SIGTERM');
  const { exitCode } = await gateway.finished;

  expect(answer).toEqual({
    data: {
      __typename: 'Query',
      books: [{ title: 'Middlemarch' }],
      __type: { name: 'Book' },
    },
  });
  expect(exitCode).toBe(0);
});

it('serves the next version of its file, and what was good last when the file is away', async () => {
  await using directory = await makeDirectory();
  const file = await serveBooks(directory.path);
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const args = ['gateway', '--supergraph', file, '--port', String(port), '--no-auth'];
  const settings = {
    CX_DATA_DIR: join(directory.path, 'data'),
    SUPERGRAPH_POLL_SECONDS: '0.1',
    GRACE_SECONDS: '0',
  };
  const fields = '{ __type(name: "Book") { fields { name } } }';
  const gateway = startCx(args, settings);
  onTestFinished(() => gateway.kill('SIGTERM'));
  await expect.poll(() => statusOf(`${url}/healthz`)).toBe(200);

  await writeFile(
    `${file}.next`,
    (await readFile(file, 'utf8')).replace('title:', 'year: Int title:'),
  );
  await rename(`${file}.next`, file);
  await expect
    .poll(() => ask(url, fields))
    .toEqual({ data: { __type: { fields: [{ name: 'year' }, { name: 'title' }] } } });
  gateway.kill('SIGTERM');
  await gateway.finished;
  await unlink(file);
  const second = startCx(args, settings);
  onTestFinished(() => second.kill('SIGTERM'));
  await expect.poll(() => statusOf(`${url}/healthz`)).toBe(200);

  expect(await ask(url, fields)).toEqual({
    data: { __type: { fields: [{ name: 'year' }, { name: 'title' }] } },
  });
  expect(await (await fetch(`${url}/readyz`)).json()).toMatchObject({
    status: 'ok',
    supergraph: { unreadable: { reason: `The supergraph ${file} cannot be read.` } },
  });
});

it('looks for another supergraph at its address when it gets SIGHUP', async () => {
  await using directory = await makeDirectory();
  const first = await readFile(await serveBooks(directory.path), 'utf8');
  let text = first;
  const place = createServer((_request, response) => response.end(text)).listen(0, '127.0.0.1');
  onTestFinished(() => void place.close());
  await once(place, 'listening');
  const address = place.address();
  const from = `http://cx:secret@127.0.0.1:${typeof address === 'object' ? address?.port : 0}/books`;
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const gateway = startCx(['gateway', '--supergraph', from, '--port', String(port), '--no-auth'], {
    CX_DATA_DIR: join(directory.path, 'data'),
    SUPERGRAPH_POLL_SECONDS: '86400',
    LOG_LEVEL: 'info',
  });
  onTestFinished(() => gateway.kill('SIGTERM'));
  await expect.poll(() => statusOf(`${url}/healthz`)).toBe(200);

  text = first.replace('title:', 'year: Int title:');
  gateway.kill('SIGHUP');

  await expect
    .poll(() => ask(url, '{ __type(name: "Book") { fields { name } } }'))
    .toEqual({ data: { __type: { fields: [{ name: 'year' }, { name: 'title' }] } } });
  expect(gateway.output()).toContain('A supergraph is served.');
  expect(gateway.output()).not.toContain('secret');
});

it('lets those in who have a token of this machine, and nobody else', async () => {
  await using directory = await makeDirectory();
  const file = await serveBooks(directory.path);
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const settings = { CX_DATA_DIR: join(directory.path, 'data') };
  const gateway = startCx(['gateway', '--supergraph', file, '--port', String(port)], settings);
  onTestFinished(() => gateway.kill('SIGTERM'));
  await expect.poll(() => statusOf(`${url}/healthz`)).toBe(200);
  const token = (await runCx(['token', '--role', 'viewer'], settings)).stdout.trim();
  const query = '{ books { title } }';

  const known = await ask(url, query, {}, token);
  const unknown = await ask(url, query);
  const withKey = await ask(url, query, {}, 'cxk_live_0000000000000000000000000000000000000000');

  expect(known).toEqual({ data: { books: [{ title: 'Middlemarch' }] } });
  for (const { data, errors } of [unknown, withKey]) {
    expect(data).toBe(undefined);
    expect(errors?.[0]?.extensions).toEqual({ code: 'UNAUTHENTICATED' });
  }
});

it('asks for an identity provider where others could reach it', async () => {
  const { exitCode, stderr } = await runCx(['gateway', '--supergraph', 'nowhere.graphql'], {
    HOST: '0.0.0.0',
  });

  expect(exitCode).toBe(2);
  expect(stderr).toContain('Nobody could come in: set OIDC_ISSUER');
});

it('refuses to serve without authentication where others could reach it', async () => {
  const args = ['gateway', '--supergraph', 'nowhere.graphql', '--no-auth'];

  const { exitCode, stderr } = await runCx(args, { HOST: '0.0.0.0' });

  expect(exitCode).toBe(2);
  expect(stderr).toContain('only this machine is served');
});

it('names a supergraph that is missing or none', async () => {
  await using directory = await makeDirectory();
  const none = join(directory.path, 'none.graphql');
  await writeFile(none, 'type Query { a: Int }');

  const missing = await runCx(['gateway', '--supergraph', 'nowhere.graphql', '--no-auth'], {});
  const wrong = await runCx(['gateway', '--supergraph', none, '--no-auth', '--port', '0'], {});

  expect([missing.exitCode, wrong.exitCode]).toEqual([2, 2]);
  expect(missing.stderr).toContain('The supergraph nowhere.graphql cannot be read.');
  expect(wrong.stderr).toContain(`${none} cannot be served:`);
});

/** Serves a subgraph until the end of the test, and answers the file of its supergraph. */
async function serveBooks(directory: string): Promise<string> {
  const subgraph = await serveBooksSubgraph();
  onTestFinished(() => subgraph.stop());
  const file = join(directory, 'supergraph.graphql');
  await writeFile(file, booksSupergraph(subgraph.port));
  return file;
}

import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';

import { expect, it, onTestFinished } from 'vitest';

import { runCx, startCx } from '../support/child-process.ts';
import { freePort, makeDirectory, statusOf } from '../support/instance.ts';
import { ask } from '../support/test-graph.ts';

it('serves a supergraph that is not its own, with no database', async () => {
  await using directory = await makeDirectory();
  const file = await serveBooks(directory.path);
  const port = await freePort();

  const gateway = startCx(
    ['gateway', '--supergraph', file, '--port', String(port), '--no-auth'],
    {},
  );
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
  const port = await freePort();
  const subgraph = createServer((request, response) => {
    request.resume();
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ data: { books: [{ title: 'Middlemarch' }] } }));
  }).listen(port, '127.0.0.1');
  onTestFinished(() => void subgraph.close());
  const file = join(directory, 'supergraph.graphql');
  await writeFile(file, supergraph(port));
  return file;
}

function supergraph(port: number): string {
  return `
schema
  @link(url: "https://specs.apollo.dev/link/v1.0")
  @link(url: "https://specs.apollo.dev/join/v0.3", for: EXECUTION)
{ query: Query }

directive @join__enumValue(graph: join__Graph!) repeatable on ENUM_VALUE
directive @join__field(graph: join__Graph, requires: join__FieldSet, provides: join__FieldSet, type: String, external: Boolean, override: String, usedOverridden: Boolean) repeatable on FIELD_DEFINITION | INPUT_FIELD_DEFINITION
directive @join__graph(name: String!, url: String!) on ENUM_VALUE
directive @join__implements(graph: join__Graph!, interface: String!) repeatable on OBJECT | INTERFACE
directive @join__type(graph: join__Graph!, key: join__FieldSet, extension: Boolean! = false, resolvable: Boolean! = true, isInterfaceObject: Boolean! = false) repeatable on OBJECT | INTERFACE | UNION | ENUM | INPUT_OBJECT | SCALAR
directive @join__unionMember(graph: join__Graph!, member: String!) repeatable on UNION
directive @link(url: String, as: String, for: link__Purpose, import: [link__Import]) repeatable on SCHEMA

scalar join__FieldSet
scalar link__Import
enum link__Purpose { SECURITY EXECUTION }
enum join__Graph { BOOKS @join__graph(name: "books", url: "http://127.0.0.1:${port}/") }

type Book @join__type(graph: BOOKS) { title: String }
type Query @join__type(graph: BOOKS) { books: [Book!] }
`;
}

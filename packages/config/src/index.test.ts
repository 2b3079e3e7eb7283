import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';

import { addresses, ConfigError, origins, port, postgresUrl, readConfig, secret } from './index.ts';

const shape = z.object({ PORT: port.default(4001), DATABASE_URL: postgresUrl });

it('reads a complete environment', () => {
  const config = readConfig(shape, { PORT: '8080', DATABASE_URL: 'postgres://localhost/cx' });

  expect(config).toEqual({ PORT: 8080, DATABASE_URL: 'postgres://localhost/cx' });
});

it('takes a blank setting for an absent one', () => {
  expect(readConfig(shape, { PORT: '', DATABASE_URL: 'postgres://localhost/cx' }).PORT).toBe(4001);
});

it('names every bad setting and keeps its value to itself', () => {
  const read = (): unknown => readConfig(shape, { PORT: '70000', DATABASE_URL: 'hunter2' });

  expect(read).toThrow(ConfigError);
  expect(read).toThrow(/DATABASE_URL/);
  expect(read).toThrow(/PORT/);
  expect(read).not.toThrow(/hunter2/);
});

it('reads a secret from the file that NAME_FILE names, without its last newline', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'cx-config-'));
  onTestFinished(() => rm(directory, { recursive: true }));
  const file = join(directory, 'secret');
  await writeFile(file, `${'s'.repeat(32)}\n`);

  const config = readConfig(z.object({ SUBGRAPH_SECRET: secret }), { SUBGRAPH_SECRET_FILE: file });

  expect(config).toEqual({ SUBGRAPH_SECRET: 's'.repeat(32) });
});

it('prefers NAME to NAME_FILE, and names a file that is not there', () => {
  const both = { SUBGRAPH_SECRET: 'x'.repeat(32), SUBGRAPH_SECRET_FILE: '/nowhere/secret' };

  expect(readConfig(z.object({ SUBGRAPH_SECRET: secret }), both).SUBGRAPH_SECRET).toHaveLength(32);
  expect(() =>
    readConfig(z.object({ SUBGRAPH_SECRET: secret }), { SUBGRAPH_SECRET_FILE: '/nowhere/secret' }),
  ).toThrow('SUBGRAPH_SECRET_FILE names a file that cannot be read: /nowhere/secret.');
});

it('reads a list of origins, which is empty where it is not set', () => {
  const list = z.object({ CORS_ORIGINS: origins });

  expect(readConfig(list, {})).toEqual({ CORS_ORIGINS: [] });
  expect(
    readConfig(list, { CORS_ORIGINS: ' https://app.example.com , http://localhost:3000,' }),
  ).toEqual({ CORS_ORIGINS: ['https://app.example.com', 'http://localhost:3000'] });
});

it.for([
  '*',
  'app.example.com',
  'https://app.example.com/',
  'https://app.example.com/path',
  'HTTPS://App.example.com',
  'file://',
  'null',
])('refuses %s in a list of origins', (origin) => {
  expect(origins.safeParse(`https://app.example.com,${origin}`).success).toBe(false);
});

it('reads a list of addresses and networks, which is empty where it is not set', () => {
  const proxies = z.object({ TRUSTED_PROXIES: addresses });

  expect(readConfig(proxies, {})).toEqual({ TRUSTED_PROXIES: [] });
  expect(readConfig(proxies, { TRUSTED_PROXIES: '127.0.0.1, 10.0.0.0/8,2001:db8::/32' })).toEqual({
    TRUSTED_PROXIES: ['127.0.0.1', '10.0.0.0/8', '2001:db8::/32'],
  });
});

it.for(['localhost', '10.0.0.0/33', '10.0.0.0/', '2001:db8::/129', '10.0.0.0/8/8', 'true'])(
  'refuses %s in a list of addresses',
  (entry) => {
    expect(addresses.safeParse(entry).success).toBe(false);
  },
);

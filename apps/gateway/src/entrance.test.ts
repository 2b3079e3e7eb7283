import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { AuditEvent, Use } from '@cx/access';
import { ConfigError, readConfig } from '@cx/config';
import type { QuotaStore } from '@cx/quota';
import { pino } from 'pino';
import { expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';

import { type EntranceSettings, entranceSettings } from './entrance-settings.ts';
import { openEntrance, openQuota } from './entrance.ts';
import { createMetrics } from './metrics.ts';
import { readTerms } from './terms.ts';
import { contract, partner, serveTestGateway } from './test-gateway.test-support.ts';

const Settings = z.object(entranceSettings);

function settings(given: Readonly<Record<string, string>> = {}): EntranceSettings {
  return readConfig(Settings, given);
}

async function fileOf(name: string, text: string): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'entrance-'));
  onTestFinished(() => rm(directory, { recursive: true }));
  await writeFile(join(directory, name), text);
  return join(directory, name);
}

async function refusalOf(given: Readonly<Record<string, string>>): Promise<unknown> {
  return readTerms(settings(given)).then(
    () => null,
    (error: unknown) => error,
  );
}

it('has the default contracts, and no trusted documents, when no files are named', async () => {
  const { contracts, trustedDocuments } = await readTerms(settings());

  expect([...contracts.keys()]).toEqual(['internal', 'partner', 'bi']);
  expect(trustedDocuments.size).toBe(0);
});

it('believes no token when no issuer is named', async () => {
  const { tokens } = await readTerms(settings());

  expect(await tokens.verify('no.good.token')).toEqual({ refusal: 'MALFORMED' });
});

it('reads contracts and trusted documents from files', async () => {
  const contractsFile = await fileOf('contracts.yaml', 'contracts:\n  gold:\n    denied: reject\n');
  const manifest = await fileOf('list.json', '{"who":"{ whoami }"}');

  const { contracts, trustedDocuments } = await readTerms(
    settings({ CONTRACTS_FILE: contractsFile, TRUSTED_DOCUMENTS: manifest }),
  );

  expect([...contracts.keys()]).toEqual(['internal', 'partner', 'bi', 'gold']);
  expect(contracts.get('gold')?.denied).toBe('reject');
  expect(trustedDocuments.find('who')).toBe('{ whoami }');
});

it.each(['CONTRACTS_FILE', 'ROLES_FILE'])(
  'names the file of %s when it is not there',
  async (name) => {
    const refusal = await refusalOf({ [name]: '/nowhere/file' });

    expect(refusal).toBeInstanceOf(ConfigError);
    expect(refusal).toMatchObject({
      message: `${name} names a file that cannot be read: /nowhere/file.`,
    });
  },
);

it('names the trusted documents when they are not there', async () => {
  const refusal = await refusalOf({ TRUSTED_DOCUMENTS: '/nowhere/list.json' });

  expect(refusal).toBeInstanceOf(ConfigError);
  expect(refusal).toMatchObject({
    message: expect.stringMatching(/^\/nowhere\/list\.json: it cannot be read: ENOENT/),
  });
});

it.each([
  [
    'CONTRACTS_FILE',
    'contracts.yaml',
    'contracts:\n  gold:\n    denied: maybe\n    colour: red\n',
    /contracts\.yaml:3: contracts\.gold\.denied: .*\n.*contracts\.yaml:4: contracts\.gold\.colour: There is no such key here\.$/,
  ],
  [
    'ROLES_FILE',
    'roles.json',
    '{"roles":{"agent":["tickets:eat"]}}',
    /roles\.json: the role "agent" has the scope "tickets:eat", which does not exist\./,
  ],
  [
    'TRUSTED_DOCUMENTS',
    'list.json',
    '{"who":"{ whoami"}',
    /list\.json: the document "who", line 1: Syntax Error/,
  ],
])('names the file of %s, and all that is wrong in it', async (name, file, text, message) => {
  const refusal = await refusalOf({ [name]: await fileOf(file, text) });

  expect(refusal).toBeInstanceOf(ConfigError);
  expect(refusal).toMatchObject({ message: expect.stringMatching(message) });
});

it('refuses an issuer that others could pass for', async () => {
  const refusal = await refusalOf({ OIDC_ISSUER: 'http://login.example.com' });

  expect(refusal).toBeInstanceOf(ConfigError);
  expect(refusal).toMatchObject({
    message:
      'The issuer http://login.example.com is not reached by https: whoever sits in between could pass for it.',
  });
});

const SECRET = 'a secret of the tests, long enough to be one';

it('lets a key in, keeps account of what it used, and of what it was denied', async () => {
  const uses: Use[] = [];
  const events: AuditEvent[] = [];
  const log = pino({ level: 'silent' });
  const terms = await readTerms(settings());
  const entrance = openEntrance(
    settings({ CORS_ORIGINS: 'https://app.example.com', TRUSTED_PROXIES: '10.0.0.1' }),
    {
      terms,
      access: {
        check: {
          findPrincipal: async (key) =>
            key === 'cxk_test_good' ? { principal: partner() } : { refusal: 'UNKNOWN' },
          findHolder: async () => ({ refusal: 'REVOKED' }),
        },
        usage: {
          record: (use) => void uses.push(use),
          usageOf: () => Promise.resolve([]),
          close: () => Promise.resolve(),
        },
        operations: {
          record: () => undefined,
          operations: () => Promise.resolve([]),
          fields: () => Promise.resolve([]),
          firstDay: () => Promise.resolve(null),
          close: () => Promise.resolve(),
        },
        audit: {
          record: (event) => void events.push(event),
          append: () => Promise.resolve(),
          write: () => Promise.resolve(),
          verify: () => Promise.reject(new Error('Nobody asks for it.')),
          close: () => Promise.resolve(),
        },
      },
      pseudonymSecret: SECRET,
      metrics: createMetrics(),
      log,
    },
  );
  const { url } = await serveTestGateway(entrance);

  const ask = (key: string): Promise<Response> =>
    fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-api-key': key },
      body: '{"query":"{ tickets(first: 1) { notes } }"}',
    });
  const statuses = [(await ask('cxk_test_good')).status, (await ask('cxk_test_bad')).status];
  const made = await fetch(`${url}/export-urls`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-api-key': 'cxk_test_good' },
    body: '{"path":"/metrics.csv"}',
  });
  const { url: signed } = await made.json();

  expect(statuses).toEqual([200, 401]);
  // Its key was revoked since.
  expect((await fetch(signed)).status).toBe(401);
  expect(entrance).toMatchObject({
    corsOrigins: ['https://app.example.com'],
    trustedProxies: ['10.0.0.1'],
    pseudonymSecret: SECRET,
    contracts: terms.contracts,
    trustedDocuments: terms.trustedDocuments,
  });
  expect(uses).toMatchObject([{ principalId: 'agency', keyId: 'k1', deniedFields: 1 }]);
  expect(events).toMatchObject([{ actor: 'agency', action: 'access.denied' }]);
});

/** A shared store that is away until it is told otherwise. */
function storeThatFails(): QuotaStore & { readonly calls: string[] } {
  const calls: string[] = [];
  const fail = async (name: string): Promise<never> => {
    calls.push(name);
    throw new Error('10.0.0.7 does not answer.');
  };
  return {
    calls,
    hold: () => fail('hold'),
    standing: () => fail('standing'),
    async close() {
      calls.push('close');
    },
  };
}

it('counts in memory while the shared store is away, and warns once', async () => {
  const lines: Record<string, unknown>[] = [];
  const log = pino({ level: 'warn' }, { write: (line) => void lines.push(JSON.parse(line)) });
  const store = storeThatFails();
  const metrics = createMetrics();
  const quota = openQuota(settings(), () => store, { metrics, log });
  const { ask } = await serveTestGateway({
    served: [contract({ name: 'tested', quota: { perSecond: 1, burst: 100, perHour: 14 } })],
    quota,
  });
  const caller = partner({ contract: 'tested' });
  const operation = '{ tickets(first: 2) { id } }';

  const statuses: number[] = [];
  for (let count = 0; count < 3; count += 1) statuses.push((await ask(caller, operation)).status);

  // Twelve units for the first one, which is planned, two for the second.
  expect(statuses).toEqual([200, 200, 429]);
  expect(lines).toMatchObject([
    {
      level: 40,
      err: { message: '10.0.0.7 does not answer.' },
      msg: 'What callers use is counted in memory: the shared store is away.',
    },
  ]);
  expect((await metrics.text()).body).toContain('cx_quota_store_lost 1');
  await quota.close();
  expect(store.calls.at(-1)).toBe('close');
});

it('counts in memory alone when there is nothing to share', async () => {
  const quota = openQuota(settings(), null, {
    metrics: createMetrics(),
    log: pino({ level: 'silent' }),
  });
  const policy = { perSecond: 1, burst: 10, perHour: 10 };
  const now = new Date('2026-03-01T10:15:00Z');

  await quota.hold('agency', 4, policy, now);

  expect(await quota.standing('agency', policy, now)).toMatchObject({ remaining: 6 });
});

it('opens no other store where the settings name a Redis', async () => {
  const store = storeThatFails();
  const log = pino({ level: 'silent' });
  const metrics = createMetrics();
  const quota = openQuota(settings({ REDIS_URL: 'redis://127.0.0.1:1' }), () => store, {
    metrics,
    log,
  });

  const hold = await quota.hold(
    'agency',
    4,
    { perSecond: 1, burst: 10, perHour: 10 },
    new Date('2026-03-01T10:15:00Z'),
  );

  expect(hold).toMatchObject({ isAllowed: true, standing: { remaining: 6 } });
  await quota.close();
  expect(store.calls).toEqual([]);
});

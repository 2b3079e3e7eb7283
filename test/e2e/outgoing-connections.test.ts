import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { expect, it } from 'vitest';

import { makeDirectory, serveInstance } from '../support/instance.ts';

const RECORDER = fileURLToPath(new URL('../support/record-connections.ts', import.meta.url));

it('turns to nobody but this machine, from the start over a query to the stop', async () => {
  await using directory = await makeDirectory();
  const record = join(directory.path, 'connections');
  await using instance = await serveInstance(
    {
      CX_DATA_DIR: join(directory.path, 'data'),
      NODE_OPTIONS: `--import=${RECORDER}`,
      RECORD_CONNECTIONS: record,
    },
    ['--no-demo'],
  );
  await instance.ready();

  await instance.ask('{ customers { nodes { id journey { totalCount } } } }');
  await fetch(`${instance.url}/graphql`, { headers: { accept: 'text/html' } });
  await instance.stop();

  const turnedTo = new Set((await readFile(record, 'utf8')).trim().split('\n'));
  expect([...turnedTo]).toEqual(['tcp 127.0.0.1']);
});

it('would notice a call to another machine', async () => {
  await using directory = await makeDirectory();
  const record = join(directory.path, 'connections');

  const child = spawn(
    process.execPath,
    [
      `--import=${RECORDER}`,
      '--input-type=module',
      '-e',
      `import { connect } from 'node:net';
       connect(9, '198.51.100.7').on('error', () => 0).destroy();
       await fetch('http://telemetry.example/').catch(() => 0);`,
    ],
    { env: { RECORD_CONNECTIONS: record } },
  );
  await once(child, 'close');

  const lines = await readFile(record, 'utf8');
  expect(lines).toContain('198.51.100.7');
  expect(lines).toContain('telemetry.example');
});

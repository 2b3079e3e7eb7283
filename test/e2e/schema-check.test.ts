import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { expect, it } from 'vitest';

import { OPERATOR, startAccessGraph } from '../support/access-graph.ts';
import { runCx } from '../support/child-process.ts';
import { makeEmptyInstance } from '../support/empty-instance.ts';

const SCHEMA = new URL('../../apps/access/schema.graphql', import.meta.url);

it('tells which operations a change of the schema breaks, and what nobody asks for', async () => {
  await using instance = await makeEmptyInstance();
  const cx = (...args: string[]) => runCx(['schema', ...args], instance.environment);
  const changed = async (from: string, to: string): Promise<string> => {
    const file = join(instance.path, `${to}.graphql`);
    await writeFile(file, (await readFile(SCHEMA, 'utf8')).replace(from, to));
    return `access=${file}`;
  };
  await useGraph(instance.adminUrl);

  const breaking = await cx('check', '--subgraph', await changed('brands: [', 'keys: ['));
  const safe = await cx('check', '--json', '--subgraph', await changed('contract: S', 'terms: S'));
  const wrong = await cx('check', '--subgraph', await changed('quota: Quota', 'quota: Quotum'));
  const usage = await cx('usage', '--contract', 'internal');
  const unused = await cx('usage', '--unused', '--contract', 'internal');

  expect(breaking).toMatchObject({
    exitCode: 3,
    stderr: expect.stringMatching(/^Recorded since .*\ncx: 1 known operation would break\.\n$/),
    stdout: expect.stringMatching(
      /^internal: 1 of 2 known operations would break\n  breaks    Principal\.brands was removed\.\n {12}Mine \w{8}, 2 requests, last \d{4}-\d\d-\d\d, staff\npartner: 0 of 0 /,
    ),
  });
  expect(safe).toMatchObject({ exitCode: 0, stderr: '' });
  expect(JSON.parse(safe.stdout)).toMatchObject({
    isSafe: true,
    errors: [],
    contracts: [
      {
        contract: 'internal',
        operations: 2,
        changes: [
          {
            verdict: 'safe',
            type: 'FIELD_REMOVED',
            description: 'Principal.contract was removed.',
            operations: [],
          },
        ],
        broken: [],
      },
      { contract: 'partner' },
      { contract: 'bi' },
    ],
  });
  expect(wrong).toMatchObject({
    exitCode: 3,
    stdout: '',
    stderr: expect.stringMatching(/^cx: The subgraphs do not compose:\n.*Quotum/),
  });
  expect(usage.stdout).toBe(
    [
      'internal\tQuery.me\t3',
      'internal\tPrincipal.brands\t2',
      'internal\tPrincipal.id\t2',
      'internal\tPrincipal.kind\t1',
      '',
    ].join('\n'),
  );
  expect(unused.stdout).toContain('internal\tPrincipal.contract\n');
  expect(unused.stdout).not.toContain('Principal.brands\n');
});

/** As two people of the house use it. */
async function useGraph(adminUrl: string): Promise<void> {
  await using graph = await startAccessGraph({ adminUrl });
  for (const id of ['ann', 'bob']) {
    await graph.ask({ ...OPERATOR, id }, 'query Mine { me { id brands } }');
  }
  await graph.ask(OPERATOR, '{ me { kind } }');
}

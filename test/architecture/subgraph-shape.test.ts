import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { SCHEMA_NAMES, type SchemaName, SUBGRAPHS } from '@cx/cx';
import { expect, it } from 'vitest';

const APPS = fileURLToPath(new URL('../../apps', import.meta.url));

const ROOT = ['README.md', 'migrations', 'package.json', 'schema.graphql', 'src', 'turbo.json'];

const SOURCE = [
  'context.ts',
  'entities',
  'generated',
  'index.ts',
  'loaders',
  'repositories',
  'resolvers',
  'services',
];

/** What makes a process of a subgraph. The gateway's own serves `access`. */
const PROCESS = ['config.ts', 'data-source.ts', 'main.ts'];

it.each(SUBGRAPHS)('gives %s the rooms that all subgraphs have', async (name) => {
  expect(await roomsOf(name)).toEqual({
    root: ROOT,
    source: [...SOURCE, ...PROCESS].toSorted(byCode),
  });
});

it('gives access the rooms that all subgraphs have, but for those of a process', async () => {
  expect(await roomsOf('access')).toEqual({ root: ROOT, source: SOURCE });
});

it.each(SCHEMA_NAMES)('lets the entry of %s export what all entries do', async (name) => {
  const index = await readFile(`${APPS}/${name}/src/index.ts`, 'utf8');
  const capital = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;

  for (const what of [
    'export { migrations }',
    'export const entities',
    `export const ${name}Subgraph`,
    `export interface ${capital}Options`,
    `export interface ${capital} {`,
    `export function open${capital}(`,
  ]) {
    expect(index).toContain(what);
  }
});

it.each(SCHEMA_NAMES)(
  'keeps the files of %s under names that tell what is inside',
  async (name) => {
    const files = await readdir(`${APPS}/${name}/src`, { recursive: true });

    expect(files.filter((file) => /(utils?|helpers?|common|misc|manager)\.ts$/.test(file))).toEqual(
      [],
    );
  },
);

async function roomsOf(name: SchemaName): Promise<Record<'root' | 'source', string[]>> {
  const root = await readdir(`${APPS}/${name}`);
  const source = await readdir(`${APPS}/${name}/src`);
  return {
    root: root.filter((file) => !['node_modules', '.turbo'].includes(file)).toSorted(byCode),
    source: source.filter((file) => !file.endsWith('.test-support.ts')).toSorted(byCode),
  };
}

function byCode(one: string, other: string): number {
  return one < other ? -1 : 1;
}

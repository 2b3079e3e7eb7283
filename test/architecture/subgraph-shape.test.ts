import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { SUBGRAPHS } from '@cx/cx';
import { expect, it } from 'vitest';

const APPS = fileURLToPath(new URL('../../apps', import.meta.url));

const ROOT = ['README.md', 'migrations', 'package.json', 'schema.graphql', 'src', 'turbo.json'];

const SOURCE = [
  'config.ts',
  'context.ts',
  'data-source.ts',
  'entities',
  'generated',
  'index.ts',
  'loaders',
  'main.ts',
  'repositories',
  'resolvers',
  'services',
];

it.each(SUBGRAPHS)('gives %s the rooms that all subgraphs have', async (name) => {
  const root = await readdir(`${APPS}/${name}`);
  const source = await readdir(`${APPS}/${name}/src`);

  expect(visible(root)).toEqual(ROOT);
  expect(visible(source)).toEqual(SOURCE);
});

it.each(SUBGRAPHS)('lets the entry of %s export what all entries do', async (name) => {
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

it.each(SUBGRAPHS)('keeps the files of %s under names that tell what is inside', async (name) => {
  const files = await readdir(`${APPS}/${name}/src`, { recursive: true });

  expect(files.filter((file) => /(utils?|helpers?|common|misc|manager)\.ts$/.test(file))).toEqual(
    [],
  );
});

function visible(names: readonly string[]): string[] {
  return names
    .filter((name) => !['node_modules', '.turbo'].includes(name))
    .toSorted((one, other) => (one < other ? -1 : 1));
}

import { access, readdir, readFile } from 'node:fs/promises';

import { DEFAULT_CONTRACTS } from '@cx/contracts';
import { SUBGRAPHS } from '@cx/cx';
import { entranceSettings } from '@cx/gateway';
import { readRoles, ROLES, SCOPES } from '@cx/principals';
import { ErrorCode } from '@cx/subgraph';
import { expect, it } from 'vitest';

// What is written in two places is written wrongly in one of them, some day: these tables are for clients and
// operators, who have no source at hand.

it('explains every error code that a client can meet, and no other', async () => {
  const codes = [...(await codesInSource()), ...Object.values(ErrorCode)];

  const explained = firstCells(await section('docs/reference.md', 'Error codes'));

  expect(explained.toSorted()).toEqual([...new Set(codes)].toSorted());
});

it('explains every scope', async () => {
  const explained = firstCells(await section('docs/reference.md', 'Scopes and roles'));

  expect(explained).toEqual([...SCOPES]);
});

it('tells which role has which scope', async () => {
  const table = rows(await section('docs/reference.md', 'Scopes and roles'));
  const scopesOfRoles = readRoles('{ "roles": {} }', 'none');

  const told = ROLES.map((role, index) => [
    role,
    table.filter((cells) => cells[index + 2] === 'yes').map(([scope = '']) => unquoted(scope)),
  ]);

  expect(Object.fromEntries(told)).toEqual(
    Object.fromEntries(ROLES.map((role) => [role, inOrder(scopesOfRoles.get(role) ?? [])])),
  );
});

it('explains every setting', async () => {
  const settings = [...Object.keys(entranceSettings), ...(await settingsOfProcesses())];
  const text = await read('docs/operating.md');

  const unexplained = settings.filter(
    (name) => !text.includes(`\`${name}\``) && !text.includes(`\`${withoutSubgraph(name)}\``),
  );

  expect(unexplained).toEqual([]);
});

it('tells the limits of operations as they are', async () => {
  const told = rows(await section('docs/reference.md', 'Limits'))
    .filter(([name = '']) => name.startsWith('`'))
    .map(([name = '', maximum = '']) => [unquoted(name), numberOf(maximum)]);

  expect(Object.fromEntries(told)).toEqual(await limitsInSource());
});

it.each(['partner', 'bi'] as const)('tells the quota of the contract %s', async (contract) => {
  const table = rows(await section('docs/reference.md', 'Quotas and cost'));
  const [, perSecond = '', burst = '', perHour = ''] =
    table.find(([name]) => name === `\`${contract}\``) ?? [];

  expect({
    perSecond: numberOf(perSecond),
    burst: numberOf(burst),
    perHour: numberOf(perHour),
  }).toEqual(DEFAULT_CONTRACTS[contract].quota);
});

it('gives each decision a number of its own', async () => {
  const files = (await readdir(new URL('docs/adr', ROOT))).toSorted();

  expect(files.map((name) => Number(name.slice(0, 4)))).toEqual(files.map((_name, at) => at + 1));
});

it('links to files that are there', async () => {
  const broken: string[] = [];
  for (const path of await documents()) {
    const links = [...(await read(path)).matchAll(/\]\((?!https?:)([^)#\s]+)(?:#[^)]*)?\)/g)];
    for (const [, target = ''] of links) {
      const isThere = await exists(new URL(target, new URL(path, ROOT)));
      if (!isThere) broken.push(`${path}: ${target}`);
    }
  }

  expect(broken).toEqual([]);
});

const ROOT = new URL('../../', import.meta.url);

/** Where refusals are made that clients meet. */
const REFUSING = [
  'apps/gateway/src/',
  'packages/authorization/src/',
  'packages/exports/src/',
  'packages/federation/src/',
  'packages/limits/src/',
  'packages/subgraph/src/',
  'packages/trusted-documents/src/',
];

/** Codes that Apollo Server answers with by itself. */
const CODES_OF_APOLLO = [
  'BAD_REQUEST',
  'BAD_USER_INPUT',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'INTERNAL_SERVER_ERROR',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
];

/** Texts in capitals that no client sees: settings and codes of others, and reasons for the log. */
const INTERNAL = /^(?:APOLLO_|ECONN|ERR_|FST_|HPE_|ISSUER_UNAVAILABLE$)/;

/** A text in capitals with an underscore is a code, or the name of a setting. */
async function codesInSource(): Promise<string[]> {
  const settings = new Set([...Object.keys(entranceSettings), ...(await settingsOfProcesses())]);
  const found = new Set(CODES_OF_APOLLO);
  for (const folder of REFUSING) {
    for (const file of await sources(folder)) {
      for (const [, text = ''] of (await read(file)).matchAll(/'([A-Z]+(?:_[A-Z]+)*)'/g)) {
        const isCode = text.includes('_') || ONE_WORD.has(text);
        if (isCode && !settings.has(text) && !INTERNAL.test(text)) found.add(text);
      }
    }
  }
  return [...found].filter((code) => !NO_CODES.has(code));
}

/** Codes without an underscore, which other texts may look like. */
const ONE_WORD: ReadonlySet<string> = new Set(['FORBIDDEN', 'UNAUTHENTICATED']);

/** Reasons within `packages/trusted-documents` that lead to a code, and are none. */
const NO_CODES: ReadonlySet<string> = new Set([
  'BAD_DOCUMENT_ID',
  'IDS_NOT_SUPPORTED',
  'NO_DOCUMENT',
  'NOT_TRUSTED',
  'UNKNOWN_ID',
  'UNKNOWN_ID_SEND_TEXT',
]);

const PROCESSES = ['cx', 'gateway', ...SUBGRAPHS];

// Their modules read the environment when they are imported, and are wanted for their names alone.
async function settingsOfProcesses(): Promise<string[]> {
  const texts = await Promise.all(PROCESSES.map((app) => read(`apps/${app}/src/config.ts`)));
  return texts.flatMap((text) =>
    [...text.matchAll(/^ {2}([A-Z][A-Z_]+):/gm)].map(([, name = '']) => name),
  );
}

async function limitsInSource(): Promise<Record<string, number>> {
  const [, defaults = ''] = (await read('packages/limits/src/operation-limits.ts')).split(
    'DEFAULT_LIMITS',
  );
  return Object.fromEntries(
    [...defaults.matchAll(/^ {2}(\w+): ([\d_]+),/gm)].map(([, name, maximum = '']) => [
      name,
      Number(maximum.replaceAll('_', '')),
    ]),
  );
}

/** `TICKETS_OWNER_URL` is explained as `<NAME>_OWNER_URL`. */
function withoutSubgraph(setting: string): string {
  const [first = ''] = setting.split('_');
  const isOfSubgraph = SUBGRAPHS.some((name) => name.toUpperCase() === first);
  return isOfSubgraph ? `<NAME>${setting.slice(first.length)}` : setting;
}

function inOrder(scopes: readonly string[]): string[] {
  return SCOPES.filter((scope) => scopes.includes(scope));
}

async function documents(): Promise<string[]> {
  const apps = (await readdir(new URL('apps', ROOT))).map((app) => `apps/${app}/README.md`);
  const docs = (await readdir(new URL('docs', ROOT), { recursive: true })).filter((name) =>
    name.endsWith('.md'),
  );
  return ['README.md', ...apps, ...docs.map((name) => `docs/${name}`)];
}

async function sources(folder: string): Promise<string[]> {
  const names = await readdir(new URL(folder, ROOT), { recursive: true });
  return names
    .filter((name) => name.endsWith('.ts') && !/\.test(?:-support)?\.ts$|\.property\./.test(name))
    .map((name) => `${folder}${name}`);
}

function read(path: string): Promise<string> {
  return readFile(new URL(path, ROOT), 'utf8');
}

async function exists(url: URL): Promise<boolean> {
  return access(url).then(
    () => true,
    () => false,
  );
}

/** The text below one heading of the second level. */
async function section(path: string, heading: string): Promise<string> {
  const [, text] = (await read(path)).split(`\n## ${heading}\n`);
  if (text === undefined) throw new Error(`${path} has no part «${heading}».`);
  return text.split('\n## ')[0] ?? '';
}

/** The cells of each row of each table, without the heads. */
function rows(text: string): string[][] {
  return text
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

function firstCells(text: string): string[] {
  return rows(text)
    .map(([first = '']) => first)
    .filter((first) => first.startsWith('`'))
    .map(unquoted);
}

function unquoted(text: string): string {
  return text.replaceAll('`', '');
}

function numberOf(text: string): number {
  return Number(text.replaceAll(',', ''));
}

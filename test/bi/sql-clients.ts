import { VIEWS } from '@cx/bi';

import { type Ask, type Places, sqlOf } from './question.ts';
import { run } from './run.ts';

const NAMES = VIEWS.map(({ name }) => name).toSorted();

export const askPsql: Ask = async ({ sql }, question) => {
  const listed = await run('psql', [sql, '--no-psqlrc', '--tuples-only', '-A', '-c', '\\dv bi.*']);
  const names = listed.split('\n').flatMap((line) => line.split('|').slice(1, 2));
  assertViews(names);
  return Number(await run('psql', [sql, '--no-psqlrc', '-Atc', sqlOf(question)]));
};

export const askOdbc: Ask = async ({ sql }, question) => {
  const listed = await isql(sql, 'help');
  assertViews(listed.flatMap((cells) => (cells[1] === 'bi' ? cells.slice(2, 3) : [])));
  const columns = await isql(sql, 'help tickets');
  const types = new Map(columns.map((cells) => [cells[3], cells[5]]));
  if (types.get('opened_at') !== 'timestamptz') {
    throw new Error(`The driver lists ${JSON.stringify([...types])}.`);
  }
  return Number((await isql(sql, sqlOf(question)))[0]?.[0]);
};

async function isql(address: Places['sql'], statement: string): Promise<string[][]> {
  const url = new URL(address);
  const connection = [
    'Driver={PostgreSQL Unicode}',
    `Server=${url.hostname}`,
    `Port=${url.port}`,
    `Database=${url.pathname.slice(1)}`,
    `Uid=${url.username}`,
    `Pwd=${url.password}`,
  ].join(';');
  const output = await run('isql', ['-k', connection, '-b', '-d|'], { input: `${statement}\n` });
  return output
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('|'));
}

function assertViews(names: readonly string[]): void {
  if (names.toSorted().join() === NAMES.join()) return;
  throw new Error(`The catalog lists ${names.join(', ')} in place of ${NAMES.join(', ')}.`);
}

import { InvalidArgumentError } from 'commander';

export function parsePort(value: string): number {
  const port = Number(value);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new InvalidArgumentError('A port is a number from 0 to 65535.');
  }
  return port;
}

export function parseCount(value: string): number {
  const count = Number(value);
  if (!Number.isSafeInteger(count) || count < 1) {
    throw new InvalidArgumentError('It is a whole number from 1 on.');
  }
  return count;
}

export function parseDay(value: string): Date {
  const day = new Date(`${value}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value) || Number.isNaN(day.valueOf())) {
    throw new InvalidArgumentError('It is a day such as 2026-11-01.');
  }
  return day;
}

/** Names with commas between them. */
export function parseList(value: string): string[] {
  const names = value.split(',').map((name) => name.trim());
  return [...new Set(names.filter((name) => name !== ''))];
}

/** Adds one more to those that were given before. */
export function parseNamedFile(
  value: string,
  earlier: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const [, name, file] = /^([^=]+)=(.+)$/.exec(value) ?? [];
  if (name === undefined || file === undefined) {
    throw new InvalidArgumentError('It is a name and a file, such as tickets=tickets.graphql.');
  }
  return new Map([...earlier, [name, file]]);
}

const UNIT_MS = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** Answers milliseconds. */
export function parseDuration(value: string): number {
  const [, count, unit] = /^(\d{1,6})([smhd])$/.exec(value) ?? [];
  const isUnit = (one: string | undefined): one is keyof typeof UNIT_MS =>
    one !== undefined && one in UNIT_MS;
  if (!isUnit(unit) || Number(count) === 0) {
    throw new InvalidArgumentError('It is a duration such as 30d, 12h, 45m or 90s.');
  }
  return Number(count) * UNIT_MS[unit];
}

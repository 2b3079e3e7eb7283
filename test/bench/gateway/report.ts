import { type Measured, rateOf } from './measure.ts';

/** One table, with the rate of the first system divided by that of each. */
export function tableOf(measured: readonly Measured[]): string {
  const [first] = measured;
  const rows = measured.map((one) => [
    one.name,
    rateOf(one).toFixed(0),
    `${Math.min(...one.rates).toFixed(0)}–${Math.max(...one.rates).toFixed(0)}`,
    first === undefined ? '' : (rateOf(first) / rateOf(one)).toFixed(2),
    one.p50.toFixed(1),
    one.p99.toFixed(1),
    one.cpuPerRequest.toFixed(2),
    (one.residentBytes / 2 ** 20).toFixed(0),
    one.failed === 0 ? '' : `${one.failed} failed`,
  ]);
  const failures = measured.flatMap(({ name, failure }) =>
    failure === null ? [] : [`${name} has failed with ${failure}`],
  );
  const head = HEAD.map((cell) => cell.replace('%', first?.name ?? ''));
  return [aligned([head, ...rows]), ...failures].join('\n');
}

const HEAD = [
  'system',
  'requests/s',
  'rounds',
  '% ÷ it',
  'p50 ms',
  'p99 ms',
  'CPU ms/request',
  'MiB',
  '',
];

export function aligned(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) =>
        column === 0 || column === row.length - 1
          ? cell.padEnd(widths[column] ?? 0)
          : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd();
  return rows.map(line).join('\n');
}

export interface Goal {
  readonly text: string;
  /** How much of what is wanted was reached: 1 and more is all of it. Null where there is nothing to compare with. */
  readonly reached: number | null;
}

export function goalLine({ text, reached }: Goal): string {
  if (reached === null) return `  not measured  ${text}`;
  return `  ${reached >= 1 ? 'reached      ' : 'NOT REACHED  '} ${text}: ${reached.toFixed(2)} of it`;
}

import type { SourceRecord } from './record-source.ts';

/** Makes cells of JSON values. A column is a path of names and positions: `author.handle`, `answers.0.value`. */
export interface JsonCells {
  readonly column: (path: string) => number;
  readonly recordOf: (line: number, value: unknown) => SourceRecord;
}

export function createJsonCells(): JsonCells {
  const paths: string[][] = [];

  return {
    column: (path) => paths.push(path.split('.')) - 1,

    recordOf: (line, value) => ({
      line,
      cells: paths.map((path) => cellOf(valueAt(value, path))),
      content: value,
      problem: typeof value === 'object' && value !== null ? null : 'It is no JSON object.',
    }),
  };
}

function valueAt(value: unknown, path: readonly string[]): unknown {
  let at = value;
  for (const name of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, name)) return undefined;
    at = Reflect.get(at, name);
  }
  return at;
}

function cellOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return JSON.stringify(value);
}

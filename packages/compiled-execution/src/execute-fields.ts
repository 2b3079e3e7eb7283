import type { Path } from './path.ts';
import type { Data, Selection } from './plan.ts';
import type { Run } from './run.ts';

/** Answers an object: at once, unless one of its fields is a promise. */
export function executeFields(
  run: Run,
  { fields, createData }: Selection,
  source: unknown,
  path: Path | undefined,
): Data | Promise<Data> {
  const data = createData();
  let late: Late | undefined;
  try {
    for (const { name, execute } of fields) {
      const value = execute(run, source, path);
      data[name] = value;
      if (value instanceof Promise) {
        late ??= { names: [], promises: [] };
        late.names.push(name);
        late.promises.push(value);
      }
    }
  } catch (error) {
    if (late === undefined) throw error;
    return fillIn(data, late).finally(() => {
      throw error;
    });
  }
  return late === undefined ? data : fillIn(data, late);
}

interface Late {
  readonly names: string[];
  readonly promises: Promise<unknown>[];
}

async function fillIn(data: Data, { names, promises }: Late): Promise<Data> {
  const values = await Promise.all(promises);
  for (const [at, name] of names.entries()) data[name] = values[at];
  return data;
}

/** Answers the root of a mutation: no field starts before the one before it has its answer. */
export async function executeInSeries(run: Run, { fields, createData }: Selection): Promise<Data> {
  const data = createData();
  for (const { name, execute } of fields) data[name] = await execute(run, undefined, undefined);
  return data;
}

import type { Path } from './path.ts';
import type { CompiledField, Data, Selection } from './plan.ts';
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

/** Answers the root of a mutation: no field begins before the one before it is answered. */
export function executeInSeries(run: Run, { fields, createData }: Selection): Data | Promise<Data> {
  let data: Data | Promise<Data> = createData();
  for (const field of fields) {
    data =
      data instanceof Promise
        ? data.then((before) => executeNext(run, field, before))
        : executeNext(run, field, data);
  }
  return data;
}

function executeNext(run: Run, { name, execute }: CompiledField, data: Data): Data | Promise<Data> {
  const value = execute(run, undefined, undefined);
  if (value instanceof Promise) return value.then((kept) => put(data, name, kept));
  return put(data, name, value);
}

function put(data: Data, name: string, value: unknown): Data {
  data[name] = value;
  return data;
}

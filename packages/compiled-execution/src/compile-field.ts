import { defaultFieldResolver, TypeNameMetaFieldDef } from 'graphql';

import { compileArguments } from './compile-arguments.ts';
import { compileSlot } from './compile-slot.ts';
import type { Path } from './path.ts';
import type { CompiledField, FieldSite, Plan } from './plan.ts';
import { resolveInfo } from './resolve-info.ts';
import type { Run } from './run.ts';
import { fill, leaveEmpty } from './slot.ts';

export function compileField(plan: Plan, site: FieldSite): CompiledField {
  const { name, definition, parentType } = site;
  if (definition === TypeNameMetaFieldDef) return { name, execute: () => parentType.name };

  const slot = compileSlot(plan, site, definition.type);
  const read = compileReading(plan, site);
  const typename = parentType.name;

  function execute(run: Run, source: unknown, prev: Path | undefined): unknown {
    const path = { prev, key: name, typename };
    let value: unknown;
    try {
      value = read(run, source, path);
    } catch (error) {
      return leaveEmpty(run, slot, error, path);
    }
    return fill(run, slot, value, path);
  }

  return { name, execute };
}

type Read = (run: Run, source: unknown, path: Path) => unknown;

function compileReading(plan: Plan, site: FieldSite): Read {
  const { name, resolve } = site.definition;
  const argumentsFor = compileArguments(site);

  if (resolve !== undefined && resolve !== defaultFieldResolver) {
    return (run, source, path) =>
      resolve(source, argumentsFor(run), run.context, resolveInfo(plan, site, run, path));
  }
  return (run, source, path) => {
    const value = propertyOf(source, name);
    if (typeof value !== 'function') return value;
    const result: unknown = Reflect.apply(value, source, [
      argumentsFor(run),
      run.context,
      resolveInfo(plan, site, run, path),
    ]);
    return result;
  };
}

function propertyOf(source: unknown, name: string): unknown {
  return isRow(source) ? source[name] : undefined;
}

function isRow(value: unknown): value is Readonly<Record<string, unknown>> {
  return (typeof value === 'object' && value !== null) || typeof value === 'function';
}

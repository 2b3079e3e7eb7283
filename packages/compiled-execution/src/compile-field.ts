import {
  defaultFieldResolver,
  getNullableType,
  type GraphQLFieldResolver,
  isLeafType,
  TypeNameMetaFieldDef,
} from 'graphql';

import { compileArguments } from './compile-arguments.ts';
import { compileSlot, serialize } from './compile-slot.ts';
import type { CompiledField, FieldSite, Plan } from './plan.ts';
import { resolveInfo } from './resolve-info.ts';
import { fill, leaveEmpty } from './slot.ts';

type Execute = CompiledField['execute'];

export function compileField(plan: Plan, site: FieldSite): CompiledField {
  const { name, definition, parentType } = site;
  if (definition === TypeNameMetaFieldDef) return { name, execute: () => parentType.name };
  const { resolve } = definition;
  if (resolve === undefined || resolve === defaultFieldResolver) {
    return { name, execute: compileProperty(plan, site) };
  }
  return { name, execute: compileResolver(plan, site, resolve) };
}

function compileResolver(
  plan: Plan,
  site: FieldSite,
  resolve: GraphQLFieldResolver<unknown, unknown>,
): Execute {
  const { name: key, definition, parentType } = site;
  const typename = parentType.name;
  const slot = compileSlot(plan, site, definition.type);
  const argumentsFor = compileArguments(site);

  return (run, source, prev) => {
    const path = { prev, key, typename };
    try {
      const info = resolveInfo(plan, site, run, path);
      return fill(run, slot, resolve(source, argumentsFor(run), run.context, info), path);
    } catch (error) {
      return leaveEmpty(run, slot, error, path);
    }
  };
}

/** Reads the property that has the name of the field, and calls it if it is a method. */
function compileProperty(plan: Plan, site: FieldSite): Execute {
  const { name: key, definition, parentType } = site;
  const typename = parentType.name;
  const slot = compileSlot(plan, site, definition.type);
  const argumentsFor = compileArguments(site);
  const type = getNullableType(definition.type);
  const leaf = isLeafType(type) ? type : undefined;

  return (run, source, prev) => {
    try {
      const value = propertyOf(source, definition.name);
      // Most values of an answer are such. They need no path, unless something is wrong with them.
      if (leaf !== undefined && isPlain(value)) return serialize(leaf, value);

      const path = { prev, key, typename };
      if (typeof value !== 'function') return fill(run, slot, value, path);
      const info = resolveInfo(plan, site, run, path);
      const result = Reflect.apply(value, source, [argumentsFor(run), run.context, info]);
      return fill(run, slot, result, path);
    } catch (error) {
      return leaveEmpty(run, slot, error, { prev, key, typename });
    }
  };
}

function propertyOf(source: unknown, name: string): unknown {
  return isRow(source) ? source[name] : undefined;
}

function isRow(value: unknown): value is Readonly<Record<string, unknown>> {
  return (typeof value === 'object' && value !== null) || typeof value === 'function';
}

function isPlain(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

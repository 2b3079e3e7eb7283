import { getArgumentValues } from 'graphql';

import type { FieldSite } from './plan.ts';
import type { Arguments, Run } from './run.ts';

/** Answers what a resolver gets as its arguments: an object that it may keep and change. */
export function compileArguments(site: FieldSite): (run: Run) => Arguments {
  const { definition, nodes } = site;
  if (definition.args.length === 0) return () => ({});

  return (run) => {
    const known = run.plainArguments.get(site);
    if (known !== undefined) return { ...known };
    const values = getArgumentValues(definition, nodes[0], run.variables);
    if (Object.values(values).every(isPlain)) run.plainArguments.set(site, { ...values });
    return values;
  };
}

// What is no object can be handed out again and again.
function isPlain(value: unknown): boolean {
  return typeof value !== 'object' || value === null;
}

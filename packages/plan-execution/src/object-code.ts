import { compileFunction } from 'node:vm';

import { PROTOTYPE, keyOf } from './data.ts';
import type { CompleteObject, FieldShape } from './object-shape.ts';
import { IMPOSSIBLE, placeNotes, REPORTED } from './shaping.ts';

/**
 * Writes a program for objects with these fields, whatever the variables say. It names their keys, so that the engine
 * finds them at their places in memory: a loop over the fields looks each one up, which takes several times longer.
 *
 * @param fields without conditions
 */
export function generateCompletion(fields: readonly FieldShape[]): CompleteObject {
  const steps = fields.map(({ key, clientKey }, index) => {
    const value = `value${index}`;
    return `
      let ${value} = complete${index}(${readingOf(key)}, shaping);
      if (notes.length > told) {
        placeNotes(notes, told, ${literal(clientKey)});
        if (${value} === IMPOSSIBLE) return REPORTED;
        if (${value} === REPORTED) ${value} = null;
        told = notes.length;
      }`;
  });
  const entries = fields.map(({ clientKey }, index) => `${keyIn(clientKey)}: value${index}`);
  const text = `
    return (fetched, shaping) => {
      const { notes } = shaping;
      let told = notes.length;
      ${steps.join('')}
      return { ${entries.join(', ')} };
    };`;
  const known = { IMPOSSIBLE, REPORTED, placeNotes, keyOf };
  const completes = fields.map(({ complete }, index) => [`complete${index}`, complete] as const);
  const scope = { ...known, ...Object.fromEntries(completes) };
  const make = compileFunction(text, Object.keys(scope));
  return make(...Object.values(scope));
}

/** What every object has, such as `toString`, is no key of it. */
function readingOf(key: string): string {
  return key in Object.prototype ? `keyOf(fetched, ${literal(key)})` : `fetched[${literal(key)}]`;
}

/** In an object that is written out `__proto__` is no key, unless it is worked out. */
function keyIn(key: string): string {
  return key === PROTOTYPE ? `[${literal(key)}]` : literal(key);
}

function literal(text: string): string {
  return JSON.stringify(text);
}

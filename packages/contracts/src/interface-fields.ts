import { Kind } from 'graphql';

import type { GraphElements } from './graph-elements.ts';
import { fieldsOf, implementsInterface, isRequired } from './type-nodes.ts';

/**
 * A field of an interface is shown when each type that implements it and is shown itself shows that field, so
 * that nothing can be read through the interface that cannot be read from the type. So are its arguments.
 *
 * @returns whether there was something to hide
 */
export function hideFromInterfaces({ types }: GraphElements, hidden: Set<string>): boolean {
  const found: string[] = [];
  for (const [name, type] of types) {
    if (type.kind !== Kind.INTERFACE_TYPE_DEFINITION || hidden.has(name)) continue;
    const implementing = [...types.values()].filter(
      (one) => implementsInterface(one, name) && !hidden.has(one.name.value),
    );
    for (const field of fieldsOf(type)) {
      const coordinate = `${name}.${field.name.value}`;
      for (const one of implementing) {
        const own = fieldsOf(one).find((candidate) => candidate.name.value === field.name.value);
        if (own === undefined) continue;
        const ofOwn = `${one.name.value}.${own.name.value}`;
        if (hidden.has(ofOwn)) found.push(coordinate);
        for (const argument of own.arguments ?? []) {
          const ofArgument = `${coordinate}(${argument.name.value}:)`;
          if (hidden.has(`${ofOwn}(${argument.name.value}:)`)) found.push(ofArgument);
          // It must be given to the type's field, and the interface's does not take it.
          else if (hidden.has(ofArgument) && isRequired(argument)) found.push(coordinate);
        }
      }
    }
  }
  const before = hidden.size;
  for (const coordinate of found) hidden.add(coordinate);
  return hidden.size > before;
}

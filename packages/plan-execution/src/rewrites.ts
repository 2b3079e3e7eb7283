import type { FetchDataRewrite } from '@apollo/query-planner';

import { type Data, isData, keyOf, setKey } from './data.ts';
import { typeConditionOf } from './plan-path.ts';
import type { IsOfType } from './type-conditions.ts';

/** Changes what goes to a subgraph, or comes from it, in place: names of types and keys that differ there. */
export type Rewrite = (data: Data) => void;

export function compileRewrites(
  rewrites: readonly FetchDataRewrite[] | undefined,
  isOfType: IsOfType,
): Rewrite | null {
  if (rewrites === undefined || rewrites.length === 0) return null;
  const all = rewrites.map((rewrite) => compileRewrite(rewrite, isOfType));
  return (data) => {
    for (const rewrite of all) rewrite(data);
  };
}

function compileRewrite(rewrite: FetchDataRewrite, isOfType: IsOfType): Rewrite {
  const path = rewrite.path.slice(0, -1);
  const last = rewrite.path.at(-1) ?? '';
  const apply = changeOf(rewrite, last);

  function at(value: unknown, index: number): void {
    if (Array.isArray(value)) {
      for (const item of value) at(item, index);
      return;
    }
    if (!isData(value)) return;
    const element = path[index];
    const condition = element && typeConditionOf(element);
    if (element === undefined) {
      apply(value);
    } else if (condition === undefined) {
      at(keyOf(value, element), index + 1);
    } else {
      // Objects whose type needs no telling do not tell it.
      const typeName = keyOf(value, '__typename');
      if (typeName === undefined || isOfType(typeName, condition)) at(value, index + 1);
    }
  }

  return (data) => at(data, 0);
}

function changeOf(rewrite: FetchDataRewrite, key: string): Rewrite {
  if (rewrite.kind === 'ValueSetter') {
    return (data) => setKey(data, key, rewrite.setValueTo);
  }
  return (data) => {
    const value = keyOf(data, key);
    if (value === undefined) return;
    setKey(data, rewrite.renameKeyTo, value);
    data[key] = undefined;
  };
}

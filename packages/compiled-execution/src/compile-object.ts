import { GraphQLError, type GraphQLObjectType } from 'graphql';
import { inspect } from 'graphql/jsutils/inspect.js';

import { executeFields } from './execute-fields.ts';
import { fieldOf } from './path.ts';
import type { FieldSite, Plan, Selection } from './plan.ts';
import { promiseIn } from './promises.ts';
import { resolveInfo } from './resolve-info.ts';
import type { Complete } from './slot.ts';

export function compileObject(plan: Plan, site: FieldSite, type: GraphQLObjectType): Complete {
  const { nodes } = site;
  const { isTypeOf } = type;
  let known: Selection | undefined;

  // When the first object comes: what is selected on objects that never come costs nothing.
  function selection(): Selection {
    known ??= plan.select(
      type,
      nodes.flatMap(({ selectionSet }) => selectionSet?.selections ?? []),
    );
    return known;
  }

  if (typeof isTypeOf !== 'function') {
    return (run, value, path) => executeFields(run, selection(), value, path);
  }

  function check(is: unknown, value: unknown): void {
    if (is) return;
    throw new GraphQLError(`Expected value of type "${type.name}" but got: ${inspect(value)}.`, {
      nodes,
    });
  }

  return (run, value, path) => {
    const selected = selection();
    const answer = isTypeOf(value, run.context, resolveInfo(plan, site, run, fieldOf(path)));
    const promised = promiseIn(answer);
    if (promised !== undefined) {
      return promised.then((is) => {
        check(is, value);
        return executeFields(run, selected, value, path);
      });
    }
    check(answer, value);
    return executeFields(run, selected, value, path);
  };
}

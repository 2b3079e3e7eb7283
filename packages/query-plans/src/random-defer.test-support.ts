import {
  type DirectiveNode,
  type DocumentNode,
  type InlineFragmentNode,
  Kind,
  type SelectionNode,
  visit,
} from 'graphql';

import type { Random } from './random-world.test-support.ts';

/** The same operation, some fragments of which are deferred, and some fields put into such fragments. */
export function deferAtRandom(random: Random, document: DocumentNode): DocumentNode {
  let count = 0;
  const deferred = (): DirectiveNode => {
    count += 1;
    return {
      kind: Kind.DIRECTIVE,
      name: { kind: Kind.NAME, value: 'defer' },
      arguments: [
        {
          kind: Kind.ARGUMENT,
          name: { kind: Kind.NAME, value: 'label' },
          value: { kind: Kind.STRING, value: `d${count}` },
        },
      ],
    };
  };
  return visit(document, {
    InlineFragment: (node) =>
      random(3) === 0
        ? { ...node, directives: [...(node.directives ?? []), deferred()] }
        : undefined,
    FragmentSpread: (node) =>
      random(3) === 0
        ? { ...node, directives: [...(node.directives ?? []), deferred()] }
        : undefined,
    SelectionSet: {
      leave(node) {
        if (random(3) > 0) return undefined;
        const from = random(node.selections.length);
        return {
          ...node,
          selections: [
            ...node.selections.slice(0, from),
            fragmentOf(node.selections.slice(from), deferred()),
          ],
        };
      },
    },
  });
}

function fragmentOf(
  selections: readonly SelectionNode[],
  directive: DirectiveNode,
): InlineFragmentNode {
  return {
    kind: Kind.INLINE_FRAGMENT,
    directives: [directive],
    selectionSet: { kind: Kind.SELECTION_SET, selections },
  };
}

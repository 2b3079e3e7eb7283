import { type DirectiveDefinitionNode, type DirectiveNode, Kind, parse } from 'graphql';

import { stringOf } from './links.ts';

export const DEFER = 'defer';

/** `@defer`, by which a client says what of an answer may come later: for schemas that clients see. */
export const DEFER_DEFINITION: DirectiveDefinitionNode = definitionIn(
  `directive @${DEFER}(label: String, if: Boolean! = true) on FRAGMENT_SPREAD | INLINE_FRAGMENT`,
);

/** The label of what a fragment defers; undefined where it defers nothing. */
export function deferLabelOf(directives: readonly DirectiveNode[] = []): string | undefined {
  const directive = directives.find(({ name }) => name.value === DEFER);
  return directive && (stringOf(directive, 'label') ?? '');
}

function definitionIn(sdl: string): DirectiveDefinitionNode {
  const [definition] = parse(sdl, { noLocation: true }).definitions;
  if (definition?.kind !== Kind.DIRECTIVE_DEFINITION) throw new TypeError('This is a directive.');
  return definition;
}

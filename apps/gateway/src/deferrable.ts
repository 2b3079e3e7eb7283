import { argumentOf, DEFER } from '@cx/supergraph-sdl';
import {
  type ASTVisitor,
  type DirectiveNode,
  GraphQLError,
  Kind,
  type ValidationContext,
} from 'graphql';

/** Refuses `@defer` where nothing can come later, and labels by which a client could not tell parts apart. */
export function deferrable(context: ValidationContext): ASTVisitor {
  const labels = new Set<string>();

  function check({ directives = [] }: { readonly directives?: readonly DirectiveNode[] }): void {
    for (const directive of directives) {
      if (directive.name.value === DEFER) checkPlace(directive);
      if (directive.name.value === DEFER) checkLabel(directive);
    }
  }

  function checkPlace(directive: DirectiveNode): void {
    const schema = context.getSchema();
    const parent = context.getParentType();
    const isRead = parent !== schema.getMutationType() && parent !== schema.getSubscriptionType();
    if (parent == null || isRead) return;
    refuse(
      'The fields of a mutation itself are answered at once: defer what is below them.',
      directive,
    );
  }

  function checkLabel(directive: DirectiveNode): void {
    const label = argumentOf(directive, 'label')?.value;
    if (label === undefined || label.kind === Kind.NULL) return;
    if (label.kind !== Kind.STRING) {
      refuse('The label of a @defer is a text, and no variable.', directive);
    } else if (labels.has(label.value)) {
      refuse(`Two @defer have the label «${label.value}»: give each its own.`, directive);
    } else labels.add(label.value);
  }

  function refuse(message: string, directive: DirectiveNode): void {
    context.reportError(new GraphQLError(message, { nodes: directive }));
  }

  return { InlineFragment: check, FragmentSpread: check };
}

import { type Attempt, attempt } from '@cx/mutations';
import { parseId } from '@cx/subgraph';

import type { InsightsContext } from '../context.ts';
import type { MutationResolvers } from '../generated/resolver-types.ts';

export const Mutation: MutationResolvers = {
  assignSignal: (_root, { input }, context) => {
    const request = { ...input, ...signalOf(input) };
    return change(context, ({ signalDesk, caller }) => signalDesk.assign(caller, request));
  },
  escalateSignal: (_root, { input }, context) => {
    const request = { ...input, ...signalOf(input) };
    return change(context, ({ signalDesk, caller }) => signalDesk.escalate(caller, request));
  },
  closeSignal: (_root, { input }, context) => {
    const request = { ...input, ...signalOf(input) };
    return change(context, ({ signalDesk, caller }) => signalDesk.close(caller, request));
  },
};

function signalOf({
  signalId,
  expectedVersion = null,
}: {
  readonly signalId: string;
  readonly expectedVersion?: number | null;
}): { readonly signalId: string; readonly expectedVersion: number | null } {
  return { signalId: parseId(signalId, 'signal'), expectedVersion };
}

async function change<Answer>(
  context: InsightsContext,
  work: (context: InsightsContext) => Promise<Answer>,
): Promise<Attempt<Answer>> {
  const went = await attempt(() => work(context));
  // What an earlier mutation of the same operation has answered is what the signals were then.
  context.signals.byId.clearAll();
  context.signals.eventsById.clearAll();
  return went;
}

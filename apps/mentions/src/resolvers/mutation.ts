import { attempt } from '@cx/mutations';
import { parseId } from '@cx/subgraph';

import type { MentionAttempt, MentionsContext } from '../context.ts';
import type { MutationResolvers } from '../generated/resolver-types.ts';
import type { Asked } from '../services/mention-desk.ts';

export const Mutation: MutationResolvers = {
  editMention: (_root, { input }, context) =>
    carryOut(context, input, { kind: 'edit', text: input.text, at: input.at }),
  deleteMention: (_root, { input }, context) =>
    carryOut(context, input, { kind: 'delete', at: input.at }),
  changeMentionVisibility: (_root, { input }, context) => {
    const { visibility, at } = input;
    return carryOut(context, input, { kind: 'changeVisibility', visibility, at });
  },
  flagMention: (_root, { input }, context) =>
    carryOut(context, input, { kind: 'flagComplaint', isComplaint: input.isComplaint }),
  flagAbuse: (_root, { input }, context) =>
    carryOut(context, input, {
      kind: 'flagAbuse',
      abuse: input.kind,
      score: input.score ?? null,
    }),
  reviewAbuse: (_root, { input }, context) =>
    carryOut(context, input, { kind: 'reviewAbuse', verdict: input.verdict }),
  escalateMention: (_root, { input }, context) =>
    carryOut(context, input, {
      kind: 'escalate',
      type: input.type ?? 'COMPLAINT',
      priority: input.priority ?? null,
      subject: input.subject ?? null,
    }),
};

interface Input {
  readonly mentionId: string;
  readonly idempotencyKey: string;
  readonly expectedVersion?: number | null | undefined;
}

async function carryOut(
  { caller, desk, mentions, states }: MentionsContext,
  { mentionId, idempotencyKey, expectedVersion = null }: Input,
  command: Asked,
): Promise<MentionAttempt> {
  const id = parseId(mentionId, 'mention');
  const went = await attempt(() =>
    desk.carryOut(caller, { idempotencyKey, mentionId: id, expectedVersion, command }),
  );
  // What an earlier mutation of the same operation has answered is what the mention was then.
  mentions.byId.clear(id);
  states.byMentionId.clear(id);
  states.versionsByMentionId.clear(id);
  return went;
}

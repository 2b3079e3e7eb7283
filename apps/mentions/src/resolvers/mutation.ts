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
  replyToMention: async (_root, { input }, { caller, replies, desks }) => {
    const mentionId = parseId(input.mentionId, 'mention');
    const went = await attempt(() =>
      desks.replies.reply(caller, {
        idempotencyKey: input.idempotencyKey,
        mentionId,
        visibility: input.visibility ?? 'PUBLIC',
        text: input.text,
        agentName: input.agentName ?? null,
        externalId: input.externalId ?? null,
        sentAt: input.sentAt ?? null,
      }),
    );
    replies.byMentionId.clear(mentionId);
    return went;
  },
  registerBrandHandle: async (_root, { input }, { caller, register, desks }) => {
    const { brand: brandId, idempotencyKey, network, handle, role, validFrom = null } = input;
    const went = await attempt(() =>
      desks.brands.registerHandle(caller, {
        idempotencyKey,
        brandId,
        network,
        handle,
        role,
        validFrom,
      }),
    );
    register.handlesByBrandKey.clearAll();
    return went;
  },
  retireBrandHandle: async (_root, { input }, { caller, register, desks }) => {
    const { idempotencyKey, validTo = null } = input;
    const handleId = parseId(input.handleId, 'handle');
    const went = await attempt(() =>
      desks.brands.retireHandle(caller, { idempotencyKey, handleId, validTo }),
    );
    register.handlesByBrandKey.clearAll();
    return went;
  },
  chooseCompetitors: async (_root, { input }, { caller, register, desks }) => {
    const { brand: brandId, idempotencyKey, competitors, validFrom = null } = input;
    const went = await attempt(() =>
      desks.brands.choosePanel(caller, { idempotencyKey, brandId, competitors, validFrom }),
    );
    register.panelsByBrandKey.clearAll();
    register.voiceByKey.clearAll();
    return went;
  },
  registerCommunity: async (_root, { input }, { caller, communities, desks }) => {
    const { brand: brandId, idempotencyKey, network, name, stance } = input;
    const { url = null, size = null } = input;
    const went = await attempt(() =>
      desks.communities.register(caller, {
        idempotencyKey,
        brandId,
        network,
        name,
        url,
        stance,
        size,
      }),
    );
    communities.byBrandKey.clearAll();
    return went;
  },
  lookAtCommunity: async (_root, { input }, { caller, communities, desks }) => {
    const { idempotencyKey, stance, size = null, at = null } = input;
    const communityId = parseId(input.communityId, 'community');
    const went = await attempt(() =>
      desks.communities.look(caller, { idempotencyKey, communityId, stance, size, at }),
    );
    communities.looksById.clear(communityId);
    return went;
  },
  addCommunityMember: (_root, { input }, { caller, desks }) => {
    const communityId = parseId(input.communityId, 'community');
    const mentionId = parseId(input.mentionId, 'mention');
    const { idempotencyKey } = input;
    return attempt(() =>
      desks.communities.addMember(caller, { idempotencyKey, communityId, mentionId }),
    );
  },
};

interface Input {
  readonly mentionId: string;
  readonly idempotencyKey: string;
  readonly expectedVersion?: number | null | undefined;
}

async function carryOut(
  { caller, desks, mentions, states }: MentionsContext,
  { mentionId, idempotencyKey, expectedVersion = null }: Input,
  command: Asked,
): Promise<MentionAttempt> {
  const id = parseId(mentionId, 'mention');
  const went = await attempt(() =>
    desks.mentions.carryOut(caller, { idempotencyKey, mentionId: id, expectedVersion, command }),
  );
  // What an earlier mutation of the same operation has answered is what the mention was then.
  mentions.byId.clear(id);
  states.byMentionId.clear(id);
  states.versionsByMentionId.clear(id);
  return went;
}

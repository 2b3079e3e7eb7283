import type { Database } from '@cx/database';
import type { NewId } from '@cx/intake';
import { once, type Caller } from '@cx/mutations';

import type { ReplyVisibility } from '../entities/mention-reply.ts';
import { mentionReplies } from '../repositories/mention-replies.ts';
import { mentionStates } from '../repositories/mention-states.ts';
import { lockMention } from './mention-desk.ts';
import { verifyInstant } from './network-instant.ts';
import { verifiedText } from './verified-text.ts';

export interface ReplyRequest {
  readonly idempotencyKey: string;
  readonly mentionId: string;
  readonly visibility: ReplyVisibility;
  readonly text: string;
  readonly agentName: string | null;
  readonly externalId: string | null;
  /** Null for now. */
  readonly sentAt: Date | null;
}

/** Records what the brand has answered. Nothing is sent from here: whoever records it has sent it. */
export interface ReplyDesk {
  reply(caller: Caller, request: ReplyRequest): Promise<{ mentionId: string; replyId: string }>;
}

export interface ReplyDeskDependencies {
  readonly database: Database;
  readonly newId: NewId;
  readonly now: () => Date;
}

export function createReplyDesk({ database, newId, now }: ReplyDeskDependencies): ReplyDesk {
  return {
    reply: (caller, { idempotencyKey: key, ...input }) =>
      database.writeFor(caller.brands, (query) => {
        const request = { principalId: caller.id, key, mutation: 'reply', input };
        return once(query, request, async () => {
          const { mentionId, visibility, agentName, externalId } = input;
          const mention = await lockMention(query, mentionId);
          const recordedAt = now();
          const sentAt = input.sentAt ?? recordedAt;
          verifyInstant(mention, sentAt, recordedAt, 'sentAt');
          const id = newId(sentAt, JSON.stringify([caller.id, key]));
          const known = await mentionReplies.add(query, {
            id,
            brandId: mention.brandId,
            mentionId,
            visibility,
            text: verifiedText(input.text, 'text'),
            agentName: agentName === null ? null : verifiedText(agentName, 'agentName'),
            externalId: externalId === null ? null : verifiedText(externalId, 'externalId'),
            sentAt,
            recordedAt,
            recordedBy: caller.id,
          });
          if (known !== null) return { mentionId, replyId: known };
          const state = await mentionStates.findState(query, mentionId);
          const payload = { replyId: id, visibility, sentAt, ticketId: state?.ticketId ?? null };
          const events = [{ type: 'mention.replied', payload }];
          await mentionStates.addEvents(query, mentionId, recordedAt, events);
          return { mentionId, replyId: id };
        });
      }),
  };
}

import type { MentionReply, ReplyVisibility } from '../entities/mention-reply.ts';

/** How a brand has answered a mention: in public, where others read along, apart from to its author alone. */
export interface MentionAnswers {
  readonly publicCount: number;
  readonly directCount: number;
  readonly publicAt: Date | null;
  readonly directAt: Date | null;
}

/** @param replies oldest first */
export function answersOf(replies: readonly MentionReply[]): MentionAnswers {
  const of = (wanted: ReplyVisibility): readonly MentionReply[] =>
    replies.filter(({ visibility }) => visibility === wanted);
  const inPublic = of('PUBLIC');
  const direct = of('DIRECT');
  return {
    publicCount: inPublic.length,
    directCount: direct.length,
    publicAt: inPublic[0]?.sentAt ?? null,
    directAt: direct[0]?.sentAt ?? null,
  };
}

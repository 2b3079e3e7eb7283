import type { Message } from '../entities/message.ts';
import type { ActorKind } from '../entities/ticket-event.ts';
import type { TicketReplies } from './ticket-replies.ts';

export type Said = Pick<Message, 'at' | 'authorKind' | 'visibility' | 'automated'>;

/**
 * What the database adds up, told by walking through what was said: the oracle of its statement.
 *
 * @param arrived in order of arrival
 * @param openedBy who opened the ticket by its log; null when it does not say
 */
export function repliesOf(
  arrived: readonly Said[],
  openedAt: Date,
  openedBy: ActorKind | null,
): TicketReplies {
  const said = arrived
    .filter(({ visibility }) => visibility === 'PUBLIC')
    .toSorted((one, other) => one.at.getTime() - other.at.getTime());
  const isOpenedByDesk = said[0] !== undefined && answers(said[0]) && openedBy !== 'CUSTOMER';

  let start: Date | null = isOpenedByDesk ? null : openedAt;
  let firstReplyAt: Date | null = null;
  let firstReplySeconds: number | null = null;
  let escalatedToHumanAt: Date | null = null;
  let hasBot = false;
  let publicHumanReplies = 0;
  let askedAt: Date | null = null;
  const turns: number[] = [];
  for (const one of said) {
    if (one.authorKind === 'BOT') hasBot = true;
    if (one.authorKind === 'CUSTOMER' && !one.automated) {
      askedAt ??= one.at;
      start ??= one.at;
    }
    if (!answers(one)) continue;
    if (publicHumanReplies === 0 && hasBot) escalatedToHumanAt = one.at;
    publicHumanReplies += 1;
    if (askedAt !== null) turns.push(secondsBetween(askedAt, one.at));
    askedAt = null;
    if (firstReplyAt === null && start !== null && one.at >= start) {
      firstReplyAt = one.at;
      firstReplySeconds = secondsBetween(start, one.at);
    }
  }
  return {
    firstReplyAt,
    firstReplySeconds,
    replyTimeTotalSeconds: turns.length === 0 ? null : turns.reduce((sum, one) => sum + one, 0),
    replyTimeMaxSeconds: turns.length === 0 ? null : Math.max(...turns),
    publicHumanReplies,
    escalatedToHumanAt,
  };
}

function answers({ authorKind, automated }: Said): boolean {
  return authorKind === 'AGENT' && !automated;
}

function secondsBetween(from: Date, to: Date): number {
  return (to.getTime() - from.getTime()) / 1000;
}

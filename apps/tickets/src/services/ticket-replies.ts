import type { ReplyFigures } from '../repositories/ticket-replies.ts';

/** How a person answered, in seconds of the calendar, exact to the millisecond. */
export interface TicketReplies {
  readonly firstReplyAt: Date | null;
  readonly firstReplySeconds: number | null;
  readonly replyTimeTotalSeconds: number | null;
  readonly replyTimeMaxSeconds: number | null;
  readonly publicHumanReplies: number;
  readonly escalatedToHumanAt: Date | null;
}

/**
 * FRT and REPLY_TIME of one ticket. In one that the desk opened the clock of the first reply runs from the
 * first thing that the customer said.
 *
 * @param figures null for a ticket in which nothing was said in public
 */
export function ticketReplies(figures: ReplyFigures | null): TicketReplies {
  const start = figures?.isOpenedByDesk === true ? figures.firstAskedAt : figures?.openedAt;
  const stop = figures?.isOpenedByDesk === true ? figures.firstAskedReplyAt : figures?.firstReplyAt;
  const firstReplyAt = stop ?? null;
  return {
    firstReplyAt,
    firstReplySeconds:
      firstReplyAt === null || start == null
        ? null
        : (firstReplyAt.getTime() - start.getTime()) / 1000,
    replyTimeTotalSeconds: seconds(figures?.turnTotalMilliseconds),
    replyTimeMaxSeconds: seconds(figures?.turnMaxMilliseconds),
    publicHumanReplies: figures?.publicHumanReplies ?? 0,
    escalatedToHumanAt: figures?.escalatedToHumanAt ?? null,
  };
}

function seconds(milliseconds: number | null | undefined): number | null {
  return milliseconds == null ? null : milliseconds / 1000;
}

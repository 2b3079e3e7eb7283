import { oneByKey } from '@cx/database';
import { LARGEST_FIGURE, type Measure, type Measured } from '@cx/facts';

import type { TicketStatus } from '../entities/ticket.ts';
import { createTicketFactRepository, type TicketCounts } from '../repositories/ticket-facts.ts';
import { createTicketFigureRepository } from '../repositories/ticket-figures.ts';
import { createTicketReplyRepository, type ReplyFigures } from '../repositories/ticket-replies.ts';
import { type BusinessClock, businessClock } from './business-times.ts';
import { createScheduleReader } from './schedules-in-force.ts';
import { type TicketHandovers, ticketHandovers } from './ticket-handovers.ts';
import { ticketReplies } from './ticket-replies.ts';
import { type TicketTimes, ticketTimes } from './ticket-times.ts';

/** What of one ticket is measured. */
interface TicketFigures {
  readonly ticket: TicketCounts;
  readonly times: TicketTimes | null;
  readonly replies: ReplyFigures | null;
  readonly handovers: TicketHandovers;
  readonly clock: BusinessClock;
}

/**
 * What is measured of tickets: their times, replies, promises, and what followed them.
 *
 * The desk's clock is that of the schedule of its promise; of a ticket without one, that of the brand's schedule,
 * where it has one and no other.
 */
export function createTicketMeasure(): Measure {
  const scheduleReader = createScheduleReader();

  return async (reads, ids) => {
    const tickets = await createTicketFactRepository(reads).findCounts(ids);
    const figures = createTicketFigureRepository(reads);
    const found = tickets.map(({ id }) => id);
    // The time of a ticket that is not solved is not told: it grows by itself.
    const stays = oneByKey(found, await figures.findStays(found, new Date()), ofTicket);
    const histories = oneByKey(found, await figures.findAssignments(found), ofTicket);
    const replies = oneByKey(
      found,
      await createTicketReplyRepository(reads).findReplies(found),
      ofTicket,
    );
    const brandIds = [...new Set(tickets.map(({ brandId }) => brandId))];
    const schedules = await scheduleReader.read((...sent) => reads.query(...sent), brandIds);

    return tickets.map((ticket, index) => {
      const { brandId, scheduleKey } = ticket;
      const stay = stays[index] ?? null;
      return measured({
        ticket,
        times: stay && ticketTimes(stay),
        replies: replies[index] ?? null,
        handovers: ticketHandovers(histories[index] ?? null),
        clock: businessClock(schedules.of(brandId, scheduleKey ?? schedules.onlyKeyOf(brandId))),
      });
    });
  };
}

function measured(figures: TicketFigures): Measured {
  const { id, brandId, customerId, openedAt, ...ticket } = figures.ticket;
  const { reopenCount, firstSolvedAt, solvedAt, scheduleKey: _, callWaitSeconds, ...told } = ticket;
  return {
    subjectId: id,
    brandId,
    customerId,
    occurredAt: openedAt,
    payload: {
      ...told,
      openedAt,
      firstSolvedAt,
      solvedAt,
      isSolved: solvedAt !== null,
      reopens: reopenCount,
      callWaitSeconds: whole(callWaitSeconds),
      bounces: figures.handovers.bounceCount,
      pingPongs: figures.handovers.pingPongCount,
      ...repliesOf(figures),
      ...timesOf(figures),
    },
  };
}

function repliesOf({ ticket, replies, clock }: TicketFigures): object {
  const told = ticketReplies(replies);
  const { firstReplyAt, firstReplySeconds } = told;
  const start =
    firstReplyAt === null || firstReplySeconds === null
      ? null
      : new Date(firstReplyAt.getTime() - firstReplySeconds * 1000);
  const isAsked = replies === null || !replies.isOpenedByDesk || replies.firstAskedAt !== null;
  return {
    firstReplyAt,
    firstReplySeconds: whole(firstReplySeconds),
    firstReplyBusinessSeconds:
      start && firstReplyAt && whole(clock.secondsBetween(start, firstReplyAt)),
    isAnsweredWithinBusinessDay: start && firstReplyAt && clock.isWithinDay(start, firstReplyAt),
    isAwaitingReply: firstReplyAt === null && isAsked && !ENDS.has(ticket.status),
    replies: replies?.answeredTurns ?? 0,
    replySecondsTotal: whole(told.replyTimeTotalSeconds),
    replySecondsMax: whole(told.replyTimeMaxSeconds),
    publicReplies: told.publicHumanReplies,
    isEscalatedToHuman: told.escalatedToHumanAt !== null,
  };
}

/** Times of a ticket that is not solved are not known yet. */
function timesOf({ ticket: { openedAt, solvedAt }, times, clock }: TicketFigures): object {
  const whenSolved = (seconds: number | undefined): number | null =>
    solvedAt === null ? null : whole(seconds);
  return {
    firstResolutionSeconds: whole(times?.firstResolutionSeconds),
    fullResolutionSeconds: whole(times?.fullResolutionSeconds),
    fullResolutionBusinessSeconds: solvedAt && whole(clock.secondsBetween(openedAt, solvedAt)),
    requesterWaitSeconds: whenSolved(times?.requesterWaitSeconds),
    agentWaitSeconds: whenSolved(times?.agentWaitSeconds),
    agentWorkSeconds: whenSolved(times?.agentWorkSeconds),
    onHoldSeconds: whenSolved(times?.onHoldSeconds),
  };
}

/** Nobody waits for an answer any more. */
const ENDS: ReadonlySet<TicketStatus> = new Set(['SOLVED', 'CLOSED', 'DELETED']);

function whole(seconds: number | null | undefined): number | null {
  return seconds == null ? null : Math.min(Math.round(seconds), LARGEST_FIGURE);
}

const ofTicket = ({ id }: { readonly id: string }): string => id;

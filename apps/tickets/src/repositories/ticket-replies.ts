import type { Reads } from '@cx/database';

/** What is added up from the public messages of tickets. */
export interface TicketReplyRepository {
  /** Without tickets in which nothing was said in public. */
  findReplies(ids: readonly string[]): Promise<ReplyFigures[]>;
}

export interface ReplyFigures {
  readonly id: string;
  readonly openedAt: Date;
  /** A person at the desk spoke first, and the log does not say that the customer had opened it. */
  readonly isOpenedByDesk: boolean;
  /** A person's first answer since the opening. */
  readonly firstReplyAt: Date | null;
  /** The first thing that the customer said, and the next answer of a person. */
  readonly firstAskedAt: Date | null;
  readonly firstAskedReplyAt: Date | null;
  /** A person's first answer, where a program had spoken before it. */
  readonly escalatedToHumanAt: Date | null;
  /** Of the turns that were answered; null when none was. */
  readonly turnTotalMilliseconds: number | null;
  readonly turnMaxMilliseconds: number | null;
  readonly publicHumanReplies: number;
  /** Turns of the customer that were answered. */
  readonly answeredTurns: number;
}

// A turn ends with a person's answer: each answer counts how many came before it. What a program sends,
// whoever signs it, neither asks nor answers.
const FIND_REPLIES = `
  WITH said AS (
    SELECT ticket_id, at, asks, answers, is_bot, row_number() OVER log AS place,
      count(*) FILTER (WHERE answers) OVER (log ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS turn
    FROM (
      SELECT ticket_id, at, seq, author_kind = 'CUSTOMER' AND NOT automated AS asks,
        author_kind = 'AGENT' AND NOT automated AS answers, author_kind = 'BOT' AS is_bot
      FROM message WHERE ticket_id = ANY($1::uuid[]) AND visibility = 'PUBLIC'
    ) AS public_message
    WINDOW log AS (PARTITION BY ticket_id ORDER BY at, seq)
  ), turn AS (
    SELECT ticket_id, turn, min(at) FILTER (WHERE asks) AS asked_at,
      min(at) FILTER (WHERE answers) AS answered_at, bool_or(is_bot) AS has_bot,
      bool_or(answers AND place = 1) AS is_first
    FROM said GROUP BY ticket_id, turn
  ), total AS (
    SELECT ticket_id, bool_or(is_first) AS desk_spoke_first,
      array_agg(answered_at ORDER BY turn) FILTER (WHERE answered_at IS NOT NULL) AS answers,
      array_agg(asked_at ORDER BY turn) FILTER (WHERE asked_at IS NOT NULL) AS asked,
      array_agg(answered_at ORDER BY turn) FILTER (WHERE asked_at IS NOT NULL) AS asked_answers,
      min(answered_at) FILTER (WHERE turn = 0 AND has_bot) AS escalated_at,
      count(answered_at - asked_at)::int AS answered_turns, sum(answered_at - asked_at) AS turn_total, max(answered_at - asked_at) AS turn_max
    FROM turn GROUP BY ticket_id
  )
  SELECT ticket.id, opened_at AS "openedAt",
    desk_spoke_first AND (
      SELECT actor_kind FROM ticket_event WHERE ticket_id = ticket.id ORDER BY at, seq LIMIT 1
    ) IS DISTINCT FROM 'CUSTOMER' AS "isOpenedByDesk",
    (SELECT min(at) FROM unnest(answers) AS at WHERE at >= opened_at) AS "firstReplyAt",
    asked[1] AS "firstAskedAt", asked_answers[1] AS "firstAskedReplyAt",
    escalated_at AS "escalatedToHumanAt",
    (extract(epoch FROM turn_total) * 1000)::float8 AS "turnTotalMilliseconds",
    (extract(epoch FROM turn_max) * 1000)::float8 AS "turnMaxMilliseconds",
    coalesce(cardinality(answers), 0) AS "publicHumanReplies", answered_turns AS "answeredTurns"
  FROM total JOIN ticket ON ticket.id = ticket_id`;

export function createTicketReplyRepository(reads: Reads): TicketReplyRepository {
  return {
    findReplies: (ids) => reads.query<ReplyFigures>(FIND_REPLIES, [ids]),
  };
}

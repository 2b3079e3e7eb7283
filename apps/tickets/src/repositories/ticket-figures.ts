import type { Reads } from '@cx/database';

import { TICKET_STATUSES, type TicketStatus } from '../entities/ticket.ts';

/** What is added up from whole event logs: a log can be long, so the database does it. */
export interface TicketFigureRepository {
  /** @param now up to when the time of a ticket counts that is not solved */
  findStays(ids: readonly string[], now: Date): Promise<TicketStays[]>;
  /** By teams where the log names one, otherwise by assignees. Without tickets that nobody ever worked on. */
  findAssignments(ids: readonly string[]): Promise<TicketAssignments[]>;
}

/** How long a ticket stood at each status, from its opening to `until`. */
export interface TicketStays {
  readonly id: string;
  readonly openedAt: Date;
  readonly firstSolvedAt: Date | null;
  readonly solvedAt: Date | null;
  /** The last solution; without one `now`, or the last event where that lies behind it. */
  readonly until: Date;
  readonly milliseconds: Readonly<Record<TicketStatus, number>>;
}

export interface TicketAssignments {
  readonly id: string;
  /** How many different teams or assignees it had. */
  readonly owners: number;
  /** How often it got another one than it had, the first one too. */
  readonly assignments: number;
}

type StaysRow = Omit<TicketStays, 'milliseconds'> & Record<TicketStatus, number>;

const STATUS_LIST = TICKET_STATUSES.map((status) => `'${status}'`).join(', ');

const MILLISECONDS = TICKET_STATUSES.map(
  (status) =>
    `coalesce(extract(epoch FROM sum(stay) FILTER (WHERE status = '${status}')) * 1000, 0)::float8 AS "${status}"`,
).join(', ');

// A ticket stands at NEW from its opening until an event says otherwise. What lies behind the last solution
// is cut off; LEAST passes over the null of a ticket without one.
const FIND_STAYS = `
  SELECT ticket.id, ticket.opened_at AS "openedAt", ticket.first_solved_at AS "firstSolvedAt",
    ticket.solved_at AS "solvedAt", total.*
  FROM ticket CROSS JOIN LATERAL (
    SELECT max(until) AS until, ${MILLISECONDS}
    FROM (
      SELECT status, until, greatest(until - at, interval '0') AS stay
      FROM (
        SELECT status, at, least(
          lead(at, 1, greatest($2::timestamptz, at)) OVER (ORDER BY at, seq), ticket.solved_at) AS until
        FROM (
          SELECT 'NEW' AS status, ticket.opened_at AS at, 0 AS seq
          UNION ALL
          SELECT to_value, at, seq FROM ticket_event
          WHERE ticket_id = ticket.id AND field = 'STATUS' AND to_value IN (${STATUS_LIST})
        ) AS entry
      ) AS span
    ) AS clipped
  ) AS total
  WHERE ticket.id = ANY($1::uuid[])`;

// Names are compared byte by byte: no collation makes two of them one, and it is faster.
const FIND_ASSIGNMENTS = `
  SELECT DISTINCT ON (ticket_id) ticket_id AS id, count(DISTINCT owner)::int AS owners,
    (count(*) FILTER (WHERE coalesce(owner <> former, true)))::int AS assignments
  FROM (
    SELECT ticket_id, field, to_value COLLATE "C" AS owner,
      lag(to_value COLLATE "C") OVER (PARTITION BY ticket_id, field ORDER BY at, seq) AS former
    FROM ticket_event
    WHERE ticket_id = ANY($1::uuid[]) AND field IN ('TEAM', 'ASSIGNEE') AND to_value IS NOT NULL
  ) AS event
  GROUP BY ticket_id, field ORDER BY ticket_id, field = 'TEAM' DESC`;

export function createTicketFigureRepository(reads: Reads): TicketFigureRepository {
  return {
    async findStays(ids, now) {
      const rows = await reads.query<StaysRow>(FIND_STAYS, [ids, now]);
      return rows.map(({ id, openedAt, firstSolvedAt, solvedAt, until, ...milliseconds }) => ({
        id,
        openedAt,
        firstSolvedAt,
        solvedAt,
        until,
        milliseconds,
      }));
    },
    findAssignments: (ids) => reads.query<TicketAssignments>(FIND_ASSIGNMENTS, [ids]),
  };
}

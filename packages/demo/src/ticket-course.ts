import type { BrandProfile } from './brands.ts';
import type { DemoTicketEvent } from './demo-item.ts';
import { DAY, HOUR, MINUTE, SECOND } from './duration.ts';
import type { Random } from './random.ts';
import type { Sentiment } from './sentiment.ts';
import type { Direction } from './touch.ts';
import { workingMoment } from './zone-clock.ts';

type Changes = DemoTicketEvent['changes'];

/** One thing that happens to a ticket after its opening. */
export interface Step {
  readonly at: number;
  readonly activity: string;
  readonly actorKind: DemoTicketEvent['actorKind'];
  readonly changes: Changes;
}

export interface Opening {
  readonly at: number;
  readonly brand: BrandProfile;
  readonly sentiment: Sentiment;
  readonly priority: NonNullable<Changes['PRIORITY']>;
  /** Whether customer and agent talk at once, as on the telephone. */
  readonly isLive: boolean;
  /** Who works on it, and who of them. */
  readonly team: string;
  readonly agent: string;
  readonly direction: Direction | null;
}

/** What becomes of a ticket, from the opening to the closing or to where everybody forgets it. */
export function planCourse(random: Random, opening: Opening): Step[] {
  const desk = createDesk(random, opening);
  const { direction } = opening;
  if (direction?.kind === 'ANSWERED_LATE') solveLate(desk, direction.answeredAt);
  else if (direction?.kind === 'SOLVED_WELL') solveWell(desk);
  else if (opening.sentiment === 'POSITIVE') acceptPraise(desk);
  else workOn(desk, random, opening);
  return desk.steps;
}

/** Writes steps down one after the other. */
interface Desk {
  readonly steps: Step[];
  /** Between two durations after the step before; agents wait until the desk is staffed. */
  next(
    least: number,
    most: number,
    actorKind: Step['actorKind'],
    activity: string,
    changes?: Changes,
  ): void;
  takeUp(least: number, most: number): void;
  waitUntil(at: number): void;
}

function createDesk(random: Random, { at, brand, team, agent }: Opening): Desk {
  const steps: Step[] = [];
  let now = at;
  const desk: Desk = {
    steps,
    next(least, most, actorKind, activity, changes = {}) {
      now += random.between(Math.floor(least / SECOND), Math.floor(most / SECOND)) * SECOND;
      if (actorKind === 'AGENT') now = workingMoment(brand.timeZone, now, random);
      steps.push({ at: now, activity, actorKind, changes });
    },
    takeUp(least, most) {
      desk.next(least, most, 'AGENT', 'Assigned', {
        STATUS: 'OPEN',
        TEAM: team,
        ASSIGNEE: agent,
      });
    },
    waitUntil(moment) {
      now = Math.max(now, moment);
    },
  };
  return desk;
}

function workOn(desk: Desk, random: Random, opening: Opening): void {
  const { isLive, brand, priority, sentiment } = opening;
  if (!isLive && random.chance(35)) desk.next(20 * SECOND, 2 * MINUTE, 'BOT', 'Acknowledged');
  if (!isLive && random.chance(3)) return;

  const usualWait = (brand.takesUpWithinHours * HOUR * WAIT_PERCENT[priority]) / 100;
  if (isLive) desk.takeUp(30 * SECOND, 5 * MINUTE);
  else desk.takeUp(usualWait / 10, 2 * usualWait);
  desk.next(2 * MINUTE, isLive ? 12 * MINUTE : 2 * HOUR, 'AGENT', 'Replied');
  // Some are never taken up, and some are forgotten after the first answer.
  if (random.chance(1.5)) return;
  if (priority !== 'URGENT' && random.chance(6)) {
    desk.next(MINUTE, HOUR, 'AGENT', 'Raised the priority', { PRIORITY: 'URGENT' });
  }

  if (random.chance(isLive ? 15 : 32) && !askBack(desk, random)) return closeLater(desk, random);
  if (random.chance(12)) {
    desk.next(5 * MINUTE, 3 * HOUR, 'AGENT', 'Put on hold', { STATUS: 'ON_HOLD' });
    desk.next(DAY, 5 * DAY, 'AGENT', 'Resumed', { STATUS: 'OPEN' });
  }
  desk.next(3 * MINUTE, isLive ? HOUR : 2 * DAY, 'AGENT', 'Solved', { STATUS: 'SOLVED' });

  if (random.chance(sentiment === 'NEGATIVE' ? 14 : 5)) {
    desk.next(2 * HOUR, 3 * DAY, 'CUSTOMER', 'Reopened', { STATUS: 'OPEN' });
    desk.next(HOUR, 10 * HOUR, 'AGENT', 'Replied');
    desk.next(HOUR, 2 * DAY, 'AGENT', 'Solved', { STATUS: 'SOLVED' });
  }
  closeLater(desk, random);
}

const WAIT_PERCENT = { URGENT: 40, HIGH: 70, NORMAL: 100, LOW: 160 };

/** Answers whether the customer came back. */
function askBack(desk: Desk, random: Random): boolean {
  desk.next(5 * MINUTE, 5 * HOUR, 'AGENT', 'Asked the customer', { STATUS: 'PENDING' });
  if (random.chance(82)) {
    desk.next(20 * MINUTE, 2 * DAY, 'CUSTOMER', 'Replied', { STATUS: 'OPEN' });
    return true;
  }
  desk.next(4 * DAY, 6 * DAY, 'SYSTEM', 'Solved for want of an answer', { STATUS: 'SOLVED' });
  return false;
}

function closeLater(desk: Desk, random: Random): void {
  if (random.chance(94)) desk.next(4 * DAY, 7 * DAY, 'SYSTEM', 'Closed', { STATUS: 'CLOSED' });
}

function acceptPraise(desk: Desk): void {
  desk.takeUp(HOUR, 20 * HOUR);
  desk.next(2 * MINUTE, HOUR, 'AGENT', 'Replied');
  desk.next(SECOND, MINUTE, 'AGENT', 'Solved', { STATUS: 'SOLVED' });
  desk.next(4 * DAY, 5 * DAY, 'SYSTEM', 'Closed', { STATUS: 'CLOSED' });
}

function solveLate(desk: Desk, answeredAt: number): void {
  desk.waitUntil(answeredAt);
  desk.takeUp(SECOND, 30 * MINUTE);
  desk.next(5 * MINUTE, 40 * MINUTE, 'AGENT', 'Replied');
  desk.next(10 * MINUTE, 2 * HOUR, 'AGENT', 'Solved', { STATUS: 'SOLVED' });
  desk.next(5 * DAY, 7 * DAY, 'SYSTEM', 'Closed', { STATUS: 'CLOSED' });
}

function solveWell(desk: Desk): void {
  desk.takeUp(10 * MINUTE, 90 * MINUTE);
  desk.next(5 * MINUTE, 40 * MINUTE, 'AGENT', 'Replied');
  desk.next(3 * HOUR, 20 * HOUR, 'AGENT', 'Solved', { STATUS: 'SOLVED' });
  desk.next(4 * DAY, 5 * DAY, 'SYSTEM', 'Closed', { STATUS: 'CLOSED' });
}

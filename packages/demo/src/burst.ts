import type { Calendar } from './calendar.ts';
import { createRandom, STREAM } from './random.ts';
import type { Topic } from './topics.ts';
import type { World } from './world.ts';

export const BURST_TOPIC: Topic = 'NETWORK_OUTAGE';

/** How many touches come on a day on top of the usual ones, because a network is down. */
export interface BurstDay {
  readonly tickets: number;
  readonly mentions: number;
}

export interface Burst {
  readonly firstDay: number;
  readonly days: readonly BurstDay[];
  /** All of them together. */
  readonly size: number;
}

/** Five days, about ten weeks before the end: late enough for a baseline, early enough for what follows. */
export function planBurst(world: World, calendar: Calendar): Burst {
  const random = createRandom(world.seed, STREAM.BURST, 0);
  const firstDay = calendar.days - 80 + random.below(14);
  // Newcomers come first: a world with hardly more touches than people has no burst.
  const room = Math.floor((world.touches - world.people) / 3);
  const usual = (world.touches * DAYS_SHAPE.length) / calendar.days;
  const tickets = Math.min(Math.round(usual * USUAL_TICKETS * EXTRA), Math.floor(room / 2));
  const mentions = Math.min(Math.round(usual * USUAL_MENTIONS * EXTRA), Math.floor(room / 2));
  const ticketsByDay = spread(tickets);
  const mentionsByDay = spread(mentions);
  return {
    firstDay,
    days: DAYS_SHAPE.map((_, day) => ({
      tickets: ticketsByDay[day] ?? 0,
      mentions: mentionsByDay[day] ?? 0,
    })),
    size: tickets + mentions,
  };
}

// It comes suddenly and fades.
const DAYS_SHAPE = [22, 27, 22, 17, 12];

// With the usual ones that makes seven to eight times the usual number.
const EXTRA = 6.2;

// Which part of all touches are tickets on the topic and negative mentions of it, as counted.
const USUAL_TICKETS = 0.026;
const USUAL_MENTIONS = 0.0137;

function spread(total: number): readonly number[] {
  let share = 0;
  let given = 0;
  return DAYS_SHAPE.map((percent) => {
    share += percent;
    const due = Math.floor((total * share) / 100);
    const today = due - given;
    given = due;
    return today;
  });
}

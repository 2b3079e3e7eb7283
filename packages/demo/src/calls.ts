import type { DemoCall } from './demo-item.ts';
import { HOUR, MINUTE, SECOND } from './duration.ts';
import type { Random } from './random.ts';
import type { Step } from './ticket-course.ts';

/** The call by which a ticket was opened, and the step at which it is over. */
export interface PlannedCall {
  readonly position: number;
  readonly call: DemoCall;
}

/**
 * Whoever opens a ticket by telephone waits until it is taken up, or hangs up before, leaves word and is called
 * back. Null when nobody took the ticket up.
 */
export function planCall(
  random: Random,
  steps: readonly Step[],
  agent: string,
): PlannedCall | null {
  const [opening] = steps;
  const position = steps.findIndex(({ activity }) => activity === 'Assigned');
  const takenUp = steps[position];
  const reply = steps[position + 1];
  if (opening === undefined || takenUp === undefined || reply === undefined) return null;
  const queuedAt = new Date(opening.at);
  const wait = takenUp.at - opening.at;

  if (wait > LONGEST_WAIT || random.chance(HANGS_UP)) {
    const patience = random.between(20, Math.floor(Math.min(wait, LONGEST_WAIT) / SECOND));
    const abandonedAt = new Date(opening.at + patience * SECOND);
    return {
      position,
      call: {
        channel: 'PHONE',
        queuedAt,
        answeredAt: null,
        abandonedAt,
        endedAt: null,
        agent: null,
      },
    };
  }
  // The answer that ends the call can be one of the next morning, when the desk was about to close.
  const length = reply.at - takenUp.at < HOUR ? reply.at - takenUp.at : 4 * MINUTE;
  return {
    position: position + 1,
    call: {
      channel: 'PHONE',
      queuedAt,
      answeredAt: new Date(takenUp.at),
      abandonedAt: null,
      endedAt: new Date(takenUp.at + length),
      agent,
    },
  };
}

const LONGEST_WAIT = 8 * MINUTE;
// In percent.
const HANGS_UP = 7;

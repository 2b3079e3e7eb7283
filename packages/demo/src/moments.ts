import type { DemoItem } from './demo-item.ts';
import { tellMention } from './mentions.ts';
import { createPriorityQueue } from './priority-queue.ts';
import { scaleChange, tellReview } from './reviews.ts';
import { tellResponse } from './surveys.ts';
import { tellTicket } from './tickets.ts';
import { touchesOf } from './timeline.ts';
import type { Affair, StoryMark, Touch } from './touch.ts';
import type { World } from './world.ts';

/** An item and the moment at which it becomes known. */
export interface Moment {
  readonly at: number;
  readonly item: DemoItem;
  readonly story: StoryMark | null;
}

/**
 * All that happens in a world, in order of time.
 *
 * Each touch knows at once what follows from it, and waits in a queue for the next of it: the queue is as
 * long as there are open affairs at a time, however long the telling goes on.
 */
export function* tellMoments(world: World): Generator<Moment> {
  const scaleChangesAt = scaleChange(world.from);
  const touches = touchesOf(world);
  const open = createPriorityQueue<OpenAffair>();

  const waitFor = (story: StoryMark | null, affair: Affair, next: number): void => {
    const at = affair.times[next];
    if (at !== undefined && at < world.until) open.add(at, { story, affair, next });
  };

  for (;;) {
    const step = touches.next();
    const end = step.done === true ? world.until : step.value.at;
    while (open.nextAt !== null && open.nextAt <= end) {
      const at = open.nextAt;
      const due = open.take();
      if (due === undefined) break;
      yield { at, item: due.affair.itemAt(due.next), story: due.story };
      waitFor(due.story, due.affair, due.next + 1);
    }

    if (step.done === true) return;
    const { at, story } = step.value;
    const affair = tell(step.value, scaleChangesAt);
    yield { at, item: affair.itemAt(0), story };
    waitFor(story, affair, 1);
  }
}

interface OpenAffair {
  readonly story: StoryMark | null;
  readonly affair: Affair;
  /** Position of the item that comes next. */
  readonly next: number;
}

function tell(touch: Touch, scaleChangesAt: number): Affair {
  switch (touch.domain) {
    case 'tickets':
      return tellTicket(touch);
    case 'reviews':
      return tellReview(touch, scaleChangesAt);
    case 'mentions':
      return tellMention(touch);
    case 'surveys':
      return tellResponse(touch);
  }
}

import { brandAt, BURST_BRAND, type Domain } from './brands.ts';
import { type Burst, planBurst } from './burst.ts';
import { createCalendar, drawMoment } from './calendar.ts';
import { drawHome, type Part } from './casting.ts';
import { DAY } from './duration.ts';
import { createRandom, type Random, STREAM } from './random.ts';
import { createStage, type Stage } from './stage.ts';
import type { Touch } from './touch.ts';
import type { World } from './world.ts';

/** The touches of a world in order of time, exactly as many as it has. One day is worked out at a time. */
export function* touchesOf(world: World): Generator<Touch> {
  const random = createRandom(world.seed, STREAM.TIMELINE, 0);
  const calendar = createCalendar(world);
  const burst = planBurst(world, calendar);
  const stage = createStage(world, random, burst.size);
  let burstDue = 0;

  for (let day = 0; day < calendar.days; day += 1) {
    const start = calendar.startOf(day);
    const slots = fixedSlots(random, stage, burst, day, start);
    burstDue += slots.filter(({ kind }) => kind === 'BURST').length;

    const due = calendar.dueBy(day, world.touches - burst.size) + burstDue;
    const wanted = due - stage.told - slots.length;
    const free = Math.min(wanted, world.touches - stage.told - stage.promised);
    for (let count = 0; count < free; count += 1) {
      const home = drawHome(random);
      slots.push({ kind: 'FREE', at: drawMoment(random, brandAt(home).timeZone, start), home });
    }

    for (const slot of slots.toSorted((one, other) => one.at - other.at)) yield play(stage, slot);
  }
}

/** A moment at which a touch happens. */
type Slot =
  | { readonly kind: 'FREE'; readonly at: number; readonly home: number }
  | { readonly kind: 'BURST'; readonly at: number; readonly domain: Domain }
  | { readonly kind: 'PART'; readonly at: number; readonly part: Part };

/** What has to happen on the day. */
function fixedSlots(
  random: Random,
  stage: Stage,
  burst: Burst,
  day: number,
  start: number,
): Slot[] {
  const parts = stage.partsBefore(start + DAY);
  const slots: Slot[] = parts.map((part) => ({ kind: 'PART', at: part.at, part }));
  const extra = burst.days[day - burst.firstDay];
  const add = (domain: Domain, count: number): void => {
    for (let position = 0; position < count; position += 1) {
      slots.push({ kind: 'BURST', at: drawMoment(random, BURST_BRAND.timeZone, start), domain });
    }
  };
  if (extra !== undefined) {
    add('tickets', extra.tickets);
    add('mentions', extra.mentions);
  }
  return slots;
}

function play(stage: Stage, slot: Slot): Touch {
  switch (slot.kind) {
    case 'FREE':
      return stage.playFree(slot.at, slot.home);
    case 'BURST':
      return stage.playBurst(slot.at, slot.domain);
    case 'PART':
      return stage.playPart(slot.part);
  }
}

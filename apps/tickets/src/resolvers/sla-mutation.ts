import { attempt } from '@cx/mutations';
import { parseId } from '@cx/subgraph';

import type { RowAttempt, TicketsContext } from '../context.ts';
import type { MutationResolvers } from '../generated/resolver-types.ts';
import { weekdayNumber } from './opening-hours.ts';

type Own = Required<
  Pick<
    MutationResolvers,
    | 'defineSchedule'
    | 'defineSlaPolicy'
    | 'scheduleFollowUp'
    | 'completeFollowUp'
    | 'recordGesture'
    | 'scheduleAppointment'
    | 'recordArrival'
  >
>;

/** What is promised, and what follows a ticket. */
export const slaMutations: Own = {
  defineSchedule: (_root, { input }, context) =>
    attemptIn(context, ({ sla, caller }) =>
      sla.defineSchedule(caller, {
        ...versionOf(input),
        timeZone: input.timeZone,
        weekly: input.weekly.map(({ weekday, ...hours }) => ({
          ...hours,
          weekday: weekdayNumber(weekday),
        })),
        holidays: input.holidays ?? [],
      }),
    ),
  defineSlaPolicy: (_root, { input }, context) =>
    attemptIn(context, ({ sla, caller }) =>
      sla.definePolicy(caller, {
        ...versionOf(input),
        name: input.name,
        position: input.position ?? 1,
        types: input.types ?? null,
        priorities: input.priorities ?? null,
        channels: input.channels ?? null,
        scheduleKey: input.schedule ?? null,
        targets: input.targets.map((target) => ({
          metric: target.metric,
          priority: target.priority ?? null,
          targetSeconds: target.targetSeconds,
          clock: target.clock,
          pausedWhilePending: target.pausedWhilePending ?? false,
        })),
      }),
    ),
  scheduleFollowUp: (_root, { input }, context) =>
    attemptIn(context, ({ aftercare, caller }) =>
      aftercare.scheduleFollowUp(caller, {
        idempotencyKey: input.idempotencyKey,
        ticketId: parseId(input.ticketId, 'ticket'),
        dueAt: input.dueAt,
      }),
    ),
  completeFollowUp: (_root, { input }, context) =>
    attemptIn(context, ({ aftercare, caller }) =>
      aftercare.completeFollowUp(caller, {
        idempotencyKey: input.idempotencyKey,
        id: parseId(input.followUpId, 'follow-up'),
        expectedVersion: input.expectedVersion ?? null,
        outcome: input.outcome,
        doneAt: input.doneAt ?? null,
      }),
    ),
  recordGesture: (_root, { input }, context) =>
    attemptIn(context, ({ aftercare, caller }) =>
      aftercare.recordGesture(caller, {
        idempotencyKey: input.idempotencyKey,
        ticketId: input.ticketId == null ? null : parseId(input.ticketId, 'ticket'),
        mention:
          input.mentionId == null
            ? null
            : { id: parseId(input.mentionId, 'mention'), brandId: input.brand ?? '' },
        type: input.type,
        costMinor: input.costMinor,
        currency: input.currency,
        madeAt: input.madeAt ?? null,
      }),
    ),
  scheduleAppointment: (_root, { input }, context) =>
    attemptIn(context, ({ aftercare, caller }) =>
      aftercare.scheduleAppointment(caller, {
        idempotencyKey: input.idempotencyKey,
        ticketId: parseId(input.ticketId, 'ticket'),
        windowStart: input.windowStart,
        windowEnd: input.windowEnd,
      }),
    ),
  recordArrival: (_root, { input }, context) =>
    attemptIn(context, ({ aftercare, caller }) =>
      aftercare.recordArrival(caller, {
        idempotencyKey: input.idempotencyKey,
        id: parseId(input.appointmentId, 'appointment'),
        expectedVersion: input.expectedVersion ?? null,
        arrivedAt: input.arrivedAt ?? null,
      }),
    ),
};

interface VersionInput {
  readonly idempotencyKey: string;
  readonly expectedVersion?: number | null | undefined;
  readonly brand: string;
  readonly key: string;
  readonly validFrom?: Date | null | undefined;
}

function versionOf({ idempotencyKey, brand, key, expectedVersion, validFrom }: VersionInput) {
  return {
    idempotencyKey,
    brandId: brand,
    key,
    expectedVersion: expectedVersion ?? null,
    validFrom: validFrom ?? null,
  };
}

async function attemptIn(
  context: TicketsContext,
  work: (context: TicketsContext) => Promise<{ readonly id: string }>,
): Promise<RowAttempt> {
  const went = await attempt(() => work(context));
  // What an earlier mutation of the same operation has answered is what was then.
  context.forget();
  return went;
}

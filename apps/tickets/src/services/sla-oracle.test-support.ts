import type { SlaClockKind, SlaMetric } from '../entities/sla-target.ts';
import type { TicketStatus } from '../entities/ticket.ts';
import type { LoggedChange, LoggedMessage } from './sla-log.ts';

const MINUTE_MS = 60_000;

/** What happens in one minute, in order: statuses before words. */
export interface OracleStory {
  readonly changes: readonly LoggedChange[];
  readonly messages: readonly LoggedMessage[];
}

export interface OracleTarget {
  readonly metric: SlaMetric;
  readonly targetSeconds: number;
  readonly clock: SlaClockKind;
  readonly pausedWhilePending: boolean;
}

export interface OracleClock {
  readonly metric: SlaMetric;
  readonly cycle: number;
  readonly startedAt: Date;
  readonly breachedAt: Date | null;
  readonly fulfilledAt: Date | null;
  readonly calendarSeconds: number | null;
  readonly businessSeconds: number | null;
}

interface Running {
  readonly startedAt: Date;
  calendar: number;
  business: number;
  breachedAt: Date | null;
  fulfilledAt: Date | null;
}

/**
 * The rules, minute by minute: somebody looks at the ticket every minute, asks whether the promise is to be
 * kept just now, and counts. Everything happens on whole minutes.
 */
export function clocksByTheMinute(
  { changes, messages }: OracleStory,
  { metric, targetSeconds, clock, pausedWhilePending }: OracleTarget,
  isOpen: (at: Date) => boolean,
  asOf: Date,
): OracleClock[] {
  const isReply = metric === 'FIRST_REPLY' || metric === 'NEXT_REPLY';
  const openedAt = changes[0]?.at ?? asOf;
  const clocks: Running[] = [];
  let status: TicketStatus = 'NEW';
  /** Whether somebody waits for what is promised. */
  let waits = false;
  let isUnanswered = false;

  const begin = (at: Date): void => {
    clocks.push({ startedAt: at, calendar: 0, business: 0, breachedAt: null, fulfilledAt: null });
    waits = true;
    isUnanswered = false;
  };
  const end = (at: Date): void => {
    const last = clocks.at(-1);
    if (waits && last !== undefined) last.fulfilledAt = at;
    waits = false;
  };

  const byAgent = isOpenedByAgent({ changes, messages }, openedAt);
  for (let at = openedAt; at <= asOf; at = new Date(at.getTime() + MINUTE_MS)) {
    const isNow = (one: { readonly at: Date }): boolean =>
      one.at.getTime() === at.getTime() || (one.at < openedAt && at === openedAt);
    if (at === openedAt && !(isReply && byAgent)) begin(at);

    for (const change of changes.filter(isNow)) {
      const next = STATUSES.find((one) => change.field === 'STATUS' && one === change.toValue);
      if (next === undefined) continue;
      status = next;
      if (status === 'SOLVED' || status === 'CLOSED') end(at);
      else if (!isReply && !waits && status !== 'DELETED') begin(at);
      if (isReply && isUnanswered && !isOver(status)) begin(at);
    }
    for (const { authorKind, visibility, automated } of isReply ? messages.filter(isNow) : []) {
      if (visibility === 'INTERNAL' || automated) continue;
      if (authorKind === 'AGENT') {
        end(at);
        isUnanswered = false;
      }
      if (authorKind === 'CUSTOMER' && !waits) {
        if (isOver(status)) isUnanswered = true;
        else begin(at);
      }
    }

    const last = clocks.at(-1);
    if (!waits || last === undefined || at.getTime() === asOf.getTime()) continue;
    if (standsStill(metric, status, pausedWhilePending)) continue;
    const used = clock === 'BUSINESS' ? last.business : last.calendar;
    if (used >= targetSeconds) last.breachedAt ??= at;
    last.calendar += 60;
    if (isOpen(at)) last.business += 60;
  }

  return clocks.flatMap((one, index) => {
    const named = nameOf(metric, index);
    return named === null
      ? []
      : [
          {
            ...named,
            startedAt: one.startedAt,
            breachedAt: one.breachedAt,
            fulfilledAt: one.fulfilledAt,
            calendarSeconds: one.fulfilledAt === null ? null : one.calendar,
            businessSeconds: one.fulfilledAt === null ? null : one.business,
          },
        ];
  });
}

const STATUSES = ['NEW', 'OPEN', 'PENDING', 'ON_HOLD', 'SOLVED', 'CLOSED', 'DELETED'] as const;

const isOver = (status: TicketStatus): boolean => ['SOLVED', 'CLOSED', 'DELETED'].includes(status);

function isOpenedByAgent({ changes, messages }: OracleStory, openedAt: Date): boolean {
  const said = messages.find(
    ({ authorKind, visibility, automated }) =>
      visibility === 'PUBLIC' &&
      !automated &&
      (authorKind === 'AGENT' || authorKind === 'CUSTOMER'),
  );
  if (said !== undefined && said.at <= openedAt) return said.authorKind === 'AGENT';
  const opening = changes.filter(({ at }) => at.getTime() === openedAt.getTime());
  return opening.map(({ actorKind }) => actorKind).find((kind) => kind !== null) === 'AGENT';
}

function standsStill(
  metric: SlaMetric,
  status: TicketStatus,
  pausedWhilePending: boolean,
): boolean {
  if (status === 'DELETED') return true;
  if (metric === 'AGENT_WORK') return status === 'PENDING' || status === 'ON_HOLD';
  if (metric === 'REQUESTER_WAIT') return status === 'PENDING';
  return metric === 'RESOLUTION' && pausedWhilePending && status === 'PENDING';
}

function nameOf(
  metric: SlaMetric,
  index: number,
): { readonly metric: SlaMetric; readonly cycle: number } | null {
  if (metric === 'FIRST_REPLY') return index === 0 ? { metric, cycle: 1 } : null;
  if (metric === 'NEXT_REPLY') return index === 0 ? null : { metric, cycle: index };
  return { metric, cycle: index + 1 };
}

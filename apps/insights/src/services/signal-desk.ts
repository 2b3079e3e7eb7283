import type { Database } from '@cx/database';
import { type Caller, once, UserProblem, verifyText, verifyVersion } from '@cx/mutations';
import { decide, type Signal } from '@cx/weak-signals';

import type { StoredCommand, StoredSignal } from '../entities/signal.ts';
import { signalWork } from '../repositories/signal-work.ts';
import { signals } from '../repositories/signals.ts';
import { commandOf } from './signal-rows.ts';
import { evaluateBrand } from './signal-watcher.ts';

const LONGEST_OWNER = 100;

const LONGEST_REASON = 1000;

export interface SignalRequest {
  readonly idempotencyKey: string;
  readonly signalId: string;
  /** The version that the caller has read; null for any. */
  readonly expectedVersion: number | null;
}

/** Does what people do with signals. Every refusal is a UserProblem. */
export interface SignalDesk {
  assign(caller: Caller, request: SignalRequest & { readonly owner: string }): Promise<Done>;
  escalate(caller: Caller, request: SignalRequest): Promise<Done>;
  close(caller: Caller, request: SignalRequest & { readonly reason: string }): Promise<Done>;
}

interface Done {
  readonly [name: string]: string;
  readonly signalId: string;
}

export interface SignalDeskDependencies {
  readonly database: Database;
  readonly now: () => Date;
  readonly newId: () => string;
}

export function createSignalDesk({ database, now, newId }: SignalDeskDependencies): SignalDesk {
  function carryOut(
    caller: Caller,
    mutation: string,
    { idempotencyKey: key, ...input }: SignalRequest,
    { kind, detail }: Pick<StoredCommand, 'kind' | 'detail'>,
  ): Promise<Done> {
    const { signalId, expectedVersion } = input;
    return database.writeFor(caller.brands, (query) =>
      once(query, { principalId: caller.id, key, mutation, input }, async () => {
        const seen = known(await signals.find(query, signalId));
        await signalWork.hold(query, seen.brandId);
        // It may have changed while another held its brand.
        const signal = known(await signals.find(query, signalId));
        verifyVersion('signal', expectedVersion, signal.version);
        const { brandId, topic, touchpoint, channel, grain } = signal;
        const series = { brandId, topic, touchpoint, channel, grain };
        const moment = now();
        // The item that has opened it may tell a later time than our clock.
        const at = signal.changedAt > moment ? signal.changedAt : moment;
        const command = { ...series, id: newId(), kind, actor: caller.id, detail, at };
        decide(standingOf(signal), commandOf(command).command, at);
        await signals.addCommand(query, command);
        await evaluateBrand(query, brandId, moment, { series, since: at });
        return { signalId };
      }),
    );
  }

  return {
    async assign(caller, request) {
      verifyText(request.owner, LONGEST_OWNER, ['input', 'owner']);
      return carryOut(caller, 'assignSignal', request, { kind: 'ASSIGN', detail: request.owner });
    },
    escalate: (caller, request) =>
      carryOut(caller, 'escalateSignal', request, { kind: 'ESCALATE', detail: null }),
    async close(caller, request) {
      verifyText(request.reason, LONGEST_REASON, ['input', 'reason']);
      return carryOut(caller, 'closeSignal', request, { kind: 'CLOSE', detail: request.reason });
    },
  };
}

function known(signal: StoredSignal | null): StoredSignal {
  if (signal !== null) return signal;
  throw new UserProblem(
    'SIGNAL_UNKNOWN',
    'There is no such signal any more among those that you see: read the list again.',
    ['input', 'signalId'],
  );
}

/** Enough of the signal to tell whether something can be done to it. */
function standingOf(signal: StoredSignal): Signal {
  const { state, owner, changedAt, version } = signal;
  const reachedAt = {
    WATCH: signal.openedAt,
    SIGNAL: signal.raisedToSignalAt,
    INCIDENT: signal.raisedToIncidentAt,
    CRISIS: signal.raisedToCrisisAt,
    CLOSED: signal.closedAt,
  };
  const acknowledgement = null;
  return {
    state,
    reachedAt,
    owner,
    acknowledgement,
    calmBuckets: 0,
    lastBucket: null,
    changedAt,
    version,
  };
}

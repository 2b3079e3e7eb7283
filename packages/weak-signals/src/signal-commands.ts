import { UserProblem } from '@cx/mutations';

import {
  laterOf,
  OPEN_STATES,
  type OpenState,
  type Signal,
  type SignalStep,
  stepOf,
} from './signal.ts';

/** What can be asked; who may ask it is checked by whoever calls. */
export type SignalCommand =
  | { readonly kind: 'assign'; readonly owner: string }
  | { readonly kind: 'acknowledge'; readonly by: string }
  | { readonly kind: 'escalate'; readonly by: string }
  | { readonly kind: 'close'; readonly by: string; readonly reason: string };

/**
 * Does what is asked. Who knows more than the series tells can take a signal up by one state, or close it; the
 * series alone takes it down.
 *
 * @throws UserProblem when the signal does not stand where this can be done; nothing has changed then
 */
export function decide(before: Signal, command: SignalCommand, now: Date): SignalStep {
  const at = laterOf(now, before.changedAt);
  if (before.state === 'CLOSED') {
    refuse('SIGNAL_CLOSED', 'This can be done while the signal is open, and it is closed.');
  }
  switch (command.kind) {
    case 'assign': {
      const { owner } = command;
      requireName(owner, 'owner');
      if (owner === before.owner) return { signal: before, events: [] };
      return stepOf(before, { owner }, at, { type: 'signal.assigned', owner });
    }
    case 'acknowledge': {
      const { by } = command;
      requireName(by, 'by');
      requireUnseen(before);
      const facts = { acknowledgement: { by, at } };
      return stepOf(before, facts, at, { type: 'signal.acknowledged', by });
    }
    case 'escalate': {
      const { by } = command;
      requireName(by, 'by');
      return escalate(before, before.state, by, at);
    }
    case 'close': {
      const { by, reason } = command;
      requireName(by, 'by');
      const reachedAt = { ...before.reachedAt, CLOSED: at };
      const event = { type: 'signal.closed', by, reason } as const;
      return stepOf(before, { state: 'CLOSED', reachedAt }, at, event);
    }
  }
}

function escalate(before: Signal, state: OpenState, by: string, at: Date): SignalStep {
  const higher = OPEN_STATES[OPEN_STATES.indexOf(state) + 1];
  if (higher === undefined) {
    return refuse('SIGNAL_AT_HIGHEST', 'This signal is a crisis: there is no higher state.');
  }
  const reachedAt = { ...before.reachedAt, [higher]: before.reachedAt[higher] ?? at };
  const facts = { state: higher, reachedAt, acknowledgement: null, calmBuckets: 0 };
  return stepOf(before, facts, at, { type: 'signal.rose', state: higher, by });
}

function requireUnseen({ state, acknowledgement }: Signal): void {
  if (state === 'WATCH') {
    refuse(
      'SIGNAL_NOT_RAISED',
      'A signal can be acknowledged from SIGNAL on, and this one is on watch.',
    );
  }
  if (acknowledgement === null) return;
  refuse(
    'SIGNAL_ACKNOWLEDGED',
    'This signal has been acknowledged: it can be so again once it has risen.',
  );
}

function requireName(name: string, field: string): void {
  if (name.trim() !== '') return;
  throw new UserProblem('NAME_MISSING', 'Say who it is.', ['input', field]);
}

function refuse(code: string, message: string): never {
  throw new UserProblem(code, message);
}

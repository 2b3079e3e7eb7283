import { UserProblem } from '@cx/mutations';

import { laterOf, type Signal, type SignalStep, stepOf } from './signal.ts';

/** What can be asked; who may ask it is checked by whoever calls. */
export type SignalCommand =
  | { readonly kind: 'assign'; readonly owner: string }
  | { readonly kind: 'acknowledge'; readonly by: string };

/**
 * Does what is asked. Nobody moves a signal between its states by hand: they tell what the series does.
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
  }
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

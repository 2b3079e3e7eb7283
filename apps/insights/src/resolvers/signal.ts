import { pageRequest } from '@cx/subgraph';

import type {
  SentinelResolvers,
  SignalPayloadResolvers,
  SignalResolvers,
  SilenceResolvers,
} from '../generated/resolver-types.ts';

export const Signal: SignalResolvers = {
  brand: ({ brandId }) => ({ key: brandId }),
  baseline: ({ expected }) => expected,
  leadTimeSeconds: ({ raisedToSignalAt: raised, raisedToIncidentAt: incident }) =>
    raised === null || incident === null
      ? null
      : Math.floor((incident.valueOf() - raised.valueOf()) / 1000),
  owner: async (signal, _args, { signals }) => signal.owner ?? signals.teamOf(signal),
  history: ({ id }, _args, { signals }) => signals.eventsById.load(id),
  evidence: (signal, args, { verbatims, cursors }) =>
    verbatims.evidence(signal, pageRequest('Signal.evidence', args, cursors)),
  sentinels: (signal, _args, { signals }) => signals.sentinelsOf(signal),
};

export const Sentinel: SentinelResolvers = {
  customer: ({ author }) => ({ id: author }),
};

export const Silence: SilenceResolvers = {
  brand: ({ brandId }) => ({ key: brandId }),
};

export const SignalPayload: SignalPayloadResolvers = {
  signal: ({ answer }, _args, { signals }) =>
    answer === null ? null : signals.byId.load(answer.signalId),
  userErrors: ({ userErrors }) =>
    userErrors.map(({ code, message, field }) => ({ code, message, field })),
};

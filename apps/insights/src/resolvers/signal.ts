import { type Attempt, attempt } from '@cx/mutations';
import { pageRequest, parseId } from '@cx/subgraph';

import type { InsightsContext } from '../context.ts';
import type {
  MutationResolvers,
  QueryResolvers,
  SentinelResolvers,
  SignalPayloadResolvers,
  SignalResolvers,
  SilenceResolvers,
} from '../generated/resolver-types.ts';

export const signalQueries: Pick<
  QueryResolvers,
  'signal' | 'signals' | 'signalSeries' | 'silences'
> = {
  signal: (_root, { id }, { signals }) => signals.byId.load(parseId(id, 'signal')),
  signals: (_root, args, { signals, cursors }) =>
    signals.newest(pageRequest('Query.signals', args, cursors)),
  async signalSeries(_root, { query }, { signals }) {
    const { brand: brandId, topic = null, touchpoint = null, channel = null } = query;
    const { grain = 'DAY', detector = null, baselineBuckets = null } = query;
    const series = { brandId, topic, touchpoint, channel, grain };
    const { from, to } = query;
    return { buckets: await signals.series({ ...series, from, to, detector, baselineBuckets }) };
  },
  silences: (_root, { brands = null }, { signals }) => signals.silences(brands),
};

export const signalMutations: Pick<
  MutationResolvers,
  'assignSignal' | 'closeSignal' | 'escalateSignal'
> = {
  assignSignal: (_root, { input }, context) => {
    const request = { ...input, ...signalOf(input) };
    return change(context, ({ signalDesk, caller }) => signalDesk.assign(caller, request));
  },
  escalateSignal: (_root, { input }, context) => {
    const request = { ...input, ...signalOf(input) };
    return change(context, ({ signalDesk, caller }) => signalDesk.escalate(caller, request));
  },
  closeSignal: (_root, { input }, context) => {
    const request = { ...input, ...signalOf(input) };
    return change(context, ({ signalDesk, caller }) => signalDesk.close(caller, request));
  },
};

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

function signalOf({
  signalId,
  expectedVersion = null,
}: {
  readonly signalId: string;
  readonly expectedVersion?: number | null;
}): { readonly signalId: string; readonly expectedVersion: number | null } {
  return { signalId: parseId(signalId, 'signal'), expectedVersion };
}

async function change<Answer>(
  context: InsightsContext,
  work: (context: InsightsContext) => Promise<Answer>,
): Promise<Attempt<Answer>> {
  const went = await attempt(() => work(context));
  // What an earlier mutation of the same operation has answered is what the signals were then.
  context.signals.byId.clearAll();
  context.signals.eventsById.clearAll();
  return went;
}

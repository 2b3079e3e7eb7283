import type { Numbers } from '../composed.ts';
import { measure } from '../measure.ts';

/** A channel with less says too little of how it answers. */
const FEWEST = 20;

/** How many tickets ended with each outcome. */
type Outcomes = readonly number[];

export const HARMONISATION = measure('HARMONISATION', {
  title: 'Harmonisation',
  description: `Whether customers get the same whichever channel they choose: 1 less the mean distance (Jensen-Shannon, to the base of 2) of the channels with ${FEWEST} solved tickets or more from all of them together, by whether something was given for goodwill. 1: each channel gives it as often as any other. By TOPIC it is that of each.`,
  unit: 'SHARE',
  exclusions: [
    {
      reason: 'SMALL_CHANNEL',
      description: `Solved in a channel with fewer than ${FEWEST} of them.`,
    },
  ],
  formula: {
    kind: 'COMPOSED',
    needs: { tickets_solved: ['n', 'with_gesture'] },
    terms: '1 - mean distance of the outcomes (`with_gesture`, the rest) by channel',
    splitsChannels: true,
    compose: ({ channels }) => {
      const all = channels.map(outcomesOf);
      const large = all.filter((outcomes) => total(outcomes) >= FEWEST);
      const n = totalOf(large);
      const excluded = [{ reason: 'SMALL_CHANNEL', count: totalOf(all) - n }];
      if (all.length === 0) return { value: null, n };
      if (large.length < 2) return { value: null, n, excluded, reason: 'TOO_FEW' };
      const pooled = large.reduce((sums, outcomes) =>
        sums.map((sum, at) => sum + (outcomes[at] ?? 0)),
      );
      const distances = large.map((outcomes) => distance(outcomes, pooled));
      return { value: 1 - total(distances) / distances.length, n, excluded };
    },
  },
});

export const FRT_SPREAD = measure('FRT_SPREAD', {
  title: 'Spread of the first response time over channels',
  description: `How much longer than in the quickest channel customers wait in the slowest one: the difference of the means of FRT_MEAN, of channels with ${FEWEST} answered tickets or more.`,
  unit: 'SECONDS',
  clock: 'CALENDAR',
  exclusions: [
    { reason: 'SMALL_CHANNEL', description: `In a channel with fewer than ${FEWEST} of them.` },
  ],
  formula: {
    kind: 'COMPOSED',
    needs: { tickets_opened: ['frt_n', 'frt_sum'] },
    terms: 'largest less smallest mean of `frt` by channel',
    splitsChannels: true,
    compose: ({ channels }) => {
      const all = channels.map((channel) => channel('tickets_opened.frt_n'));
      const large = channels.filter((_channel, at) => (all[at] ?? 0) >= FEWEST);
      const n = total(large.map((channel) => channel('tickets_opened.frt_n')));
      const excluded = [{ reason: 'SMALL_CHANNEL', count: total(all) - n }];
      if (total(all) === 0) return { value: null, n };
      if (large.length < 2) return { value: null, n, excluded, reason: 'TOO_FEW' };
      const means = large.map(
        (channel) => channel('tickets_opened.frt_sum') / channel('tickets_opened.frt_n'),
      );
      return { value: Math.max(...means) - Math.min(...means), n, excluded };
    },
  },
});

function outcomesOf(channel: Numbers): Outcomes {
  const given = channel('tickets_solved.with_gesture');
  return [given, channel('tickets_solved.n') - given];
}

/** Of Jensen and Shannon, 0 to 1: the root of the mean divergence of both from their middle. */
function distance(one: Outcomes, other: Outcomes): number {
  const [p, q] = [sharesOf(one), sharesOf(other)];
  const middle = p.map((share, at) => (share + (q[at] ?? 0)) / 2);
  return Math.sqrt(Math.max(0, (divergence(p, middle) + divergence(q, middle)) / 2));
}

/** Of Kullback and Leibler, in bits. */
function divergence(shares: readonly number[], from: readonly number[]): number {
  return total(
    shares.map((share, at) => (share === 0 ? 0 : share * Math.log2(share / (from[at] ?? 0)))),
  );
}

function sharesOf(outcomes: Outcomes): number[] {
  const all = total(outcomes);
  return outcomes.map((count) => count / all);
}

function totalOf(channels: readonly Outcomes[]): number {
  return total(channels.map(total));
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0);
}

import { marginOfShare } from '../margin.ts';
import { measure } from '../measure.ts';

export const SHARE_OF_VOICE = measure('SHARE_OF_VOICE', {
  title: 'Share of voice',
  description:
    'Public mentions of a brand, of all those of it and of the competitors that it has chosen. Another choice starts the series anew: a period in which it changes has no value. Of one brand: ask for one, or by BRAND. n counts the mentions of all of them.',
  unit: 'SHARE',
  formula: {
    kind: 'COMPOSED',
    needs: { mentions: ['public'] },
    terms: '`public` / `public` of the brand and its competitors',
    looksAtPanel: true,
    compose: ({ now, panel }) => {
      const own = now('mentions.public');
      if (typeof panel === 'string') return { value: null, n: own, reason: panel };
      const n = panel('mentions.public');
      if (n === 0) return { value: null, n };
      const share = own / n;
      return { value: share, n, marginOfError95: marginOfShare(share, n) };
    },
  },
});

import { withoutInput } from '../composed.ts';
import { marginOfShare } from '../margin.ts';
import { measure } from '../measure.ts';

export const PERCEPTION_GAP = measure('PERCEPTION_GAP', {
  title: 'Perception gap',
  description:
    'Share of self-assessments of satisfaction that state the best value, less the share of customers who gave the best one, in points from -100 to 100. By TOUCHPOINT it is that of each; else of all of them together. A self-assessment belongs to the period in which its time begins.',
  unit: 'POINTS',
  formula: {
    kind: 'COMPOSED',
    needs: { self_assessments: ['n', 'superior'], satisfactions: ['n', 'top'] },
    terms: '100 · (`superior` / `n` of self-assessments - `top` / `n` of satisfactions)',
    compose: ({ now }) => {
      const [stated, n] = [now('self_assessments.n'), now('satisfactions.n')];
      if (stated === 0 && n === 0) return { value: null, n };
      if (stated === 0 || n === 0) return withoutInput(n);
      const share = now('satisfactions.top') / n;
      return {
        value: 100 * (now('self_assessments.superior') / stated - share),
        n,
        marginOfError95: 100 * marginOfShare(share, n),
      };
    },
  },
});

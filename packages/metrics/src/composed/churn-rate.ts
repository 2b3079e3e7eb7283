import { measure } from '../measure.ts';

export const CHURN_RATE = measure('CHURN_RATE', {
  title: 'Churn rate',
  description:
    'Share of customers who were lost, of all who were customers at some time of the period: those at its beginning, and those gained in it.',
  unit: 'SHARE',
  formula: {
    kind: 'COMPOSED',
    needs: { customers_gained: ['n'], customers_ended: ['n', 'lost'] },
    terms: '`lost` / (gained until its end - ended until its beginning)',
    looksBack: true,
    compose: ({ now, before }) => {
      const atFirst = before('customers_gained.n') - before('customers_ended.n');
      const n = atFirst + now('customers_gained.n');
      if (n === 0) return { value: null, n };
      return { value: now('customers_ended.lost') / n, n };
    },
  },
});

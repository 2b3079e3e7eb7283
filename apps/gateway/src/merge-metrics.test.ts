import { expect, it } from 'vitest';

import { mergeMetrics } from './merge-metrics.ts';
import { createMetrics } from './metrics.ts';

it('tells each metric once, with what each process has counted', () => {
  const page = (worker: number, ran: number): string =>
    `# HELP ran How often.\n# TYPE ran counter\nran{worker="${worker}"} ${ran}\n\n` +
    `# HELP lag How late.\n# TYPE lag gauge\nlag{worker="${worker}"} 0.1\n`;

  expect(mergeMetrics([page(1, 7), page(2, 5)])).toBe(
    '# HELP ran How often.\n# TYPE ran counter\nran{worker="1"} 7\nran{worker="2"} 5\n\n' +
      '# HELP lag How late.\n# TYPE lag gauge\nlag{worker="1"} 0.1\nlag{worker="2"} 0.1\n',
  );
});

it('keeps all that a gateway counts', async () => {
  const metrics = createMetrics({ worker: 3 });
  metrics.operationRan('partner', 'ok', 12);
  const { body } = await metrics.text();

  const merged = mergeMetrics([body]);

  const lines = (text: string): string[] => text.split('\n').filter((line) => line !== '');
  expect(lines(merged)).toEqual(lines(body));
  expect(merged).toContain('cx_operations_total{contract="partner",outcome="ok",worker="3"} 1');
});

// node test/faults/reload/main.ts: takes supergraphs into service and gateways out of it while clients ask without
// a pause, and counts what they did not get.
import { machine } from '../../support/figures.ts';
import { badSupergraph, manyReloads } from './reloads.ts';
import { rollingRestart } from './restarts.ts';
import type { Scenario } from './scenario.ts';

process.stdout.write(`node test/faults/reload/main.ts, on ${machine()}\n`);

let passed = 0;
const scenarios: readonly Scenario[] = [manyReloads, badSupergraph, rollingRestart];
for (const { name, run } of scenarios) {
  const begin = performance.now();
  const { isRight, seen } = await run();
  const seconds = ((performance.now() - begin) / 1000).toFixed(0);
  process.stdout.write(`${isRight ? 'passed' : 'FAILED'}  ${name}: ${seen} (${seconds} s)\n`);
  if (isRight) passed += 1;
}
const failed = scenarios.length - passed;
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;

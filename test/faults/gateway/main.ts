// node test/faults/gateway/main.ts [NAME]: what the gateway answers while a subgraph misbehaves, one line for each fault.
import { machine } from '../../support/figures.ts';
import { runScenarios } from './scenario.ts';
import { SUBGRAPH_SCENARIOS } from './subgraph-scenarios.ts';

const only = process.argv[2];
const write = (line: string): void => void process.stdout.write(`${line}\n`);

write(`node test/faults/gateway/main.ts, on ${machine()}`);
const failed = await runScenarios(
  SUBGRAPH_SCENARIOS.filter(({ name }) => only === undefined || name === only),
  write,
);
process.exitCode = failed === 0 ? 0 : 1;

// node test/faults/database/main.ts [NAME]: what the graph answers while its PostgreSQL is away, locked or busy, one line
// for each fault.
import { machine } from '../../support/figures.ts';
import { runScenarios } from '../gateway/scenario.ts';
import { awayScenarios } from './away-scenarios.ts';
import { exhaustionScenarios } from './exhaustion-scenarios.ts';
import { lockScenario } from './lock-scenario.ts';
import { serveGraph } from './served-graph.ts';

const only = process.argv[2];
const write = (line: string): void => void process.stdout.write(`${line}\n`);

write(`node test/faults/database/main.ts, on ${machine()}`);
await using graph = await serveGraph();
const scenarios = [...awayScenarios(graph), lockScenario(graph), ...exhaustionScenarios(graph)];
const failed = await runScenarios(
  scenarios.filter(({ name }) => only === undefined || name === only),
  write,
);
process.exitCode = failed === 0 ? 0 : 1;

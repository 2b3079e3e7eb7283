/** Something that happens to the graph, and what must hold then. */
export interface Scenario {
  readonly name: string;
  /** Answers what was seen. @throws ScenarioError for what does not hold */
  readonly run: () => Promise<string>;
}

/** Says what was expected, and what was seen instead. */
class ScenarioError extends Error {
  override readonly name = 'ScenarioError';
}

export function must(holds: boolean, sentence: string): void {
  if (!holds) throw new ScenarioError(sentence);
}

/** Runs them one after the other, each with a line that tells what was seen. Answers how many failed. */
export async function runScenarios(
  scenarios: readonly Scenario[],
  write: (line: string) => void,
): Promise<number> {
  let failed = 0;
  for (const { name, run } of scenarios) {
    try {
      write(`pass  ${name}: ${await run()}`);
    } catch (error) {
      failed += 1;
      write(`FAIL  ${name}: ${error instanceof ScenarioError ? error.message : describe(error)}`);
    }
  }
  write(`${scenarios.length - failed} passed, ${failed} failed`);
  return failed;
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

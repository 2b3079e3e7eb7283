const TIMEOUT_MS = 2000;

/** Asks each subgraph whether it is ready, by the addresses of their graphs. */
export async function subgraphReadiness(
  urls: ReadonlyMap<string, string>,
): Promise<Record<string, string>> {
  const states = [...urls].map(async ([name, url]) => [name, await stateOf(url)] as const);
  return Object.fromEntries(await Promise.all(states));
}

async function stateOf(url: string): Promise<string> {
  try {
    const response = await fetch(new URL('/readyz', url), {
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    return response.ok ? 'ok' : 'It is not ready: its own /readyz tells why.';
  } catch {
    return 'It does not answer.';
  }
}

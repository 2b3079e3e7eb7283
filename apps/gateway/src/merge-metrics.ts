/** One page of what several processes tell in the text format of Prometheus: each metric once, with the samples of all. */
export function mergeMetrics(pages: readonly string[]): string {
  const samples = new Map<string, string[]>();
  for (const block of pages.flatMap((page) => page.trim().split(/\n+(?=# HELP )/))) {
    const lines = block.split('\n');
    // What it is for, and its type.
    const head = lines.slice(0, 2).join('\n');
    samples.set(head, [...(samples.get(head) ?? []), ...lines.slice(2)]);
  }
  return [...samples].map(([head, lines]) => [head, ...lines, ''].join('\n')).join('\n');
}

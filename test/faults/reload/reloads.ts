import { booksSupergraph, serveBooksSubgraph } from '../../support/books-graph.ts';
import { makeDirectory } from '../../support/instance.ts';
import { type Seen, startLoad } from './load.ts';
import { type ReloadedGateway, startReloadedGateway, until } from './reloaded-gateway.ts';
import type { Outcome, Scenario } from './scenario.ts';

const RELOADS = 100;

/** After so many, what is loaded late and what caches hold is there. */
const SETTLED = 20;

const MOST_GROWTH_MIB = { rss: 32, heap: 8 } as const;

export const manyReloads: Scenario = {
  name: `${RELOADS} reloads under load`,
  run: () =>
    withGateway(async ({ gateway, supergraph }) => {
      const reload = async (count: number): Promise<void> => {
        await gateway.put(supergraph(count));
        await until(
          async () => (await gateway.standing()).generation === count + 1,
          `reload ${count}`,
        );
      };
      const underLoad = async (first: number, last: number): Promise<Seen> => {
        const load = startLoad([gateway.url]);
        for (let count = first; count <= last; count += 1) await reload(count);
        return load.finish();
      };
      const before = await underLoad(1, SETTLED);
      const settled = await gateway.memory();
      const after = await underLoad(SETTLED + 1, RELOADS);
      const end = await gateway.memory();
      const isFlat =
        end.rss - settled.rss < MOST_GROWTH_MIB.rss &&
        end.heap - settled.heap < MOST_GROWTH_MIB.heap;
      const failed = [...before.failed, ...after.failed];
      return {
        isRight: isFlat && failed.length === 0,
        seen: `${countsOf({ answered: before.answered + after.answered, failed })}, resident ${told(settled.rss, end.rss)}, heap ${told(settled.heap, end.heap)}`,
      };
    }),
};

function told(settled: number, end: number): string {
  return `${settled.toFixed(0)} MiB after ${SETTLED} and ${end.toFixed(0)} after ${RELOADS}`;
}

const BAD = 20;

/** Supergraphs that cannot be served. */
export const badSupergraph: Scenario = {
  name: `${BAD} bad supergraphs under load`,
  run: () =>
    withGateway(async ({ gateway, supergraph }) => {
      const load = startLoad([gateway.url]);
      const reasons = new Set<string>();
      let last = '';
      for (let count = 1; count <= BAD; count += 1) {
        await gateway.put(spoilt(supergraph(count), count));
        await until(async () => {
          const { refused } = await gateway.standing();
          const isNew = refused !== undefined && refused.at !== last;
          if (isNew) {
            last = refused.at;
            reasons.add(refused.reason);
          }
          return isNew;
        }, `refusal ${count}`);
      }
      const { generation } = await gateway.standing();
      const seen = await load.finish();
      return {
        isRight: generation === 1 && seen.failed.length === 0,
        seen: `${BAD} refused for ${reasons.size} reasons, generation ${generation} still served, ${countsOf(seen)}`,
      };
    }),
};

/** Cut off, without a root, over a specification that nobody knows, with a type that is not there. */
function spoilt(supergraph: string, count: number): string {
  const faults = [
    supergraph.slice(0, supergraph.length / 2),
    supergraph.replace('books: [Book!]', ''),
    supergraph.replace(
      '{ query',
      '@link(url: "https://specs.example/x/v1.0", for: SECURITY) { query',
    ),
    supergraph.replace('[Book!]', '[Novel!]'),
  ];
  return faults[count % faults.length] ?? '';
}

interface Reloaded {
  readonly gateway: ReloadedGateway;
  /** Each with a field that the others do not have. */
  readonly supergraph: (version: number) => string;
}

async function withGateway(see: (reloaded: Reloaded) => Promise<Outcome>): Promise<Outcome> {
  await using directory = await makeDirectory();
  await using resources = new AsyncDisposableStack();
  const subgraph = await serveBooksSubgraph();
  resources.defer(() => subgraph.stop());
  const supergraph = (version: number): string =>
    booksSupergraph(subgraph.port, `version${version}: Int`);
  const gateway = await startReloadedGateway(directory.path, supergraph(0));
  resources.defer(() => gateway.stop());
  return await see({ gateway, supergraph });
}

export function countsOf({ answered, failed }: Seen): string {
  const [first] = failed;
  const why = first === undefined ? '' : ` (${first})`;
  return `${answered} requests answered, ${failed.length} failed${why}`;
}

import type { BenchData } from './data.ts';
import { profileFlags } from './profile.ts';
import { startStaffIssuer } from './staff-issuer.ts';
import {
  GATEWAYS,
  IN_PROCESS,
  ON_ALL_CORES,
  ON_THE_DATABASE,
  OVER_HTTP,
  peerSettings,
  startOverHttp,
  startPeer,
  startSubgraphs,
  startWhole,
  type System,
} from './systems.ts';

export interface StartedSystems extends AsyncDisposable {
  readonly systems: readonly System[];
}

export interface SystemsOptions {
  /** For the files that they need. */
  readonly directory: string;
  /** By the name of the system where its profile goes; null when none is taken. Then the others are not started. */
  readonly profileOf: ((name: string) => string) | null;
  readonly say: (line: string) => void;
}

/** Starts all that can be started, and says of the others why not. */
export async function startSystems(
  data: BenchData,
  { directory, profileOf, say }: SystemsOptions,
): Promise<StartedSystems> {
  await using stack = new AsyncDisposableStack();
  const issuer = stack.use(await startStaffIssuer());
  const subgraphs = stack.use(await startSubgraphs(data));
  const settings = await peerSettings(data, subgraphs, directory);
  const flags = (name: string): readonly string[] =>
    profileOf === null ? [] : profileFlags(profileOf(name));
  const peers = profileOf === null ? [...GATEWAYS, ...ON_THE_DATABASE] : [];
  const whole = (name: string): readonly [string, () => Promise<System>] => [
    name,
    () => startWhole(data, issuer, { name, flags: flags(name) }),
  ];
  const starts: readonly (readonly [string, () => Promise<System>])[] = [
    whole(IN_PROCESS),
    ...(profileOf === null ? [whole(ON_ALL_CORES)] : []),
    [OVER_HTTP, () => startOverHttp(data, subgraphs, issuer, flags(OVER_HTTP))],
    ...peers.map((peer) => [peer.name, () => startPeer(peer, settings)] as const),
  ];
  const systems: System[] = [];
  for (const [name, start] of starts) {
    try {
      const system = await start();
      stack.defer(() => system.served.stop());
      systems.push(system);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      say(`${name} is left out, it does not start: ${reason}`);
    }
  }
  const owned = stack.move();
  return { systems, [Symbol.asyncDispose]: () => owned.disposeAsync() };
}

import { leadWorkers } from '@cx/gateway/lead-workers';

import { createJourneyCheck } from '../readiness.ts';
import { openWork } from '../work.ts';
import { greet } from './greet.ts';
import { type StartedInstance, STOPPING } from './started-instance.ts';

/** Works in this process, and has others answer, until it is told to stop. */
export async function serveByWorkers(started: StartedInstance, count: number): Promise<void> {
  const { instance, access, issuer, log, terminal } = started;
  await using resources = new AsyncDisposableStack();
  const work = openWork(instance, log);
  resources.defer(() => work.close());
  const { domains, insights } = work;
  const workers = leadWorkers({
    count,
    answers: {
      adminUrl: () => instance.adminUrl,
      journey: createJourneyCheck(insights.feed, new Date()),
      completeAt: () => insights.feed.completeAt()?.getTime() ?? null,
    },
    log,
  });
  const stop = (): void => {
    terminal.say(STOPPING);
    workers.stop();
  };
  void started.signal.then(stop);
  const url = await workers.started;
  if (url !== null) await greet(url, { instance, issuer, access, domains }, terminal);
  process.exitCode = await workers.ended;
}

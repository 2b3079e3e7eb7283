import type { RowLimits } from '@cx/exports';
import { type Insights, openInsights } from '@cx/insights';
import type { Logger } from 'pino';

import { type Domains, type DomainsOptions, eventUrlsOf, openDomains } from './domains.ts';
import type { Instance } from './instance.ts';

/** The domains and the read model that follows them, with all that they do beside requests: once for an instance. */
export interface Work {
  readonly domains: Domains;
  readonly insights: Insights;
  close(): Promise<void>;
}

export interface WorkOptions extends DomainsOptions {
  readonly rowLimits?: RowLimits | undefined;
}

export function openWork(
  instance: Pick<Instance, 'urls' | 'secrets'>,
  log: Logger,
  { rowLimits, ...options }: WorkOptions = {},
): Work {
  const { urls, secrets } = instance;
  const onJobError = (error: unknown, job: string): void =>
    log.warn({ err: error, job }, 'Work in the background waits.');
  const domains = openDomains(instance, { onJobError, ...options });
  const insights = openInsights({
    secret: secrets.subgraph,
    databaseUrl: urls.insights.app,
    background: { eventUrls: eventUrlsOf(urls), onError: onJobError },
    onStatement: options.onStatement,
    rowLimits,
  });

  return {
    domains,
    insights,
    async close() {
      await insights.service.close();
      await domains.close();
    },
  };
}

import { setTimeout } from 'node:timers/promises';

import type { TelemetrySettings } from './settings.ts';
import { setTracing } from './tracing.ts';

export interface TracingOptions {
  readonly settings: TelemetrySettings;
  /** The process in traces, where the settings give it no name. */
  readonly service: string;
  /** Hears why spans are lost. */
  readonly onError: (error: unknown) => void;
}

export interface StartedTracing {
  /** Makes no more spans, and sends those that are there: what cannot be sent in two seconds is lost. */
  stop(): Promise<void>;
}

const LAST_EXPORT_MS = 2000;

/** Traces what this process does, if a collector is configured. To be called before anything is served. */
export async function startTracing({
  settings,
  service,
  onError,
}: TracingOptions): Promise<StartedTracing> {
  const endpoint = settings.OTEL_EXPORTER_OTLP_ENDPOINT;
  if (endpoint === undefined) return NOT_STARTED;

  // Nobody loads any of it who does not trace.
  const { createExport } = await import('./otlp-export.ts');
  const { createOtelTracing } = await import('./otel-tracing.ts');
  const provider = createExport(endpoint, settings, service, onError);
  setTracing(createOtelTracing(provider.getTracer('cx-graph')));
  return {
    async stop() {
      setTracing(null);
      const sent = provider.shutdown().catch(onError);
      await Promise.race([sent, setTimeout(LAST_EXPORT_MS, undefined, { ref: false })]);
    },
  };
}

const NOT_STARTED: StartedTracing = { stop: () => Promise.resolve() };

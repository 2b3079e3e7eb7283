import type { TelemetrySettings } from './settings.ts';
import { setTracing } from './tracing.ts';

export interface StartedTracing {
  /** Sends what is not sent yet, then makes no more spans. */
  stop(): Promise<void>;
}

/**
 * Traces what this process does, if a collector is configured. To be called before anything is served.
 *
 * @param service the process in traces, where the settings give it no name
 */
export async function startTracing(
  settings: TelemetrySettings,
  service: string,
): Promise<StartedTracing> {
  const endpoint = settings.OTEL_EXPORTER_OTLP_ENDPOINT;
  if (endpoint === undefined) return NOT_STARTED;

  // Nobody loads any of it who does not trace.
  const { createExport } = await import('./otlp-export.ts');
  const { createOtelTracing } = await import('./otel-tracing.ts');
  const provider = createExport(endpoint, settings, service);
  setTracing(createOtelTracing(provider.getTracer('cx-graph')));
  return {
    async stop() {
      setTracing(null);
      await provider.shutdown();
    },
  };
}

const NOT_STARTED: StartedTracing = { stop: () => Promise.resolve() };

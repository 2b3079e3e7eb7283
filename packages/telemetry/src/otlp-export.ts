import { setGlobalErrorHandler } from '@opentelemetry/core';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { defaultResource, resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';

import { samplerOf } from './sampler.ts';
import type { TelemetrySettings } from './settings.ts';

/** What makes spans and sends them to a collector, in batches, beside the work. What it cannot take is dropped. */
export function createExport(
  endpoint: string,
  settings: TelemetrySettings,
  service: string,
  onError: (error: unknown) => void,
): TracerProvider {
  setGlobalErrorHandler(onError);
  const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/+$/, '')}/v1/traces` });
  const name = settings.OTEL_SERVICE_NAME ?? service;
  return new TracerProvider({
    resource: defaultResource().merge(resourceFromAttributes({ 'service.name': name })),
    sampler: samplerOf(settings),
    spanProcessors: [new BatchSpanProcessor({ exporter })],
  });
}

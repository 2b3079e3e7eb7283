import { httpUrl } from '@cx/config';
import { z } from 'zod';

export const SAMPLERS = [
  'always_on',
  'always_off',
  'traceidratio',
  'parentbased_always_on',
  'parentbased_always_off',
  'parentbased_traceidratio',
] as const;

/** The settings of traces, under the names of OpenTelemetry. */
export const telemetrySettings = {
  /** Of a collector that takes OTLP over HTTP; nothing is traced when absent. */
  OTEL_EXPORTER_OTLP_ENDPOINT: httpUrl.optional(),
  /** The name of the process in traces; its own when absent. */
  OTEL_SERVICE_NAME: z.string().optional(),
  OTEL_TRACES_SAMPLER: z.enum(SAMPLERS).default('parentbased_always_on'),
  /** Which part of the traces a sampler with `traceidratio` takes. */
  OTEL_TRACES_SAMPLER_ARG: z.coerce.number().min(0).max(1).default(1),
} as const;

const Settings = z.object(telemetrySettings);

export type TelemetrySettings = z.output<typeof Settings>;

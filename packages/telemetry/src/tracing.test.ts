import { createServer } from 'node:http';

import { readConfig } from '@cx/config';
import { expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';

import { samplerOf } from './sampler.ts';
import { telemetrySettings } from './settings.ts';
import { type StartedTracing, startTracing } from './start-tracing.ts';
import { currentSpan, traced, traceHeaders, tracingOfProcess } from './tracing.ts';

const settingsOf = (environment: Record<string, string>): z.output<typeof Settings> =>
  readConfig(Settings, environment);

const start = (
  environment: Record<string, string>,
  lost: unknown[] = [],
): Promise<StartedTracing> =>
  startTracing({
    settings: settingsOf(environment),
    service: 'test',
    onError: (error) => lost.push(error),
  });

const Settings = z.object(telemetrySettings);

it('makes no span and no header where no collector is configured', async () => {
  const tracing = await start({});
  let described = 0;

  const seen = await traced(
    () => {
      described += 1;
      return { kind: 'internal', name: 'work' };
    },
    async (span) => ({ span, current: currentSpan(), headers: traceHeaders() }),
  );
  await tracing.stop();

  expect(seen).toEqual({ span: null, current: null, headers: {} });
  expect(described).toBe(0);
});

it('traces nothing outside of a request: work in the background would have no end', async () => {
  const tracing = await start({ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:9' });
  onTestFinished(() => tracing.stop());

  const span = await traced(
    () => ({ kind: 'client', name: 'SELECT' }),
    async (opened) => opened,
  );

  expect(span).toBeNull();
  expect(traceHeaders()).toEqual({});
});

it('passes on the trace of whoever asks, and begins one of its own where there is none', async () => {
  const tracing = await start({
    OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:9',
    OTEL_TRACES_SAMPLER: 'always_off',
  });
  onTestFinished(() => tracing.stop());
  const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00';
  const headersWithin = (headers: Record<string, string>): Readonly<Record<string, string>> => {
    const request = tracingOfProcess()?.request(headers, { kind: 'server', name: 'POST /graphql' });
    const passed = request?.run(() => traceHeaders()) ?? {};
    request?.end();
    return passed;
  };

  expect(headersWithin({ traceparent, tracestate: 'shop=7' })).toEqual({
    traceparent: expect.stringMatching(/^00-0af7651916cd43dd8448eb211c80319c-[\da-f]{16}-00$/),
    tracestate: 'shop=7',
  });
  expect(headersWithin({ traceparent: 'nonsense' })).toEqual({
    traceparent: expect.stringMatching(/^00-[\da-f]{32}-[\da-f]{16}-00$/),
  });
});

it('goes on when the collector refuses what it is sent, and says so', async () => {
  const server = createServer((_request, response) => response.writeHead(400).end());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : null;
  const endpoint = `http://127.0.0.1:${port}/`;
  const lost: unknown[] = [];
  const tracing = await start({ OTEL_EXPORTER_OTLP_ENDPOINT: endpoint }, lost);

  tracingOfProcess()?.request({}, { kind: 'server', name: 'POST /graphql' }).end();
  await tracing.stop();

  expect(lost).toMatchObject([{ code: 400 }]);
});

it('samples as it is told', () => {
  const names = [
    'always_on',
    'always_off',
    'traceidratio',
    'parentbased_always_on',
    'parentbased_always_off',
    'parentbased_traceidratio',
  ];
  const told = names.map((name) =>
    String(
      samplerOf(settingsOf({ OTEL_TRACES_SAMPLER: name, OTEL_TRACES_SAMPLER_ARG: '0.25' })),
    ).replace(/, remoteParent.*/, ''),
  );

  expect(told).toEqual([
    'AlwaysOnSampler',
    'AlwaysOffSampler',
    'TraceIdRatioBased{0.25}',
    'ParentBased{root=AlwaysOnSampler',
    'ParentBased{root=AlwaysOffSampler',
    'ParentBased{root=TraceIdRatioBased{0.25}',
  ]);
});

it('refuses a sampler that there is none of', () => {
  expect(() => settingsOf({ OTEL_TRACES_SAMPLER: 'sometimes' })).toThrow('OTEL_TRACES_SAMPLER');
});

import { AsyncLocalStorage } from 'node:async_hooks';

import {
  type Context,
  defaultTextMapGetter,
  defaultTextMapSetter,
  ROOT_CONTEXT,
  type Span as OtelSpan,
  SpanKind,
  SpanStatusCode,
  trace,
  type Tracer,
} from '@opentelemetry/api';
import { W3CTraceContextPropagator } from '@opentelemetry/core';

import type { Span, SpanDescription, Tracing } from './tracing.ts';

/** Tracing by OpenTelemetry, which keeps to itself: no global of OpenTelemetry's is set, and no library is patched. */
export function createOtelTracing(tracer: Tracer): Tracing {
  const contexts = new AsyncLocalStorage<Context>();
  const propagator = new W3CTraceContextPropagator();

  function active(): OtelSpan | undefined {
    const context = contexts.getStore();
    return context && trace.getSpan(context);
  }

  function open({ kind, name, attributes }: SpanDescription, parent: Context): OtelSpan {
    const span = tracer.startSpan(name, { kind: KINDS[kind] }, parent);
    return attributes === undefined ? span : span.setAttributes(attributes);
  }

  return {
    current() {
      const span = active();
      return span === undefined ? null : spanOf(span);
    },

    async span(description, work) {
      const parent = contexts.getStore() ?? ROOT_CONTEXT;
      const opened = open(description, parent);
      const span = spanOf(opened);
      try {
        return await contexts.run(trace.setSpan(parent, opened), () => work(span));
      } catch (error) {
        span.fail(error instanceof Error ? error.name : 'Error');
        throw error;
      } finally {
        opened.end();
      }
    },

    request(headers, description) {
      const caller = propagator.extract(ROOT_CONTEXT, headers, defaultTextMapGetter);
      const opened = open(description, caller);
      const context = trace.setSpan(caller, opened);
      return {
        ...spanOf(opened),
        traceId: opened.spanContext().traceId,
        run: (work) => contexts.run(context, work),
        end: () => opened.end(),
      };
    },

    headers() {
      const context = contexts.getStore();
      const headers: Record<string, string> = {};
      if (context !== undefined) propagator.inject(context, headers, defaultTextMapSetter);
      return headers;
    },
  };
}

const KINDS = {
  internal: SpanKind.INTERNAL,
  server: SpanKind.SERVER,
  client: SpanKind.CLIENT,
} as const;

function spanOf(span: OtelSpan): Span {
  return {
    set: (attributes) => void span.setAttributes(attributes),
    fail(type) {
      span.setAttribute('error.type', type);
      span.setStatus({ code: SpanStatusCode.ERROR });
    },
  };
}

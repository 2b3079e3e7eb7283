/** Values by the names of OpenTelemetry's semantic conventions, or `cx.…`. What is undefined is left out. */
export type SpanAttributes = Readonly<Record<string, string | number | boolean | undefined>>;

export type SpanKind = 'internal' | 'server' | 'client';

/** A part of a trace while it lasts. */
export interface Span {
  set(attributes: SpanAttributes): void;
  /** @param type one of few: a code, or the name of an error */
  fail(type: string): void;
}

export interface SpanDescription {
  readonly kind: SpanKind;
  /** One of few: what differs from one to the next goes into the attributes. */
  readonly name: string;
  readonly attributes?: SpanAttributes;
}

/** Of a request from outside, which may be a part of its caller's trace. */
export interface RequestSpan extends Span {
  readonly traceId: string;
  /** What the work begins, also later, belongs to the request. */
  run<Result>(work: () => Result): Result;
  end(): void;
}

/** What makes spans. There is one in a process, or none. */
export interface Tracing {
  /** The span that what runs now is a part of. */
  current(): Span | null;
  span<Result>(
    description: SpanDescription,
    work: (span: Span) => Promise<Result>,
  ): Promise<Result>;
  request(
    headers: Readonly<Record<string, string | string[] | undefined>>,
    description: SpanDescription,
  ): RequestSpan;
  /** What makes a request to elsewhere a part of the trace. */
  headers(): Readonly<Record<string, string>>;
}

let tracing: Tracing | null = null;

/** For whoever starts and stops it: null makes no more spans. */
export function setTracing(next: Tracing | null): void {
  tracing = next;
}

/** Null where nothing is traced. */
export function tracingOfProcess(): Tracing | null {
  return tracing;
}

/** The span that what runs now is a part of; null nearly always where nothing is traced, and at no cost. */
export function currentSpan(): Span | null {
  return tracing === null ? null : tracing.current();
}

/** Does a part of what a span is about. Outside of any span it is done, and not traced. */
export function traced<Result>(
  describe: () => SpanDescription,
  work: (span: Span | null) => Promise<Result>,
): Promise<Result> {
  if (tracing === null || tracing.current() === null) return work(null);
  return tracing.span(describe(), work);
}

/** `traceparent` and `tracestate` of what runs now. */
export function traceHeaders(): Readonly<Record<string, string>> {
  return tracing === null ? NO_HEADERS : tracing.headers();
}

const NO_HEADERS: Readonly<Record<string, string>> = {};

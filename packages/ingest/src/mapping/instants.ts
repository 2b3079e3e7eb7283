import { DateTime, IANAZone } from 'luxon';

/** Reads instants of one format. Answers null for a text that is none. */
export type InstantReader = (text: string) => Date | null;

const WITH_OFFSET = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/;

/**
 * @param format in tokens of Luxon, ISO 8601 when absent
 * @param zone of instants that carry no offset; without one they are refused
 */
export function instantReader(format: string | undefined, zone: string | undefined): InstantReader {
  const options = { zone: zone ?? 'utc', setZone: false };
  const hasOffset =
    format === undefined ? (text: string) => ISO_OFFSET.test(text) : constant(/Z|z/.test(format));
  const parser = format === undefined ? null : DateTime.buildFormatParser(format);

  return (text) => {
    if (zone === undefined && !hasOffset(text)) return null;
    if (format === undefined && WITH_OFFSET.test(text)) return valid(new Date(text));
    const parsed =
      parser === null
        ? DateTime.fromISO(text, options)
        : DateTime.fromFormatParser(text, parser, options);
    return parsed.isValid ? parsed.toJSDate() : null;
  };
}

const ISO_OFFSET = /T.*(Z|[+-]\d{2}(:?\d{2})?)$/;

export function isZone(name: string): boolean {
  return IANAZone.isValidZone(name);
}

function constant<Value>(value: Value): () => Value {
  return () => value;
}

function valid(date: Date): Date | null {
  return Number.isNaN(date.valueOf()) ? null : date;
}

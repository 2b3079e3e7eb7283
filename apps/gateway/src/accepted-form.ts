/** In which forms a client takes an answer. */
export interface AcceptedForm {
  /** As `multipart/mixed`, in the version of it that most clients know. */
  readonly parts: boolean;
  readonly whole: boolean;
}

const PARTS_VERSION = '20220824';

/** The media type of answers in parts. */
export const PARTS_TYPE = `multipart/mixed; deferSpec=${PARTS_VERSION}`;

const WHOLE_TYPES: ReadonlySet<string> = new Set([
  'application/json',
  'application/graphql-response+json',
  'application/*',
  '*/*',
]);

/** @param accept the header. @default anything whole */
export function acceptedForm(accept = '*/*'): AcceptedForm {
  const ranges = accept.split(',').map(rangeOf);
  const accepted = ranges.filter(({ parameters }) => Number(parameters.get('q') ?? 1) > 0);
  return {
    parts: accepted.some(
      ({ type, parameters }) =>
        type === 'multipart/mixed' &&
        !parameters.has('incrementalspec') &&
        (parameters.get('deferspec') ?? PARTS_VERSION) === PARTS_VERSION,
    ),
    whole: accepted.some(({ type }) => WHOLE_TYPES.has(type)),
  };
}

function rangeOf(text: string): {
  readonly type: string;
  readonly parameters: ReadonlyMap<string, string>;
} {
  const [type = '', ...rest] = text.split(';').map((part) => part.trim().toLowerCase());
  const parameters = rest.map((one): [string, string] => {
    const [name = '', value = ''] = one.split('=');
    return [name.trim(), value.trim().replaceAll('"', '')];
  });
  return { type, parameters: new Map(parameters) };
}

/** One message of an answer in parts. */
export interface Message {
  readonly data?: unknown;
  readonly errors?: unknown;
  readonly incremental?: readonly Record<string, unknown>[];
  readonly extensions?: unknown;
  readonly hasNext: boolean;
}

export interface PartsReader {
  /** The next message; undefined after the last. */
  readonly next: () => Promise<Message | undefined>;
  readonly rest: () => Promise<readonly Message[]>;
}

const BOUNDARY = '\r\n---';

/** Reads an answer as a client of `multipart/mixed` does: a message is there when its end is. */
export function readParts({ body }: Response): PartsReader {
  const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  let isFirst = true;

  async function next(): Promise<Message | undefined> {
    for (;;) {
      const end = text.indexOf(BOUNDARY);
      if (end >= 0) {
        const part = text.slice(0, end);
        text = text.slice(end + BOUNDARY.length);
        if (!isFirst) return JSON.parse(part.slice(part.indexOf('\r\n\r\n')));
        isFirst = false;
        continue;
      }
      const read = await reader?.read();
      if (read === undefined || read.done) return undefined;
      text += read.value;
    }
  }

  return {
    next,
    async rest() {
      const messages: Message[] = [];
      for (let one = await next(); one !== undefined; one = await next()) messages.push(one);
      return messages;
    },
  };
}

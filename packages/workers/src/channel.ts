import { z } from 'zod';

/** What the other side may ask, by topic. */
export type Answers = Readonly<Record<string, (data: unknown) => unknown>>;

/** Questions and answers between two processes, as JSON. */
export interface Channel {
  /** @throws Error when the other side cannot answer, or is gone */
  ask(topic: string, data?: unknown): Promise<unknown>;
  /** To be called with all that comes from the other side. */
  receive(message: unknown): void;
  /** The other side is gone: nobody waits for it any longer. */
  close(): void;
}

const Message = z.union([
  z.object({ kind: z.literal('ask'), id: z.number(), topic: z.string(), data: z.unknown() }),
  z.object({ kind: z.literal('answer'), id: z.number(), data: z.unknown() }),
  z.object({ kind: z.literal('failure'), id: z.number(), reason: z.string() }),
]);

type Message = z.output<typeof Message>;

const GONE = 'The other process is gone.';

export function openChannel(send: (message: Message) => void, answers: Answers): Channel {
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  let isOpen = true;
  let next = 0;

  async function answer(id: number, topic: string, data: unknown): Promise<void> {
    try {
      const found = answers[topic];
      if (found === undefined) throw new Error(`Nobody here answers ${topic}.`);
      // JSON has no undefined.
      send({ kind: 'answer', id, data: (await found(data)) ?? null });
    } catch (error) {
      send({ kind: 'failure', id, reason: error instanceof Error ? error.message : String(error) });
    }
  }

  return {
    async ask(topic, data = null) {
      if (!isOpen) throw new Error(GONE);
      const id = next;
      next += 1;
      const asked = Promise.withResolvers<unknown>();
      waiting.set(id, asked);
      send({ kind: 'ask', id, topic, data });
      return asked.promise;
    },

    receive(received) {
      const { data: message } = Message.safeParse(received);
      if (message === undefined) return;
      if (message.kind === 'ask') return void answer(message.id, message.topic, message.data);
      const asked = waiting.get(message.id);
      waiting.delete(message.id);
      if (message.kind === 'answer') asked?.resolve(message.data);
      else asked?.reject(new Error(message.reason));
    },

    close() {
      isOpen = false;
      for (const asked of waiting.values()) asked.reject(new Error(GONE));
      waiting.clear();
    },
  };
}

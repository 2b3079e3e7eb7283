import type { Server, Socket } from 'node:net';

export interface Connections {
  /** Resolves when nobody is connected, or when so much time has passed. */
  untilNone(mostMs: number): Promise<void>;
}

/** Counts who is connected to a server, from now on. */
export function followConnections(server: Server): Connections {
  const open = new Set<Socket>();
  let none = (): void => undefined;
  server.on('connection', (socket: Socket) => {
    open.add(socket);
    socket.once('close', () => {
      open.delete(socket);
      if (open.size === 0) none();
    });
  });

  return {
    async untilNone(mostMs) {
      if (open.size === 0 || mostMs === 0) return;
      const { promise, resolve } = Promise.withResolvers<void>();
      none = resolve;
      const timer = setTimeout(resolve, mostMs);
      await promise;
      clearTimeout(timer);
    },
  };
}

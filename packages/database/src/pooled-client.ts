import { Client, type ClientConfig } from 'pg';

/**
 * A connection of a pool. It hears of its own loss from the first moment on: what its pool and who uses it hear begins
 * some steps after it is there, and a server that is stopping may tell of both at once. Without a listener that would
 * end the process. The statement in hand or the next one reports the loss.
 */
export class PooledClient extends Client {
  constructor(config?: string | ClientConfig) {
    super(config);
    this.on('error', () => undefined);
  }
}

export { type Consumer, startConsumer } from './consumer.ts';
export { createCursorStore } from './cursor-store.ts';
export type { OutboxEvent } from './outbox-reader.ts';
export {
  CREATE_EVENT_CURSOR_TABLE,
  createOutboxTable,
  DISABLE_OUTBOX_SECURITY,
  DROP_EVENT_CURSOR_TABLE,
  DROP_OUTBOX_TABLE,
  enableOutboxSecurity,
} from './outbox-table.ts';

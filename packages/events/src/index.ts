export type { EventEffects } from './cursor-store.ts';
export { type Background, type Feed, startFeed } from './feed.ts';
export { type Follower, type FollowerOptions, startFollower } from './follower.ts';
export { inOrder } from './in-order.ts';
export type { OutboxEvent } from './outbox-reader.ts';
export {
  CREATE_EVENT_CURSOR_TABLE,
  createOutboxTable,
  DISABLE_OUTBOX_SECURITY,
  DROP_EVENT_CURSOR_TABLE,
  DROP_OUTBOX_TABLE,
  enableOutboxSecurity,
} from './outbox-table.ts';

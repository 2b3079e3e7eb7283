export { within } from './deadline.ts';
export { openRedis, type Redis, type RedisSettings } from './redis.ts';

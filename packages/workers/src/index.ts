export type { Answers } from './channel.ts';
export { joinPrimary, type Seat } from './seat.ts';
export { startWorkers, type Standing, type Workers, type WorkersOptions } from './workers.ts';

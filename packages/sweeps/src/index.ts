export { startSweep, type Sweep, type SweepOptions } from './sweep.ts';

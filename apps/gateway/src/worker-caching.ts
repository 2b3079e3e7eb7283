import type { Seat } from '@cx/workers';
import { z } from 'zod';

import {
  openResponseCaching,
  type ResponseCaching,
  type ResponseCachingDependencies,
} from './response-caching.ts';

/** What one worker keeps of answers. It hears of what others write before that is answered. */
export function openWorkerCaching(
  settings: Parameters<typeof openResponseCaching>[0],
  dependencies: Omit<ResponseCachingDependencies, 'onWritten'>,
  seat: Seat,
): ResponseCaching | null {
  const caching = openResponseCaching(settings, {
    ...dependencies,
    onWritten: (subgraph) => seat.ask('written', subgraph),
  });
  seat.answer({ forget: (subgraph) => caching?.cache.forget(z.string().parse(subgraph)) });
  return caching;
}

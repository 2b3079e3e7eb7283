import { CreateApiKeys1795305600000 } from './1795305600000-create-api-keys.ts';

/** In order. Add at the end; never edit one that has been merged. */
export const migrations = [CreateApiKeys1795305600000];

import { CreateMentions1795251600000 } from './1795251600000-create-mentions.ts';

/** In order. Add at the end; never edit one that has been merged. */
export const migrations = [CreateMentions1795251600000];

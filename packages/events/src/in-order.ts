import type { EventEffects } from './cursor-store.ts';

/** What several effects do one after the other, in one transaction. */
export function inOrder(...all: readonly EventEffects[]): EventEffects {
  return {
    async apply(query, events) {
      for (const effects of all) await effects.apply(query, events);
    },
    async forget(query, source) {
      for (const effects of all) await effects.forget(query, source);
    },
  };
}

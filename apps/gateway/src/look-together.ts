import { createHash } from 'node:crypto';

import type { SupergraphSource } from '@cx/supergraph-source';
import type { Seat } from '@cx/workers';

/** A source that is looked at again as soon as another worker has found something new there. */
export function lookTogether(source: SupergraphSource, seat: Seat): SupergraphSource {
  seat.answer({ look: () => source.lookAgain() });
  return {
    ...source,
    follow({ onText, onProblem }) {
      source.follow({
        onProblem,
        onText(text) {
          onText(text);
          const found = createHash('sha256').update(text).digest('hex');
          // Who is not told looks when it is time.
          seat.ask('found', found).catch(() => undefined);
        },
      });
    },
  };
}

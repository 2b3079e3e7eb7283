import { securityPurposes } from '@cx/authorization';
import { argumentOf, linksTo } from '@cx/supergraph-sdl';
import type { ArgumentNode, DocumentNode } from 'graphql';

const CACHE_TAG = 'https://specs.apollo.dev/cacheTag';

/**
 * The supergraph as Apollo's gateway loads it. A link `for: SECURITY` makes it refuse what it does not enforce
 * itself, and rightly. What is enforced in front of it is linked without that purpose, and so are the tags of
 * answers that may be kept: nobody has to keep any. The refusal stays for everything else.
 *
 * @param document parsed from the text, with locations
 */
export function loadableSdl(supergraphSdl: string, document: DocumentNode): string {
  const purposes = [...securityPurposes(document), ...tagPurposes(document)].toSorted(
    (one, other) => (one.loc?.start ?? 0) - (other.loc?.start ?? 0),
  );
  return purposes.reduceRight(
    (text, { loc }) => (loc ? text.slice(0, loc.start) + text.slice(loc.end) : text),
    supergraphSdl,
  );
}

function tagPurposes(document: DocumentNode): readonly ArgumentNode[] {
  return linksTo(document, CACHE_TAG).flatMap((link) => argumentOf(link, 'for') ?? []);
}

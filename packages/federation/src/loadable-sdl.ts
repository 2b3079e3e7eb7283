import { securityPurposes } from '@cx/authorization';
import type { DocumentNode } from 'graphql';

/**
 * The supergraph as Apollo's gateway loads it. A link `for: SECURITY` makes it refuse what it does not enforce
 * itself, and rightly. What is enforced in front of it is linked without that purpose; the refusal stays
 * for everything else.
 *
 * @param document parsed from the text, with locations
 */
export function loadableSdl(supergraphSdl: string, document: DocumentNode): string {
  return securityPurposes(document).reduceRight(
    (text, { loc }) => (loc ? text.slice(0, loc.start) + text.slice(loc.end) : text),
    supergraphSdl,
  );
}

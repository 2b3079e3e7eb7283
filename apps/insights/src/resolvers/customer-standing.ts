import type {
  AdvocacyEvidenceResolvers,
  ChurnEvidenceResolvers,
  ChurnRiskResolvers,
  CustomerResolvers,
} from '../generated/resolver-types.ts';
import { advocacyOf, churnRiskOf } from '../services/customer-standing.ts';
import { subjectOf } from '../services/subject.ts';
import { valueAtRiskOf } from '../services/value-at-risk.ts';

export const standing: Pick<CustomerResolvers, 'advocacy' | 'churnRisk'> = {
  async advocacy({ id }, { brand }, { standings }) {
    return advocacyOf(ofBrand(await standings.evidenceByCustomerId.load(id), brand));
  },
  async churnRisk({ id: customerId }, { brand }, { standings }) {
    const [evidence, states] = await Promise.all([
      standings.evidenceByCustomerId.load(customerId),
      standings.statesByCustomerId.load(customerId),
    ]);
    return churnRiskOf(
      {
        customerId,
        brand: brand ?? null,
        evidence: ofBrand(evidence, brand),
        states: ofBrand(states, brand),
      },
      standings.now,
    );
  },
};

export const AdvocacyEvidence: AdvocacyEvidenceResolvers = {
  brand: ({ brandId }) => ({ key: brandId }),
  subject: ({ domain, subjectId }) => subjectOf(domain, subjectId),
};

export const ChurnEvidence: ChurnEvidenceResolvers = {
  brand: ({ brandId }) => ({ key: brandId }),
  subject: ({ domain, subjectId }) => subjectOf(domain, subjectId),
};

export const ChurnRisk: ChurnRiskResolvers = {
  async valueAtRisk({ customerId, brand }, _args, { standings }) {
    const values = await standings.valuesByCustomerId.load(customerId);
    return valueAtRiskOf(ofBrand(values, brand), standings.now);
  },
};

function ofBrand<Row extends { readonly brandId: string }>(
  rows: readonly Row[],
  brand: string | null | undefined,
): readonly Row[] {
  return brand == null ? rows : rows.filter(({ brandId }) => brandId === brand);
}

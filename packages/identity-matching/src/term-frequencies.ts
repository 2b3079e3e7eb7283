import type { ComparedField } from './compared-field.ts';
import type { FieldModel } from './match-model.ts';

/** The values that are more common than two records' sharing one at random makes expect. */
export function countTerms<Normal>(
  field: ComparedField<Normal>,
  records: readonly Normal[],
): Pick<FieldModel, 'commonTerms' | 'chanceOfTerm'> {
  const counts = new Map<string, number>();
  let all = 0;
  for (const record of field.terms === undefined ? [] : records) {
    for (const term of field.terms?.(record) ?? []) {
      counts.set(term, (counts.get(term) ?? 0) + 1);
      all += 1;
    }
  }
  let chanceOfTerm = 0;
  for (const count of counts.values()) chanceOfTerm += (count / all) ** 2;
  const common = [...counts]
    .map(([term, count]) => [term, count / all] as const)
    .filter(([, frequency]) => frequency > chanceOfTerm);
  return { commonTerms: Object.fromEntries(common), chanceOfTerm };
}

/** Who calls, as far as it decides on which terms. */
interface Caller {
  readonly kind: 'staff' | 'bi' | 'partner';
  readonly contract?: string | undefined;
}

const CONTRACT_OF_KIND = { staff: 'internal', partner: 'partner', bi: 'bi' } as const;

/** The contract that somebody names, or else that of their kind. */
export function contractNameOf({ kind, contract }: Caller): string {
  return contract ?? CONTRACT_OF_KIND[kind];
}

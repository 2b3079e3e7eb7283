/** Gives the operations of callers a bounded number of names. */
export interface OperationNames {
  /** @param isTrusted whether its document is one of those known beforehand */
  labelOf(name: string | null, isTrusted: boolean): string;
}

const MOST_TRUSTED = 200;
const MOST_OTHERS = 50;

/** The names of trusted documents, and the first others: callers can send any number of them. */
export function createOperationNames(): OperationNames {
  const trusted = new Set<string>();
  const others = new Set<string>();
  return {
    labelOf(name, isTrusted) {
      if (name === null) return 'anonymous';
      if (trusted.has(name) || others.has(name)) return name;
      const [names, most] = isTrusted ? [trusted, MOST_TRUSTED] : [others, MOST_OTHERS];
      if (names.size === most) return 'other';
      names.add(name);
      return name;
    },
  };
}

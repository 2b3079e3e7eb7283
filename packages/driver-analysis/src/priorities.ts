export interface PriorityCandidate {
  readonly name: string;
  /** What the topic does to the outcome: r, or its share of the explained variance. */
  readonly importance: number;
  /** On the same scale. */
  readonly score: number;
  readonly target: number;
  /** Of all feedback, from 0 to 1. */
  readonly volumeShare: number;
}

export interface Priority extends PriorityCandidate {
  /** importance × (target − score) × volume share; below 0 where the target is exceeded. */
  readonly priority: number;
}

/** Where work pays most comes first. */
export function priorities(candidates: readonly PriorityCandidate[]): readonly Priority[] {
  return candidates
    .map((candidate) => ({
      ...candidate,
      priority: candidate.importance * (candidate.target - candidate.score) * candidate.volumeShare,
    }))
    .toSorted((left, right) => right.priority - left.priority);
}

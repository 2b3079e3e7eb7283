export interface Scenario {
  readonly name: string;
  readonly run: () => Promise<Outcome>;
}

export interface Outcome {
  readonly isRight: boolean;
  readonly seen: string;
}

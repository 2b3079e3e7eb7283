/** What was learned from records: plain data, to be stored as JSON and used again. */
export interface MatchModel {
  /** How likely it is that two records taken at random are of one person. */
  readonly prior: number;
  /** That they are of two people of one household; 0 when the fields do not tell such pairs apart. */
  readonly householdPrior: number;
  readonly fields: readonly FieldModel[];
}

export interface FieldModel {
  readonly name: string;
  readonly levels: readonly LevelModel[];
  /** Values more frequent than is usual for this field, and the part of all records that have them. */
  readonly commonTerms: Readonly<Record<string, number>>;
  /** How likely two records share a value by chance. */
  readonly chanceOfTerm: number;
}

export interface LevelModel {
  readonly name: string;
  /** How likely two records of one person are at this level. */
  readonly m: number;
  /** How likely two records of strangers are. */
  readonly u: number;
  /** How likely two records of one household, but of two people, are. */
  readonly household: number;
}

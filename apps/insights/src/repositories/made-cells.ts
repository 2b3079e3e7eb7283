/** Of which days cells are made, by zone: as `2026-03-31`, both inside. */
export interface CellRequest {
  readonly family: string;
  readonly brandId: string;
  readonly zones: readonly {
    readonly zone: string;
    readonly first: string;
    readonly last: string;
  }[];
}

/**
 * Whole months of cells in which those days lie, and the cells of these days as rows: column by column, as the
 * statements take them, so that whoever writes them has nothing left to do.
 */
export interface MadeCells {
  readonly chunks: {
    readonly zones: string[];
    readonly cubes: number[];
    readonly months: string[];
    readonly parts: string[];
    /** Where the cells of each begin, and how many bytes they are. */
    readonly starts: number[];
    readonly lengths: number[];
    readonly cells: Uint8Array;
  };
  readonly days: {
    readonly zones: string[];
    readonly days: string[];
    /** By dimension of the first cube. */
    readonly dimensions: (string | null)[][];
    /** An array literal for each part that is no bytes. */
    readonly parts: string[];
  };
}

/** Makes cells of facts. It sees what is committed, and writes nothing. */
export interface CellMaker {
  make(request: CellRequest): Promise<MadeCells>;
  close(): Promise<void>;
}

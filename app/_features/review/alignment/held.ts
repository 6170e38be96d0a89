/** A segment that is to be moved, or laid beside another: ids. */
export interface Held {
  readonly segment: number;
  readonly edition: number;
}

/** A segment being dragged, and the row it is over. */
export interface Dragged extends Held {
  readonly row: number;
}

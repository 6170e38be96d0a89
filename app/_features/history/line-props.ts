/** What every line of the log needs to be one of a feed. */
export interface LineProps {
  readonly id: string;
  /** Its place among the lines, from 1. */
  readonly place: number;
  /** Whether the Tab key comes in here. */
  readonly isEntrance: boolean;
  readonly onEnter: () => void;
}

/** The attributes of a line; how many there are in all nobody knows before all are loaded. */
export function lineAttributes({ id, place, isEntrance, onEnter }: LineProps) {
  return {
    "data-line": id,
    "aria-posinset": place,
    "aria-setsize": -1,
    "aria-labelledby": `${id}-title`,
    tabIndex: isEntrance ? 0 : -1,
    onFocus: onEnter,
  };
}

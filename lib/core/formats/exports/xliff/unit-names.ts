/** Ids inside a unit: of codes, and of the original data they refer to. */
export interface UnitNames {
  /** Tells that a new segment begins: a code of its target has the id of its like in its source. */
  begin(): void;
  /** An id for a code written as `shape`. */
  source(shape: string): string;
  target(shape: string): string;
  /** The id of original data; the same markup has the same. */
  data(markup: string): string;
  readonly originalData: ReadonlyMap<string, string>;
}

/** Names for one unit. */
export function unitNames(): UnitNames {
  let last = 0;
  let waiting = new Map<string, string[]>();
  const data = new Map<string, string>();
  const fresh = () => {
    last += 1;
    return `${last}`;
  };
  return {
    begin() {
      waiting = new Map();
    },
    source(shape) {
      const id = fresh();
      const ids = waiting.get(shape) ?? [];
      ids.push(id);
      waiting.set(shape, ids);
      return id;
    },
    target: (shape) => waiting.get(shape)?.shift() ?? fresh(),
    data(markup) {
      const id = data.get(markup) ?? `d${data.size + 1}`;
      data.set(markup, id);
      return id;
    },
    originalData: data,
  };
}

/** Where values outlive the page: the browser's local storage, as far as the browser allows. */
export interface Store {
  readonly keys: () => readonly string[];
  readonly read: (key: string) => unknown;
  /** Keeps a value, or forgets it where it is null. Returns false where the browser refuses: forbidden, or full. */
  readonly write: (key: string, value: unknown) => boolean;
}

/** The store of this browser. What was written by others, or cannot be read, counts as absent. */
export const browserStore: Store = {
  keys: () => tried(() => Object.keys(localStorage)) ?? [],
  read: (key) => tried((): unknown => JSON.parse(localStorage.getItem(key) ?? "null")) ?? null,
  write: (key, value) =>
    tried(() => {
      if (value === null) localStorage.removeItem(key);
      else localStorage.setItem(key, JSON.stringify(value));
      return true;
    }) ?? false,
};

/** A browser may forbid its storage altogether, which shows only when one tries. */
function tried<T>(use: () => T): T | null {
  try {
    return use();
  } catch {
    return null;
  }
}

/** Values that rows ask for one by one, and that are fetched together. */
export interface Gathered<T> {
  /** The value; undefined until it has come. Asks for nothing. */
  peek(key: string): T | undefined;
  /** Has a value fetched, with all others wanted in the same moment. */
  want(key: string): void;
  subscribe(listener: () => void): () => void;
}

// What a frame of scrolling brings to the screen is asked for together.
const GATHERING_MS = 40;
// As many as the server answers at once.
const AT_ONCE = 200;
// Some hundred screens; the oldest go.
const MOST_KEPT = 20_000;

/** Nothing fetched yet. A failed request is forgotten: whoever wants its values again has them asked for again. */
export function gather<T>(
  fetchAll: (keys: readonly string[]) => Promise<readonly T[]>,
): Gathered<T> {
  const values = new Map<string, T>();
  const waiting = new Set<string>();
  const pending = new Set<string>();
  const listeners = new Set<() => void>();
  const fetchBatch = async (keys: readonly string[]) => {
    try {
      const found = await fetchAll(keys);
      for (const [at, value] of found.entries()) values.set(keys[at] ?? "", value);
      forgetOldest(values);
    } catch {
      // The screen shows the texts without a comparison; the next look asks again.
    } finally {
      for (const key of keys) pending.delete(key);
      for (const listener of listeners) listener();
    }
  };
  const send = () => {
    const keys = [...waiting];
    waiting.clear();
    for (let at = 0; at < keys.length; at += AT_ONCE) void fetchBatch(keys.slice(at, at + AT_ONCE));
  };
  return {
    peek: (key) => values.get(key),
    want: (key) => {
      if (values.has(key) || pending.has(key)) return;
      if (waiting.size === 0) setTimeout(send, GATHERING_MS);
      waiting.add(key);
      pending.add(key);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function forgetOldest(values: Map<string, unknown>): void {
  for (const key of values.keys()) {
    if (values.size <= MOST_KEPT) return;
    values.delete(key);
  }
}

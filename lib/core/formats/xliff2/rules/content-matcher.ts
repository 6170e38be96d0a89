import type { Grammar } from "./grammar.ts";

/** Follows the children of an element as they come. */
export interface ContentMatcher {
  /** Whether a child of that name may come next. */
  add(name: string): boolean;
  /** The first names of which more should have come; null where all is there. */
  missing(): string | null;
}

/** Matches children against the slots of a grammar, which are in order. Constant memory. */
export function contentMatcher({ slots }: Grammar): ContentMatcher {
  let at = 0;
  let count = 0;
  const accepts = (index: number, name: string): boolean => {
    const slot = slots[index];
    if (!slot) return false;
    const isNamed = slot.names.has(name) || (slot.names.has("other") && name.includes(":"));
    return isNamed && (index > at || count < slot.most);
  };
  return {
    add(name) {
      let next = at;
      while (next < slots.length && !accepts(next, name)) {
        if ((next > at ? 0 : count) < (slots[next]?.least ?? 0)) return false;
        next += 1;
      }
      if (next === slots.length) return false;
      count = next === at ? count + 1 : 1;
      at = next;
      return true;
    },
    missing() {
      for (let index = at; index < slots.length; index += 1) {
        const slot = slots[index];
        if (slot && (index > at ? 0 : count) < slot.least) return [...slot.names].join(" or ");
      }
      return null;
    },
  };
}

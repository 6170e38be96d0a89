import { type InlineItem, isInlineCode } from "../text/inline-items.ts";

const TAG = /^<(\/?)([a-z][\w:-]*)[^>]*?(\/?)>$/is;
const VOID: ReadonlySet<string> = new Set(
  "area br col embed hr img input link meta source track wbr".split(" "),
);

/** Inline HTML in Markdown: its tags as codes by their names, a beginning with its end as a pair. */
export function pairedTags(
  items: readonly InlineItem[],
  source: string,
  pairs: number,
): InlineItem[] {
  const open = new Map<string, number[]>();
  const paired: InlineItem[] = [];
  let next = pairs;
  for (const [index, item] of items.entries()) {
    const tag = isInlineCode(item) && item.label === "html" ? tagAt(source, item.source) : null;
    if (!isInlineCode(item) || !tag) {
      paired.push(item);
      continue;
    }
    const { name, isEnd, isAlone } = tag;
    const begun = isEnd ? open.get(name)?.pop() : undefined;
    if (!isEnd && !isAlone) open.set(name, [...(open.get(name) ?? []).slice(-DEEPEST), index]);
    paired.push({ ...item, label: name });
    if (begun === undefined) continue;
    next += 1;
    for (const [at, kind] of [
      [begun, "open"],
      [index, "close"],
    ] as const) {
      const code = paired[at];
      if (code && isInlineCode(code)) paired[at] = { ...code, kind, pair: next };
    }
  }
  return paired;
}

// Tags of one name inside each other; what is deeper is single.
const DEEPEST = 50;

function tagAt(source: string, { start, end }: { readonly start: number; readonly end: number }) {
  const [, slash, name, alone] = TAG.exec(source.slice(start, end)) ?? [];
  if (name === undefined) return null;
  const lower = name.toLowerCase();
  return { name: lower, isEnd: slash === "/", isAlone: alone === "/" || VOID.has(lower) };
}

import type { Report } from "./breach.ts";
import { type Item, own, startOf } from "./item.ts";
import { VALUE_KINDS } from "./values.ts";

/** A fragment identifier (§3): the selectors between its slashes. */
export interface Fragment {
  readonly isAbsolute: boolean;
  readonly selectors: readonly Selector[];
}

/** `prefix` is empty for an inline element of the source, a segment or an ignorable. */
export interface Selector {
  readonly prefix: string;
  readonly id: string;
}

/** The fragment of a reference into the same document; null for other references. */
export function fragmentOf(reference: string): Fragment | null {
  if (!reference.startsWith("#")) return null;
  const isAbsolute = reference.startsWith("#/");
  const selectors = reference
    .slice(isAbsolute ? 2 : 1)
    .split("/")
    .map(selectorOf);
  return { isAbsolute, selectors };
}

function selectorOf(written: string): Selector {
  const equals = written.indexOf("=");
  return { prefix: written.slice(0, Math.max(0, equals)), id: written.slice(equals + 1) };
}

/** Whether a fragment leads to a unit or into it; one that names neither file nor unit is relative to it. */
export function leadsToUnit({ selectors }: Fragment, unit: Item): boolean {
  const named = new Map(selectors.map(({ prefix, id }) => [prefix, id]));
  if (named.has("g")) return false;
  if (named.has("f") && (named.get("f") !== fileIdOf(unit) || !named.has("u"))) return false;
  return !named.has("u") || named.get("u") === own(unit, "id");
}

function fileIdOf(item: Item): string | undefined {
  return item.local === "file" || !item.parent ? own(item, "id") : fileIdOf(item.parent);
}

// Registered for modules (XLIFF 2.1, §3.1.3); those of extensions have to be registered too.
const MODULE_PREFIXES: ReadonlySet<string> = new Set([
  "ctr",
  "fs",
  "gls",
  "its",
  "mda",
  "mtc",
  "pgs",
  "res",
  "slr",
  "val",
]);

const RANKS: Readonly<Record<string, number>> = { f: 0, g: 1, u: 2, n: 3, d: 3, t: 3, "": 3 };

/** Checks a reference where it is a fragment identifier: known prefixes, in order, one leaf at the end of it. */
export function checkFragment(item: Item, name: string, report: Report): void {
  const fragment = fragmentOf(own(item, name) ?? "");
  const wrong = fragment && problemIn(fragment);
  if (wrong)
    report({ rule: `fragment.${wrong}`, at: startOf(item), detail: own(item, name) ?? "" });
}

function problemIn({ selectors, isAbsolute }: Fragment): string | null {
  let before = -1;
  for (const { prefix, id } of selectors) {
    if (!VALUE_KINDS.token(id)) return "id";
    const rank = rankOf(prefix);
    if (rank === null) return "prefix";
    if (before === LEAF) return rank === LEAF ? "two-leaves" : "order";
    if (rank <= before) return "order";
    before = rank;
  }
  return isAbsolute && selectors[0]?.prefix !== "f" ? "order" : null;
}

const LEAF = 3;

function rankOf(prefix: string): number | null {
  if (Object.hasOwn(RANKS, prefix)) return RANKS[prefix] ?? null;
  return MODULE_PREFIXES.has(prefix) ? LEAF : null;
}

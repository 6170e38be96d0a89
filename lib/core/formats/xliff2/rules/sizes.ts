import type { Report } from "./breach.ts";
import { foreign, type Item, own, startOf } from "./item.ts";
import { SIZES } from "./namespaces.ts";

/** What is known of sizes where an element stands. */
export interface SizeScope {
  readonly generalProfile: string | undefined;
  readonly storageProfile: string | undefined;
  /** Ids in the size data of what is around it. */
  readonly ids: ReadonlySet<string>;
}

const ATTRIBUTES = [
  "sizeInfo",
  "sizeInfoRef",
  "equivStorage",
  "sizeRestriction",
  "storageRestriction",
] as const;

const RESTRICTION = /^(?:\*|\d+(?:,(?:\*|\d+))?)$/;
const WHOLE = /^\d+$/;
const NUMBER = /^[+-]?\d*\.?\d+$/;

/** Sizes are written as the standard's own profiles want them, on elements that have one (§5.7.5, §5.7.6). */
export function checkSizes(item: Item, scope: SizeScope, report: Report): void {
  if (!item.foreign.some(({ uri }) => uri === SIZES)) return;
  const value = new Map(ATTRIBUTES.map((name) => [name, foreign(item, SIZES, name)]));
  const tell = (rule: string, name: (typeof ATTRIBUTES)[number]) =>
    report({ rule: `size.${rule}`, at: startOf(item), detail: `${name} ${value.get(name)}` });
  const wrong = (name: (typeof ATTRIBUTES)[number], pattern: RegExp) => {
    const written = value.get(name);
    return written !== undefined && !pattern.test(written);
  };
  if (item.local === "ec" && own(item, "isolated") !== "yes") {
    tell("end", ATTRIBUTES.find((name) => value.get(name) !== undefined) ?? "sizeInfo");
  }
  if (value.get("sizeInfo") !== undefined && value.get("sizeInfoRef") !== undefined)
    tell("twice", "sizeInfoRef");
  const ref = value.get("sizeInfoRef");
  if (ref !== undefined && !scope.ids.has(ref)) tell("ref", "sizeInfoRef");
  const isStandard = scope.generalProfile?.startsWith("xliff:") ?? false;
  if (isStandard && wrong("sizeRestriction", RESTRICTION)) tell("restriction", "sizeRestriction");
  if (isCountable(value.get("sizeInfo"), isStandard) && wrong("sizeInfo", WHOLE))
    tell("info", "sizeInfo");
  if (!scope.storageProfile?.startsWith("xliff:")) return;
  if (wrong("storageRestriction", RESTRICTION)) tell("restriction", "storageRestriction");
  if (wrong("equivStorage", WHOLE)) tell("storage", "equivStorage");
}

// Profiles of one's own may say sizes in their own way; but a number is a number of something, and whole.
function isCountable(value: string | undefined, isStandard: boolean): boolean {
  return value !== undefined && (isStandard || NUMBER.test(value));
}

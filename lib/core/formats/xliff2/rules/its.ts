import type { Report } from "./breach.ts";
import { checkUnique } from "./ids.ts";
import { foreign, type Item, own, startOf } from "./item.ts";
import { ITS, ITS_MAPPED } from "./namespaces.ts";
import { isAnnotation } from "./unit-view.ts";

/** Annotations of ITS are of the type for it, say one thing in one way, and lead to what is in the unit (§5.9). */
export function checkIts(items: readonly Item[], report: Report): void {
  const standoff = items.filter(({ uri, local }) => uri === ITS && /s$/.test(local));
  checkUnique(standoff, report, "its.id");
  const ids = new Set(standoff.map(({ tag }) => tag.attributes.get("xml:id")));
  for (const item of items) {
    if (item.uri === ITS) checkRecord(item, report);
    if (item.foreign.length > 0 && item.foreign.some(isIts)) checkAttributes(item, ids, report);
  }
}

const isIts = ({ uri }: { readonly uri: string }) => uri === ITS || uri === ITS_MAPPED;

function checkRecord(item: Item, report: Report): void {
  const said = [...item.tag.attributes.keys()].filter((name) => name !== "version");
  const isIssue = item.local === "locQualityIssue";
  if (
    isIssue &&
    own(item, "locQualityIssueType") === undefined &&
    own(item, "locQualityIssueComment") === undefined
  ) {
    report({ rule: "its.issue-empty", at: startOf(item), detail: item.tag.name });
  }
  if (item.local === "provenanceRecord" && said.length === 0) {
    report({ rule: "its.provenance-empty", at: startOf(item), detail: item.tag.name });
  }
}

/** Attributes that must not stand together: one says elsewhere what the others say here. */
const EXCLUSIVE: readonly (readonly [string, RegExp])[] = [
  ["locQualityIssuesRef", /^locQualityIssue(?!sRef)/],
  ["provenanceRecordsRef", /^(?:rev)?(?:org|person|tool)(?:Ref)?$/i],
  ["locQualityRatingScore", /^locQualityRatingVote$/],
  ["taIdentRef", /^ta(?:Source|Ident)$/],
];

function checkAttributes(item: Item, ids: ReadonlySet<string | undefined>, report: Report): void {
  const at = startOf(item);
  const names = item.foreign.filter(isIts).map(({ local }) => local);
  if (!hasVersion(item)) report({ rule: "its.version", at, detail: names.join(" ") });
  for (const [name, others] of EXCLUSIVE) {
    if (names.includes(name) && names.some((other) => others.test(other))) {
      report({ rule: "its.exclusive", at, detail: name });
    }
  }
  for (const name of ["locQualityIssuesRef", "provenanceRecordsRef"]) {
    const ref = foreign(item, ITS, name);
    if (ref === undefined || !isAnnotation(item)) continue;
    if (!ref.startsWith("#its=") || !ids.has(ref.slice("#its=".length))) {
      report({ rule: "its.ref", at, detail: ref });
    }
  }
  if (names.includes("taSource") !== names.includes("taIdent"))
    report({ rule: "its.half", at, detail: "taSource taIdent" });
  if (isAnnotation(item)) checkType(item, names, report);
  checkAnnotators(foreign(item, ITS, "annotatorsRef"), at, report);
}

// A terminology annotation is a term of the core with a confidence.
function checkType(item: Item, names: readonly string[], report: Report): void {
  const type = own(item, "type");
  const own_ = names.filter(
    (name) => !/^(?:version|annotatorsRef|termConfidence|taClassRef)$/.test(name),
  );
  if (type === undefined || type === "its:generic" || type === "term" || own_.length === 0) return;
  if (type === "its:any" || type === "mtc:match") return;
  report({ rule: "its.type", at: startOf(item), detail: type });
}

function hasVersion(item: Item): boolean {
  for (let at: Item | null = item; at; at = at.parent) {
    if (foreign(at, ITS, "version") !== undefined) return true;
  }
  return false;
}

// ITS 2.0, §5.8: identifiers of data categories.
const CATEGORIES: ReadonlySet<string> = new Set(
  "allowed-characters directionality domain elements-within-text external-resource id-value language-information locale-filter localization-note localization-quality-issue localization-quality-rating mt-confidence preserve-space provenance storage-size target-pointer terminology text-analysis translate".split(
    " ",
  ),
);

function checkAnnotators(value: string | undefined, at: number, report: Report): void {
  if (value === undefined) return;
  const categories = value
    .trim()
    .split(/\s+/)
    .map((part) => part.slice(0, Math.max(0, part.indexOf("|"))));
  const isWrong =
    categories.some((name) => !CATEGORIES.has(name)) ||
    new Set(categories).size < categories.length;
  if (isWrong) report({ rule: "its.annotators", at, detail: value });
}

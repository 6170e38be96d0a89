import type { Report } from "./breach.ts";
import { type Item, own, startOf, within } from "./item.ts";
import { CHANGES } from "./namespaces.ts";

/**
 * Revisions lead to what they are of, and properties are ones it has (change tracking of 2.0, §5.6). `holder` is the element that holds
 * the track, `parts` are its children.
 */
export function checkChangeTracking(holder: Item, parts: readonly Item[], report: Report): void {
  const tracks = parts.filter(({ uri, local }) => uri === CHANGES && local === "changeTrack");
  if (tracks.length === 0) return;
  const others = parts.filter(({ uri }) => uri !== CHANGES);
  const tracked = trackedIn([holder, ...others.flatMap((part) => within(part))]);
  for (const revisions of tracks.flatMap(({ children }) => children)) {
    if (revisions.local !== "revisions") continue;
    const of = checkReference(revisions, tracked, report);
    for (const revision of revisions.children) checkProperties(revision, of, report);
  }
}

/** What revisions may be of. */
interface Tracked {
  readonly ids: ReadonlySet<string>;
  /** By name and id. */
  readonly items: ReadonlyMap<string, Item>;
  /** By name: how many there are, and whether one has an id. */
  readonly kinds: ReadonlyMap<
    string,
    { readonly first: Item; readonly count: number; readonly named: boolean }
  >;
}

function trackedIn(items: readonly Item[]): Tracked {
  const kinds = new Map<string, { first: Item; count: number; named: boolean }>();
  for (const item of items) {
    const kind = kinds.get(item.local) ?? { first: item, count: 0, named: false };
    kind.count += 1;
    kind.named ||= own(item, "id") !== undefined;
    kinds.set(item.local, kind);
  }
  return {
    ids: new Set(items.flatMap((item) => own(item, "id") ?? [])),
    items: new Map(items.map((item) => [`${item.local} ${own(item, "id")}`, item])),
    kinds,
  };
}

/** What revisions are of, where that is plain. */
function checkReference(revisions: Item, tracked: Tracked, report: Report): Item | null {
  const ref = own(revisions, "ref");
  const at = startOf(revisions);
  const name = own(revisions, "appliesTo") ?? "";
  if (ref !== undefined) {
    if (!tracked.ids.has(ref)) report({ rule: "changes.ref", at, detail: ref });
    return tracked.items.get(`${name} ${ref}`) ?? null;
  }
  const kind = tracked.kinds.get(name);
  if (kind && kind.count > 1 && kind.named) report({ rule: "changes.no-ref", at, detail: name });
  return kind?.count === 1 ? kind.first : null;
}

function checkProperties(revision: Item, of: Item | null, report: Report): void {
  const seen = new Set<string>();
  for (const item of revision.children) {
    const property = own(item, "property");
    if (property === undefined) continue;
    const at = startOf(item);
    if (seen.has(property)) report({ rule: "changes.property-twice", at, detail: property });
    seen.add(property);
    if (property === "content" || !of || of.tag.attributes.has(property)) continue;
    report({ rule: "changes.property", at, detail: property });
  }
}

import type { Report } from "./breach.ts";
import { checkUnique } from "./ids.ts";
import type { Item } from "./item.ts";
import { METADATA } from "./namespaces.ts";

/** Metadata and their groups have ids of their own (§5.4.5.2). */
export function checkMetadata(items: readonly Item[], report: Report): void {
  checkUnique(
    items.filter(({ uri }) => uri === METADATA),
    report,
    "metadata.id",
  );
}

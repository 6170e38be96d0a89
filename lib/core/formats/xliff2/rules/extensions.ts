import type { Report } from "./breach.ts";
import { checkUnique } from "./ids.ts";
import { type Item, within } from "./item.ts";
import { MODULE_GRAMMARS } from "./module-grammar.ts";

/** Whether an element is somebody's extension. */
function isExtension({ uri }: Item, core: string): boolean {
  return uri !== core && !Object.hasOwn(MODULE_GRAMMARS, uri);
}

/** Elements of one extension that stand in the same file, group or unit have ids of their own (§3.1.4, §4.7.5). */
export function checkExtensionIds(parts: readonly Item[], core: string, report: Report): void {
  const byNamespace = new Map<string, Item[]>();
  for (const part of parts.filter((each) => isExtension(each, core))) {
    for (const item of within(part)) {
      const items = byNamespace.get(item.uri);
      if (items) items.push(item);
      else byNamespace.set(item.uri, [item]);
    }
  }
  for (const items of byNamespace.values()) checkUnique(items, report, "id.extension");
}

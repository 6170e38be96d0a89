import type { Span } from "#lib/core/text/tokens.ts";
import type { XmlElement } from "../../xml/tree.ts";
import type { Frame } from "../walk-document.ts";
import type { Report } from "./breach.ts";
import { checkChangeTracking } from "./change-tracking.ts";
import { checkCodePoint } from "./code-points.ts";
import type { ContentMatcher } from "./content-matcher.ts";
import { checkExtensionIds } from "./extensions.ts";
import { type FileRules, fileRules } from "./file-rules.ts";
import { checkFormatStyle } from "./format-style.ts";
import { checkFragment } from "./fragments.ts";
import { checkUnique } from "./ids.ts";
import { type Item, itemOf, itemOfTag, own, startOf, within } from "./item.ts";
import { checkMetadata } from "./metadata.ts";
import { SIZES } from "./namespaces.ts";
import { checkResources } from "./resource-data.ts";
import { checkSizes, type SizeScope } from "./sizes.ts";
import { type Structure, structureOf } from "./structure.ts";
import { UNIT_RULES } from "./unit-rules.ts";
import { type DocumentView, viewOf } from "./unit-view.ts";
import { checkValidation } from "./validation.ts";

// A document with one fault in every unit has said enough of it after these.
const MOST_OF_A_RULE = 20;

/** Hears a document as `walkDocument` tells it, and reports what it breaks of the standard. */
export interface StandardRules {
  enter(frame: Frame): void;
  leave(frame: Frame): void;
  part(element: XmlElement, frame: Frame): void;
  stray(text: string, at: Span, frame: Frame): void;
}

/** The rules of XLIFF 2.0, 2.1 and 2.2: structure, and what no schema sees. Of each rule the first twenty breaches are reported. */
export function standardRules(report: Report): StandardRules {
  const told = new Map<string, number>();
  const tell: Report = (breach) => {
    const count = (told.get(breach.rule) ?? 0) + 1;
    told.set(breach.rule, count);
    if (count <= MOST_OF_A_RULE) report(breach);
  };
  const open: Open[] = [];
  const files = new Set<string>();
  return {
    enter(frame) {
      const outer = open.at(-1) ?? null;
      const entered = opened(frame, outer, tell);
      outer?.structure.place(entered.item, outer.item, outer.matcher);
      entered.structure.checkTag(entered.item);
      checkElement(entered.item, entered, tell);
      if (entered.item.local === "group") entered.file?.group(entered.item);
      if (entered.item.local === "file") uniqueFile(entered.item, files, tell);
      open.push(entered);
    },
    leave() {
      const left = open.pop();
      if (!left) return;
      left.structure.end(left.item, left.matcher);
      checkExtensionIds(left.parts, left.document.core, tell);
      checkChangeTracking(left.item, left.parts, tell);
      if (left.item.local === "file") left.file?.end();
    },
    part(element, frame) {
      const outer = open.at(-1);
      if (!outer) return;
      const item = itemOf(element, frame.names, outer.item);
      outer.structure.place(item, outer.item, outer.matcher);
      outer.structure.check(item);
      checkPart(item, outer, tell);
    },
    stray(_, { start }, { tag }) {
      tell({ rule: "structure.text", at: start, detail: tag.name });
    },
  };
}

/** A frame that has begun. */
interface Open {
  readonly item: Item;
  readonly document: DocumentView;
  readonly structure: Structure;
  readonly matcher: ContentMatcher | null;
  readonly file: FileRules | null;
  /** Its children that are no units, which rules about the whole of it look at. */
  readonly parts: Item[];
  sizes: SizeScope;
}

const NO_SIZES: SizeScope = {
  generalProfile: undefined,
  storageProfile: undefined,
  ids: new Set(),
};

function opened({ tag, names }: Frame, outer: Open | null, report: Report): Open {
  const item = itemOfTag(tag, names, outer?.item ?? null);
  const structure = outer?.structure ?? structureOf(tag.uri, report);
  const language = (name: string) => tag.attributes.get(name);
  return {
    item,
    structure,
    matcher: structure.children(item),
    document: outer?.document ?? {
      core: tag.uri,
      srcLang: language("srcLang"),
      trgLang: language("trgLang"),
    },
    file: tag.local === "file" ? fileRules(report) : (outer?.file ?? null),
    parts: [],
    sizes: outer?.sizes ?? NO_SIZES,
  };
}

function uniqueFile(item: Item, ids: Set<string>, report: Report): void {
  const id = own(item, "id") ?? "";
  if (ids.has(id)) report({ rule: "id.file", at: startOf(item), detail: id });
  ids.add(id);
}

function checkPart(item: Item, outer: Open, report: Report): void {
  const isUnit = item.local === "unit" && item.uri === outer.document.core;
  const scope = { ...outer, sizes: isUnit ? sizesIn(item.children, outer.sizes) : outer.sizes };
  if (!isUnit) {
    outer.parts.push(item);
    outer.sizes = sizesIn([item], outer.sizes);
  }
  const items = within(item);
  for (const each of items) checkElement(each, scope, report);
  checkResources(items, report);
  checkMetadata(items, report);
  if (!isUnit) return;
  outer.file?.unit(item);
  checkExtensionIds(item.children, outer.document.core, report);
  const view = viewOf(item, outer.document, items);
  for (const rule of UNIT_RULES) rule(view, report);
}

function sizesIn(parts: readonly Item[], outer: SizeScope): SizeScope {
  const sizes = parts.filter(({ uri }) => uri === SIZES);
  if (sizes.length === 0) return outer;
  const profiles = sizes.find(({ local }) => local === "profiles");
  const ids = sizes
    .filter(({ local }) => local === "data")
    .flatMap((data) => within(data))
    .flatMap(({ tag }) => tag.attributes.get("id") ?? tag.attributes.get("xml:id") ?? []);
  return {
    generalProfile: (profiles && own(profiles, "generalProfile")) ?? outer.generalProfile,
    storageProfile: (profiles && own(profiles, "storageProfile")) ?? outer.storageProfile,
    ids: new Set([...outer.ids, ...ids]),
  };
}

/** The rules about an element by itself. */
function checkElement(
  item: Item,
  { document, file, sizes }: Pick<Open, "document" | "file" | "sizes">,
  report: Report,
): void {
  checkFormatStyle(item, report);
  checkSizes(item, sizes, report);
  checkValidation(item, report);
  if (item.uri !== document.core) return;
  if (item.local === "cp") checkCodePoint(item, report);
  if (item.local === "mrk" || item.local === "sm") checkFragment(item, "ref", report);
  if (item.local === "notes") checkUnique(item.children, report, "id.note");
  if (item.local === "originalData") checkUnique(item.children, report, "id.data");
  if (item.local === "skeleton") checkSkeleton(item, report);
  file?.subFlows(item);
}

function checkSkeleton(item: Item, report: Report): void {
  const isEmpty = item.children.length === 0 && item.text === "none";
  if (isEmpty !== (own(item, "href") === undefined)) return;
  report({
    rule: isEmpty ? "skeleton.nowhere" : "skeleton.twice",
    at: startOf(item),
    detail: "href",
  });
}

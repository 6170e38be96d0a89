import { type Item, own, within } from "./item.ts";

/** What rules need to know of the document around a unit. */
export interface DocumentView {
  readonly core: string;
  readonly srcLang: string | undefined;
  readonly trgLang: string | undefined;
}

/** A text of a unit: the `source` or `target` of a `segment` or `ignorable`. */
export interface Side {
  readonly text: Item;
  /** The `segment` or `ignorable`. */
  readonly part: Item;
  /** Of the part in its unit, counted from 1. */
  readonly position: number;
  /** All elements in it, in order. */
  readonly inline: readonly Item[];
}

/** A unit as the rules about its content see it. */
export interface UnitView {
  readonly unit: Item;
  /** It and all within it, in order. */
  readonly items: readonly Item[];
  readonly document: DocumentView;
  /** Its segments and ignorables. */
  readonly parts: readonly Item[];
  readonly sources: readonly Side[];
  readonly targets: readonly Side[];
  /** Ids of its original data. */
  readonly data: ReadonlySet<string>;
}

const NONE: readonly Item[] = [];

/** Looks at a unit. */
export function viewOf(unit: Item, document: DocumentView, items = within(unit)): UnitView {
  const isCore = ({ uri }: Item) => uri === document.core;
  const parts = unit.children.filter(
    (child) => isCore(child) && (child.local === "segment" || child.local === "ignorable"),
  );
  const sides = (local: string): Side[] =>
    parts.flatMap((part, index) =>
      part.children
        .filter((child) => isCore(child) && child.local === local)
        .map((text) => ({
          text,
          part,
          position: index + 1,
          inline: text.children.length === 0 ? NONE : within(text).slice(1),
        })),
    );
  const originalData = unit.children.find(
    (child) => isCore(child) && child.local === "originalData",
  );
  return {
    unit,
    items,
    document,
    parts,
    sources: sides("source"),
    targets: sides("target"),
    data: new Set(originalData?.children.flatMap((data) => own(data, "id") ?? []) ?? []),
  };
}

/** The sides of one kind by the place of their part. */
export function byPosition(sides: readonly Side[]): ReadonlyMap<number, Side> {
  return new Map(sides.map((side) => [side.position, side]));
}

/** The ids of the parts of a unit and of all that is in them: what modules may refer to. */
export function spanIdsOf({ parts }: UnitView): ReadonlySet<string> {
  return new Set(parts.flatMap((part) => within(part)).flatMap((item) => own(item, "id") ?? []));
}

/** The inline elements of all sides of one kind, in order. */
export function inlineOf(sides: readonly Side[]): Item[] {
  const inline: Item[] = [];
  for (const side of sides) for (const item of side.inline) inline.push(item);
  return inline;
}

const CODES: ReadonlySet<string> = new Set(["ph", "pc", "sc", "ec"]);

/** Whether an inline element is a code, not an annotation. */
export function isCode({ local }: Item): boolean {
  return CODES.has(local);
}

/** Whether an inline element begins an annotation. */
export function isAnnotation({ local }: Item): boolean {
  return local === "mrk" || local === "sm";
}

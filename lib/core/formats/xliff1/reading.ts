import { withoutCodes } from "#lib/core/text/codes.ts";
import type { Span } from "#lib/core/text/tokens.ts";
import type {
  FileParagraph,
  FileRow,
  FileTrackedChange,
  ReadingIssue,
  ReadingOptions,
} from "../opened-file.ts";
import { placesIn } from "../places.ts";
import { UnreadableDocumentError } from "../unreadable.ts";
import type { InlineOptions } from "../xml/inline.ts";
import { issueList } from "../xml/issue-list.ts";
import { readInline } from "../xml/read-inline.ts";
import { attributeOf, type XmlElement } from "../xml/tree.ts";
import type { XmlTag } from "../xml/walk-xml.ts";
import type { Definitions } from "./definitions.ts";
import { commentsOn, unitNotes } from "./notes.ts";
import { GrowingText } from "./placed-text.ts";
import { roleOf } from "./roles.ts";
import { isLockedIn, type SegmentSettings, settingsIn, stateOf } from "./state.ts";
import { trackedIn } from "./tracked.ts";
import { type UnitSegment, unitParts } from "./unit-parts.ts";
import type { UnitContext, UnitHandlers } from "./units.ts";

const VERSIONS: readonly (string | undefined)[] = ["1.0", "1.1", "1.2"];

/** What is read of the units of a document, as they are heard. */
export class UnitReading implements UnitHandlers {
  readonly source = new GrowingText();
  readonly target = new GrowingText();
  readonly rows: FileRow[] = [];
  readonly tracked: FileTrackedChange[] = [];
  readonly #text: string;
  readonly #format: string;
  readonly #view: NonNullable<ReadingOptions["view"]>;
  readonly #placeOf: ReturnType<typeof placesIn>;
  readonly #issues: ReturnType<typeof issueList>;
  #lastFile: ReadonlyMap<string, string> | null = null;
  #ids = new Set<string>();
  #inlineOptions: InlineOptions | null = null;

  constructor(text: string, format: string, view: NonNullable<ReadingOptions["view"]>) {
    this.#text = text;
    this.#format = format;
    this.#view = view;
    this.#placeOf = placesIn(text);
    this.#issues = issueList(this.#placeOf);
  }

  get issues(): readonly ReadingIssue[] {
    return this.#issues.issues;
  }

  root({ attributes, at }: XmlTag): void {
    const version = attributes.get("version");
    if (!VERSIONS.includes(version)) this.#issues.report("other-version", at.start, version ?? "?");
  }

  unbound(prefix: string, at: Span): void {
    this.#issues.report("unbound-prefix", at.start, prefix);
  }

  unit(unit: XmlElement, context: UnitContext): void {
    this.#file(unit, context.file);
    const { segments } = unitParts(unit);
    const notes = unitNotes(unit);
    const settings = settingsIn(unit);
    for (const [index, segment] of segments.entries()) {
      const noted = index === 0 ? notes : { source: [], target: [] };
      this.#segment({ unit, context, settings, segment, index, noted });
    }
    this.#identity(unit);
  }

  #segment(one: OneSegment): void {
    const { unit, segment, context, settings } = one;
    const source = segment.source && this.#inline(segment.source, context);
    const target = segment.target && this.#inline(segment.target, context);
    if (context.isProtected && isBlank(source?.text) && isBlank(target?.text)) return;
    const row = [this.source.paragraphs.length, this.target.paragraphs.length] as const;
    const notes = [...one.noted.target, ...commentsOn(segment.target, context.definitions)];
    const state = stateOf(unit, segment, settings);
    if (segment.target) this.#revisions(segment.target, row[1], context);
    if (source) this.#add(this.source, one, { ...source, state: null, notes: sourceNotes(one) });
    const empty = { text: "", codes: source?.codes ?? [], at: unit.at };
    // What is still to translate may be given the codes of what it translates.
    const shown = target && (target.text !== "" || target.codes.length > 0) ? target : empty;
    this.#add(this.target, one, { ...shown, at: target?.at ?? unit.at, state, notes });
    this.rows.push([source ? [row[0]] : [], [row[1]]]);
  }

  #revisions(target: XmlElement, paragraph: number, { definitions }: UnitContext): void {
    const found = trackedIn(target, { slot: "target", paragraph }, definitions);
    if (found.length === 0) return;
    if (this.tracked.length === 0) this.#issues.report("tracked-changes", target.at.start);
    this.tracked.push(...found);
  }

  #add(text: GrowingText, one: OneSegment, read: Read): void {
    const { unit, segment, index, context, settings } = one;
    text.places.push({ unit: unit.at, segment: index });
    text.paragraphs.push({
      text: read.text,
      codes: read.codes,
      isOneLine: false,
      isLocked: context.isProtected || isLockedIn(unit, segment, settings),
      id: idOf(one),
      state: read.state,
      notes: read.notes,
      at: this.#placeOf(read.at.start),
    });
  }

  #inline(element: XmlElement, { definitions }: UnitContext) {
    const { text, codes, unopened } = readInline(this.#text, element, this.#options(definitions));
    for (const { at, tag } of unopened) {
      this.#issues.report("unsupported-content", at.start, tag.name);
    }
    return { text, codes, at: element.at };
  }

  // The same for all units: making them anew for each took a tenth of the time.
  #options({ tagNames }: Definitions): InlineOptions {
    if (this.#inlineOptions) return this.#inlineOptions;
    const roles = { view: this.#view, tagNames };
    this.#inlineOptions = {
      roleOf: (inner) => roleOf(inner, roles),
      refuse: (offset) => {
        const place = this.#placeOf(offset);
        throw new UnreadableDocumentError({ format: this.#format, reason: "too-large", ...place });
      },
    };
    return this.#inlineOptions;
  }

  /** The first file that says it tells which languages the document is in; others are compared to it. */
  #file({ at }: XmlElement, file: ReadonlyMap<string, string>): void {
    if (this.#lastFile === file) return;
    this.#lastFile = file;
    this.#ids = new Set();
    this.#language(this.source, file.get("source-language"), at);
    this.#language(this.target, file.get("target-language"), at);
  }

  #language(text: GrowingText, said: string | undefined, at: Span): void {
    if (!said) return;
    text.language ??= said;
    if (said.toLowerCase() === text.language.toLowerCase()) return;
    this.#issues.report("other-language", at.start, said);
  }

  #identity({ tag, at }: XmlElement): void {
    const id = tag.attributes.get("id");
    if (id === undefined) this.#issues.report("missing-id", at.start);
    else if (this.#ids.has(id)) this.#issues.report("duplicate-id", at.start, id);
    else this.#ids.add(id);
  }
}

interface OneSegment {
  readonly unit: XmlElement;
  readonly context: UnitContext;
  readonly settings: SegmentSettings;
  readonly segment: UnitSegment;
  readonly index: number;
  readonly noted: ReturnType<typeof unitNotes>;
}

interface Read extends Pick<FileParagraph, "text" | "codes" | "state" | "notes"> {
  readonly at: Span;
}

function sourceNotes({ noted, segment, context }: OneSegment): string[] {
  return [...noted.source, ...commentsOn(segment.source, context.definitions)];
}

function isBlank(text = ""): boolean {
  return withoutCodes(text).trim() === "";
}

// Trados counts segments through a document by their names; elsewhere they are counted in each unit.
function idOf({ unit: { tag }, segment: { mid }, settings }: OneSegment): string | null {
  const id = attributeOf(tag, "segmentguid") ?? tag.attributes.get("id") ?? null;
  if (mid === null) return id;
  return settings ? mid : [id, mid].filter((part) => part !== null).join(".");
}

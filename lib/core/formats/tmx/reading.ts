import type { Span } from "#lib/core/text/tokens.ts";
import type { FileParagraph, FileRow, FileText, ReadingIssue } from "../opened-file.ts";
import { placesIn } from "../places.ts";
import { UnreadableDocumentError } from "../unreadable.ts";
import type { InlineOptions } from "../xml/inline.ts";
import { issueList } from "../xml/issue-list.ts";
import { readInline } from "../xml/read-inline.ts";
import { attributeOf, childElement, childElements, textOf, type XmlElement } from "../xml/tree.ts";
import type { XmlHandlers, XmlTag } from "../xml/walk-xml.ts";
import { roleOf } from "./roles.ts";

/** The paragraphs of one language, and where the `seg` of each stands. */
export interface LanguageText {
  /** As it is first written. */
  readonly language: string;
  readonly paragraphs: readonly FileParagraph[];
  readonly places: readonly Span[];
}

class GrowingText implements LanguageText {
  readonly language: string;
  readonly paragraphs: FileParagraph[] = [];
  readonly places: Span[] = [];

  constructor(language: string) {
    this.language = language;
  }
}

const FORMAT = "tmx";
// No memory was ever seen to have a tenth of them, and every row has a list for each.
const MOST_LANGUAGES = 500;

const VERSIONS: readonly (string | undefined)[] = ["1.0", "1.1", "1.2", "1.3", "1.4", "1.4b"];

/** What is read of the units of a translation memory, as they are heard. */
export class MemoryReading implements Pick<XmlHandlers, "open" | "unbound"> {
  readonly #text: string;
  readonly #placeOf: ReturnType<typeof placesIn>;
  readonly #issues: ReturnType<typeof issueList>;
  /** By tag in lower case: tags of languages do not tell case apart (RFC 5646, 2.1.1). */
  readonly #languages = new Map<string, GrowingText>();
  readonly #rows: ReadonlyMap<GrowingText, number>[] = [];
  readonly #options: InlineOptions = { roleOf, refuse: (offset) => this.#refuse(offset) };
  #sourceLanguage: string | null = null;
  #hasRoot = false;

  constructor(text: string) {
    this.#text = text;
    this.#placeOf = placesIn(text);
    this.#issues = issueList(this.#placeOf);
  }

  get issues(): readonly ReadingIssue[] {
    return this.#issues.issues;
  }

  /** The language that was translated from, then the others as they are met first. */
  get languages(): readonly LanguageText[] {
    return this.#ordered();
  }

  /** The texts without their places. */
  get texts(): FileText[] {
    const source = this.#source();
    return this.#ordered().map((text) => ({
      slot: text.language,
      language: text.language || null,
      basedOn: source && text !== source ? source.language : null,
      paragraphs: text.paragraphs,
    }));
  }

  get rows(): FileRow[] {
    const texts = this.#ordered();
    return this.#rows.map((row) =>
      texts.map((text) => {
        const paragraph = row.get(text);
        return paragraph === undefined ? [] : [paragraph];
      }),
    );
  }

  open({ local, attributes, at }: XmlTag): void {
    const version = attributes.get("version");
    if (!this.#hasRoot && !VERSIONS.includes(version)) {
      this.#issues.report("other-version", at.start, version ?? "?");
    }
    this.#hasRoot = true;
    if (local === "header") this.#sourceLanguage = attributes.get("srclang") ?? null;
  }

  unbound(prefix: string, at: Span): void {
    this.#issues.report("unbound-prefix", at.start, prefix);
  }

  /** Takes a `tu`: a row. */
  unit(unit: XmlElement): void {
    const row = new Map<GrowingText, number>();
    const noted = notesOf(unit);
    for (const variant of childElements(unit, "tuv")) {
      const seg = childElement(variant, "seg");
      const text = this.#languageOf(variant.tag);
      if (row.has(text)) this.#issues.report("duplicate-key", variant.at.start, text.language);
      else if (seg) {
        const notes = [...(row.size === 0 ? noted : []), ...notesOf(variant)];
        row.set(text, text.paragraphs.length);
        text.places.push(seg.at);
        text.paragraphs.push(this.#paragraph(unit, seg, notes));
      }
    }
    if (row.size > 0) this.#rows.push(row);
  }

  #ordered(): GrowingText[] {
    const source = this.#source();
    const used = [...this.#languages.values()].filter(({ paragraphs }) => paragraphs.length > 0);
    return source ? [source, ...used.filter((text) => text !== source)] : used;
  }

  #source(): GrowingText | null {
    const text = this.#languages.get(this.#sourceLanguage?.toLowerCase() ?? "");
    return text && text.paragraphs.length > 0 ? text : null;
  }

  #languageOf(tag: XmlTag): GrowingText {
    const written = attributeOf(tag, "lang") ?? "";
    const known = this.#languages.get(written.toLowerCase());
    if (known) return known;
    if (written === "") this.#issues.report("breaks-standard", tag.at.start, "tuv, xml:lang");
    if (this.#languages.size >= MOST_LANGUAGES) this.#refuse(tag.at.start);
    const text = new GrowingText(written);
    this.#languages.set(written.toLowerCase(), text);
    return text;
  }

  #refuse(offset: number): never {
    const place = this.#placeOf(offset);
    throw new UnreadableDocumentError({ format: FORMAT, reason: "too-large", ...place });
  }

  #paragraph(unit: XmlElement, seg: XmlElement, notes: readonly string[]): FileParagraph {
    const place = this.#placeOf(seg.at.start);
    const { text, codes, unopened } = readInline(this.#text, seg, this.#options);
    for (const { at, tag } of unopened) {
      this.#issues.report("unsupported-content", at.start, tag.name);
    }
    const id = unit.tag.attributes.get("tuid") ?? null;
    const said = { isOneLine: false, isLocked: false, id, state: null, notes };
    return { text, codes, ...said, at: place };
  }
}

function notesOf(element: XmlElement): string[] {
  return childElements(element, "note")
    .map((note) => textOf(note).trim())
    .filter((words) => words !== "");
}

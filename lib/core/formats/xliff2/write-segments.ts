import type { Span } from "#lib/core/text/tokens.ts";
import type { ParagraphEdit, WritingLoss, WrittenFile } from "../opened-file.ts";
import { type Splice, splice } from "../pieces.ts";
import { parseXml, type XmlElement } from "../xml/tree.ts";
import { contentSplices } from "./content-splices.ts";
import { escapeContent, escapeWide } from "./escape.ts";
import { readInline } from "./inline.ts";
import type { Segment, TextPlace } from "./read-unit.ts";
import { newTarget } from "./target-element.ts";

/** A document that was read, to be written into. */
export interface ReadDocument {
  readonly format: string;
  readonly bytes: Uint8Array;
  readonly text: string;
  encode(text: string): Uint8Array | null;
  readonly segments: readonly Segment[];
}

/**
 * Writes edited segments into the received bytes; a target that is missing is put behind its source. The received bytes themselves where
 * nothing changes. @throws Error for edits of segments that are not there, and for two of one.
 */
export function writeSegments(
  document: ReadDocument,
  edits: readonly ParagraphEdit[],
): WrittenFile {
  const effective = checked(document.segments, edits).filter(
    ({ edit, segment, slot }) => segment[slot].text !== edit.text,
  );
  if (effective.length === 0) return { bytes: document.bytes, losses: [] };
  const losses: WritingLoss[] = [];
  const written = spliced(document, effective, (text) => text, losses);
  const bytes = document.encode(written);
  if (bytes) return { bytes, losses };
  // The encoding has no room for a character; references have room for all.
  const narrow = document.encode(spliced(document, effective, escapeWide, []));
  if (!narrow) throw new Error("Expected the received characters to fit the received encoding");
  return { bytes: narrow, losses };
}

interface SegmentEdit {
  readonly edit: ParagraphEdit;
  readonly segment: Segment;
  readonly slot: "source" | "target";
}

function checked(segments: readonly Segment[], edits: readonly ParagraphEdit[]): SegmentEdit[] {
  const seen = new Set<string>();
  return edits.map((edit) => {
    const segment = segments[edit.paragraph];
    const { slot } = edit;
    const name = `${slot} ${edit.paragraph}`;
    if (!segment || (slot !== "source" && slot !== "target") || seen.has(name)) {
      throw new Error(`Expected one edit of a paragraph that is there: got ${name}`);
    }
    seen.add(name);
    return { edit, segment, slot };
  });
}

function spliced(
  { text, format }: ReadDocument,
  edits: readonly SegmentEdit[],
  narrow: (text: string) => string,
  losses: WritingLoss[],
): string {
  const splices = edits.flatMap((edit) => splicesOf(edit, text, { format, narrow, losses }));
  return splice(
    text,
    splices.sort((a, b) => a.start - b.start || a.end - b.end),
  );
}

interface Writing {
  readonly format: string;
  readonly narrow: (text: string) => string;
  readonly losses: WritingLoss[];
}

function splicesOf(
  { edit, segment, slot }: SegmentEdit,
  document: string,
  writing: Writing,
): Splice[] {
  const place = segment[slot];
  const own = place.at && elementAt(document, place.at, writing.format);
  const source = segment.source.at && elementAt(document, segment.source.at, writing.format);
  const { splices, lost } = contentSplices({
    ...contentOf(own, source, place, writing.format),
    text: edit.text,
    write: (text) => escapedFor(place, text, writing, own ?? source),
    empty: own?.element.inside.start ?? 0,
  });
  for (const subject of lost) {
    writing.losses.push({ code: "unknown-code", slot, paragraph: edit.paragraph, subject });
  }
  if (own) return inElement(own.element, own.source, place.at?.start ?? 0, splices);
  const content = splices.map(({ text }) => text).join("");
  return [newTarget(document, segment, source?.element.tag.name ?? "source", content)];
}

// The codes of a target that says nothing yet are those of its source.
function contentOf(own: Part | null, source: Part | null, place: TextPlace, format: string) {
  const options = { format, preserve: place.preserve };
  const inline = own && readInline(own.element, own.source, options);
  if (own && inline && inline.pieces.length > 0) return { ...inline, markup: own.source };
  const marks = source ? readInline(source.element, source.source, options).marks : [];
  return { pieces: [], marks, markup: source?.source ?? "" };
}

// A typed line end would be layout where white space is not preserved; as a reference it is not.
function escapedFor(
  { preserve }: TextPlace,
  text: string,
  writing: Writing,
  part: Part | null,
): string {
  const name = part?.element.tag.name ?? "";
  const escaped = writing.narrow(escapeContent(text, name.slice(0, name.indexOf(":") + 1)));
  return preserve ? escaped : escaped.replace(/\n/g, "&#10;");
}

interface Part {
  readonly source: string;
  readonly element: XmlElement;
}

function elementAt(document: string, at: Span, format: string): Part {
  const source = document.slice(at.start, at.end);
  return { source, element: parseXml(source, { format }) };
}

// An element written as `<target/>` has no room: its tag is opened.
function inElement(
  { tag }: XmlElement,
  source: string,
  offset: number,
  splices: readonly Splice[],
): Splice[] {
  if (!tag.isEmpty) {
    return splices.map(({ start, end, text }) => ({
      start: start + offset,
      end: end + offset,
      text,
    }));
  }
  const close = /\s*\/>$/.exec(source.slice(0, tag.at.end))?.[0] ?? "/>";
  const end = offset + tag.at.end;
  const content = splices.map(({ text }) => text).join("");
  return [{ start: end - close.length, end, text: `>${content}</${tag.name}>` }];
}

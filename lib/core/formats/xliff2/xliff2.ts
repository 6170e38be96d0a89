import type {
  FileParagraph,
  FileRow,
  FileText,
  Format,
  OpenedFile,
  ReadingIssue,
  ReadingOptions,
} from "../opened-file.ts";
import { type Place, placesIn } from "../places.ts";
import { UnreadableDocumentError } from "../unreadable.ts";
import { decodeXml, rootTagOf } from "../xml/prolog.ts";
import { readUnit, type Segment, type SegmentText } from "./read-unit.ts";
import { standardRules } from "./rules/standard-rules.ts";
import { type Frame, walkDocument } from "./walk-document.ts";
import { writeSegments } from "./write-segments.ts";

const FORMAT = "xliff-2";

/**
 * XLIFF 2.0, 2.1 and 2.2: a paragraph a segment, in the slots `source` and `target`. What the file breaks of its standard is told as
 * `breaks-standard` with the rule's name; only what is no XLIFF 2 at all is refused.
 */
export const xliff2: Format = {
  name: FORMAT,
  mediaType: "application/xliff+xml",
  endings: ["xlf", "xliff", "xml"],
  fits: isXliff2,
  open: openXliff2,
};

function openXliff2(bytes: Uint8Array, { encoding: wanted }: ReadingOptions): OpenedFile {
  const { text, encoding, encode } = decodeXml(bytes, FORMAT, wanted);
  const { root, segments, issues } = readDocument(text);
  const placeOf = placesIn(text);
  return {
    format: FORMAT,
    reading: { encoding },
    texts: [
      slotOf("source", root.tag.attributes.get("srcLang"), segments, placeOf),
      slotOf("target", root.tag.attributes.get("trgLang"), segments, placeOf),
    ],
    rows: segments.map((_, index): FileRow => [[index], [index]]),
    issues: issues.map(({ offset, ...issue }): ReadingIssue => ({ ...issue, ...placeOf(offset) })),
    tracked: [],
    write: (edits) => writeSegments({ bytes, text, encode, segments, format: FORMAT }, edits),
  };
}

interface Found extends Omit<ReadingIssue, keyof Place> {
  readonly offset: number;
}

/** Whether the root is that of XLIFF 2: of its namespace, or of a version 2. */
function isXliff2(bytes: Uint8Array): boolean {
  const root = rootTagOf(bytes);
  if (root?.local !== "xliff") return false;
  const namespaces = [...root.attributes].filter(([name]) => /^xmlns(?:$|:)/.test(name));
  const isNamed = namespaces.some(([, uri]) =>
    uri.startsWith("urn:oasis:names:tc:xliff:document:2."),
  );
  return isNamed || (root.attributes.get("version") ?? "").startsWith("2.");
}

/** The namespaces of the versions; later ones than these are read as far as they are alike. */
const NAMESPACES: ReadonlySet<string> = new Set([
  "urn:oasis:names:tc:xliff:document:2.0",
  "urn:oasis:names:tc:xliff:document:2.2",
]);

const VERSIONS: ReadonlySet<string> = new Set(["2.0", "2.1", "2.2"]);

interface Read {
  readonly root: Frame;
  readonly segments: readonly Segment[];
  readonly issues: readonly Found[];
}

function readDocument(text: string): Read {
  const segments: Segment[] = [];
  const files: Frame[] = [];
  const unbound = new Set<string>();
  const issues: Found[] = [];
  const rules = standardRules(({ rule, at, detail }) =>
    issues.push({
      code: "breaks-standard",
      offset: at,
      subject: `${rule}: ${detail}`.slice(0, 200),
    }),
  );
  let root: Frame | null = null;
  walkDocument(
    text,
    {
      enter(frame) {
        if (!root) issues.push(...versionIssues(frame));
        root ??= frame;
        if (frame.tag.local === "file") files.push(frame);
        rules.enter(frame);
      },
      leave: rules.leave,
      stray: rules.stray,
      unbound(subject, { start }) {
        if (!unbound.has(subject)) issues.push({ code: "unbound-prefix", offset: start, subject });
        unbound.add(subject);
      },
      part(element, frame) {
        rules.part(element, frame);
        if (element.tag.local !== "unit" || element.tag.uri !== frame.tag.uri) return;
        const prefix = files.length > 1 ? `${files.at(-1)?.tag.attributes.get("id")}/` : "";
        for (const segment of readUnit(element, frame, text, FORMAT)) {
          segments.push({ ...segment, id: prefix + segment.id });
        }
      },
    },
    FORMAT,
  );
  if (!root) throw new Error("Expected a root element: a text without one is malformed");
  return { root, segments, issues };
}

function versionIssues({ tag }: Frame): Found[] {
  const { local, uri, attributes, at } = tag;
  if (local !== "xliff") {
    throw new UnreadableDocumentError({
      format: FORMAT,
      reason: "not-what-it-says",
      line: 1,
      column: 1,
      detail: `root ${local}`,
    });
  }
  const version = attributes.get("version") ?? "";
  if (NAMESPACES.has(uri) && VERSIONS.has(version)) return [];
  return [{ code: "other-version", offset: at.start, subject: `${uri} ${version}`.slice(0, 200) }];
}

function slotOf(
  slot: "source" | "target",
  language: string | undefined,
  segments: readonly Segment[],
  placeOf: (offset: number) => Place,
): FileText {
  return {
    slot,
    language: language ?? null,
    basedOn: slot === "target" ? "source" : null,
    paragraphs: segments.map((segment) => paragraphOf(segment, segment[slot], placeOf)),
  };
}

function paragraphOf(
  { id, state, isLocked, at }: Segment,
  { text, codes, notes, at: place }: SegmentText,
  placeOf: (offset: number) => Place,
): FileParagraph {
  const start = (place ?? at).start;
  return { text, codes, isOneLine: false, isLocked, id, state, notes, at: placeOf(start) };
}

import { codesIn } from "#lib/core/text/codes.ts";
import type { FileParagraph, FileText, OpenedFile } from "../../opened-file.ts";
import { decodeXml } from "../../xml/prolog.ts";
import {
  type Attributes,
  attributesIn,
  issueIn,
  type LqiIssue,
  refIn,
  saysIssue,
} from "./issue.ts";
import { type Records, recordsIn } from "./records.ts";

/** A quality issue of ITS 2.0 in an XLIFF file, on the words it is about. */
export interface LqiFlag extends LqiIssue {
  readonly slot: string;
  readonly paragraph: number;
  /** UTF-16 offsets into `FileParagraph.text`; both null where it is about no words in particular. */
  readonly start: number | null;
  readonly end: number | null;
  /** What a file that was made here says beyond ITS: `category`, `state`, `author` and so on. */
  readonly facts: ReadonlyMap<string, string>;
}

/**
 * The quality issues of an opened XLIFF file, of whatever version: those on a stretch of text, in its order, then those on whole texts and
 * those about nothing that is still there. Issues that stand in another file are left out. Linear.
 */
export function readLqi({ texts, format, reading }: OpenedFile, bytes: Uint8Array): LqiFlag[] {
  const records = recordsIn(decodeXml(bytes, format, reading.encoding).text, format);
  const seen = new Set<string>();
  const marked = texts.flatMap(({ slot, paragraphs }) =>
    paragraphs.flatMap((paragraph, index) =>
      spansIn(paragraph).flatMap(({ attributes, start, end }) => {
        const ref = refIn(attributes);
        if (ref !== null) seen.add(ref);
        return issuesOf(attributes, records).map((issue) => {
          return { ...issue, slot, paragraph: index, start, end, facts: factsOf(ref, records) };
        });
      }),
    ),
  );
  return [...marked, ...looseIssues(texts, records, seen)];
}

interface MarkedSpan {
  readonly attributes: Attributes;
  readonly start: number;
  readonly end: number;
}

/** Stretches between marks that say something; the parts of one that had to be cut are one. */
function spansIn({ text, codes }: FileParagraph): MarkedSpan[] {
  if (codes.length === 0) return [];
  const places = new Map(codesIn(text).map(({ index, start }) => [index, start]));
  const spans = new Map<string, MarkedSpan>();
  for (const [index, start] of places) {
    const { source = "", kind = "single", partner = null } = codes[index] ?? {};
    if (kind !== "open" || !source.includes("locQualityIssue")) continue;
    const attributes = attributesIn(startTagOf(source));
    if (!saysIssue(attributes)) continue;
    const end = (partner === null ? undefined : places.get(partner)) ?? start;
    const key = refIn(attributes) ?? `${index}`;
    const before = spans.get(key);
    spans.set(
      key,
      before
        ? { ...before, end: Math.max(before.end, end) }
        : { attributes, start: start + 2, end },
    );
  }
  return [...spans.values()];
}

/** What a code says of itself: markup that it holds is another file's. */
function startTagOf(source: string): string {
  return /^<(?:[^<>"']|"[^"]*"|'[^']*')*/.exec(source)?.[0] ?? "";
}

function issuesOf(attributes: Attributes, { issues }: Records): readonly LqiIssue[] {
  const ref = refIn(attributes);
  return ref === null ? [issueIn(attributes)] : (issues.get(ref)?.issues ?? []);
}

const NO_FACTS: ReadonlyMap<string, string> = new Map();

function factsOf(ref: string | null, { facts }: Records): ReadonlyMap<string, string> {
  return (ref === null ? undefined : facts.get(ref)) ?? NO_FACTS;
}

function looseIssues(texts: readonly FileText[], records: Records, seen: Set<string>): LqiFlag[] {
  const flags: LqiFlag[] = [];
  const finders = new Map(texts.map(({ slot, paragraphs }) => [slot, paragraphFinder(paragraphs)]));
  for (const { unit, slot, attributes } of records.wholes) {
    const ref = refIn(attributes);
    if (ref !== null) seen.add(ref);
    const text = texts.find((each) => each.slot === slot);
    const paragraph = finders.get(slot)?.(unit, null) ?? 0;
    const end = text?.paragraphs[paragraph]?.text.length ?? 0;
    const facts = factsOf(ref, records);
    for (const issue of issuesOf(attributes, records))
      flags.push({ ...issue, slot, paragraph, start: 0, end, facts });
  }
  for (const [id, { unit, issues }] of records.issues) {
    if (seen.has(id)) continue;
    const facts = factsOf(id, records);
    const slot = texts.at(-1)?.slot ?? "";
    const paragraph = finders.get(slot)?.(unit, facts.get("segment") ?? null) ?? 0;
    for (const issue of issues)
      flags.push({ ...issue, slot, paragraph, start: null, end: null, facts });
  }
  return flags;
}

type FindParagraph = (unit: string, segment: string | null) => number;

/** Finds the paragraph of a segment, or the first of a unit; the first of all where there is none. */
function paragraphFinder(paragraphs: readonly FileParagraph[]): FindParagraph {
  const first = new Map<string, number>();
  for (const [index, { id }] of paragraphs.entries())
    for (const name of namesIn(id ?? "")) if (!first.has(name)) first.set(name, index);
  return (unit, segment) => {
    const exact = segment === null ? undefined : first.get(`${unit}/s${segment}`);
    return exact ?? first.get(unit) ?? 0;
  };
}

// Ids of files, units and segments, and a few slashes of their own.
const MOST_PARTS = 8;

/** An id, and what stands before its slashes. */
function namesIn(id: string): string[] {
  const parts = id.split("/", MOST_PARTS);
  return [id, ...parts.map((_, index) => parts.slice(0, index + 1).join("/"))];
}

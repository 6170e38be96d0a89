import { codesIn } from "#lib/core/text/codes.ts";
import type { FileParagraph, FileText, OpenedFile } from "../../opened-file.ts";
import { decodeXml } from "../../xml/prolog.ts";
import { type Attributes, attributesIn, issueIn, type LqiIssue, refIn } from "./issue.ts";
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
    if (kind !== "open" || !/locQualityIssue/.test(source)) continue;
    const attributes = attributesIn(source);
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
  for (const { unit, slot, attributes } of records.wholes) {
    const ref = refIn(attributes);
    if (ref !== null) seen.add(ref);
    const text = texts.find((each) => each.slot === slot);
    const paragraph = paragraphOf(text, unit, null);
    const end = text?.paragraphs[paragraph]?.text.length ?? 0;
    const facts = factsOf(ref, records);
    for (const issue of issuesOf(attributes, records))
      flags.push({ ...issue, slot, paragraph, start: 0, end, facts });
  }
  for (const [id, { unit, issues }] of records.issues) {
    if (seen.has(id)) continue;
    const facts = factsOf(id, records);
    const paragraph = paragraphOf(texts.at(-1), unit, facts.get("segment") ?? null);
    const slot = texts.at(-1)?.slot ?? "";
    for (const issue of issues)
      flags.push({ ...issue, slot, paragraph, start: null, end: null, facts });
  }
  return flags;
}

function paragraphOf(text: FileText | undefined, unit: string, segment: string | null): number {
  const paragraphs = text?.paragraphs ?? [];
  const exact = paragraphs.findIndex(({ id }) => segment !== null && id === `${unit}/s${segment}`);
  if (exact !== -1) return exact;
  return Math.max(
    0,
    paragraphs.findIndex(({ id }) => id === unit || id?.startsWith(`${unit}/`)),
  );
}

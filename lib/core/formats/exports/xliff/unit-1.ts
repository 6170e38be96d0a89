import type { ParagraphState } from "../../opened-file.ts";
import type { ExportedRevision, ExportedSegment } from "../exported-document.ts";
import type { ExportedPair, ExportedPairs } from "./exported-pairs.ts";
import {
  type FlagRecord,
  flagFacts,
  flagMarks,
  flagRecords,
  issueElement,
} from "./flag-records.ts";
import { inline1 } from "./inline-1.ts";
import { stepsThrough } from "./marked-text.ts";
import { unitNames } from "./unit-names.ts";
import { element, textContent } from "./xml-writer.ts";

/** A row as a `trans-unit` of XLIFF 1.2, or as a group of them where it has several segments. `firstIssue` numbers its flags. */
export function unit1({ row, pairs }: ExportedPairs, firstIssue: number): string {
  const [only] = pairs;
  if (only && pairs.length === 1) return `${transUnit(only, `r${row}`, firstIssue)}\n`;
  let next = firstIssue;
  const units = pairs.map((pair) => {
    const id = pair.target ? `r${row}-s${pair.target.id}` : `r${row}-b${pair.source?.id}`;
    const unit = transUnit(pair, id, next);
    next += pair.target?.flags.length ?? 0;
    return unit;
  });
  return `${element("group", { id: `r${row}` }, units.join(""))}\n`;
}

function transUnit({ source, target }: ExportedPair, id: string, firstIssue: number): string {
  const names = unitNames();
  const records = target ? flagRecords(target, firstIssue) : [];
  const content = [element("source", {}, source ? side(source, "source", names, []) : "")];
  if (target) {
    const state = target.state ? STATES[target.state] : null;
    content.push(element("target", { state }, side(target, "target", names, records)));
    content.push(...target.revisions.slice(0, -1).map((revision) => previous(revision, target)));
  }
  content.push(
    ...records.flatMap(({ flag }) => note(flag.note, flag.author)),
    ...records.map(facts),
  );
  content.push(...records.map(issueElement));
  const approved = target?.state === "approved" ? "yes" : null;
  return element("trans-unit", { id, approved, "xml:space": "preserve" }, content.join(""));
}

const STATES: Readonly<Record<ParagraphState, string>> = {
  untranslated: "needs-translation",
  translated: "translated",
  reviewed: "x-reviewed",
  approved: "final",
};

function side(
  { text, codes }: ExportedSegment,
  name: "source" | "target",
  names: ReturnType<typeof unitNames>,
  records: readonly FlagRecord[],
): string {
  return inline1(stepsThrough(text, codes, flagMarks(records, false)), {
    codes,
    side: name,
    names,
  });
}

function previous(
  { text, author, at, cause }: ExportedRevision,
  { codes }: ExportedSegment,
): string {
  const content = inline1(stepsThrough(text, codes, []), {
    codes,
    side: "target",
    names: unitNames(),
  });
  const origin = [author, at, cause].filter(Boolean).join(", ");
  return element(
    "alt-trans",
    { alttranstype: "previous-version", origin },
    element("target", {}, content),
  );
}

function note(text: string, author: string): string[] {
  if (text === "") return [];
  return [
    element(
      "note",
      { annotates: "target", from: author === "" ? null : author },
      textContent(text),
    ),
  ];
}

function facts(record: FlagRecord): string {
  const contexts = flagFacts(record).map(([name, value]) =>
    element("context", { "context-type": `x-hexapla-${name}` }, textContent(value)),
  );
  return element("context-group", { name: record.id }, contexts.join(""));
}

import type { ExportedFlag, ExportedSegment } from "../exported-document.ts";
import { ISSUE_PROFILE, ISSUE_SEVERITIES, issueTypeOf } from "./issue-types.ts";
import type { TextMark } from "./marked-text.ts";
import { type Attributes, element } from "./xml-writer.ts";

/** A flag as a unit holds it. */
export interface FlagRecord {
  /** Of its `locQualityIssues`, unlike any other in the file. */
  readonly id: string;
  readonly segment: number;
  readonly flag: ExportedFlag;
}

/** The flags of a segment, named from `first` on. */
export function flagRecords({ id: segment, flags }: ExportedSegment, first: number): FlagRecord[] {
  return flags.map((flag, index) => ({ id: `lqi${first + index}`, segment, flag }));
}

/** A flag as a standoff record of ITS 2.0, §8.17. A flag that was dismissed is not enabled. */
export function issueElement({ id, flag }: FlagRecord): string {
  return element(
    "its:locQualityIssues",
    { "xml:id": id },
    element("its:locQualityIssue", issueAttributes(flag), ""),
  );
}

function issueAttributes({ category, severity, state, note }: ExportedFlag): Attributes {
  return {
    locQualityIssueType: issueTypeOf(category),
    locQualityIssueComment: note === "" ? category : `${category}: ${note}`,
    locQualityIssueSeverity: ISSUE_SEVERITIES[severity],
    locQualityIssueProfileRef: ISSUE_PROFILE,
    locQualityIssueEnabled: state === "dismissed" ? "no" : "yes",
  };
}

/** What ITS has no place for, by names of ours; empty where there is nothing to say. */
export function flagFacts({
  id,
  segment,
  flag,
}: FlagRecord): readonly (readonly [string, string])[] {
  const facts: [string, string | null][] = [
    ["record", id],
    ["flag", flag.id],
    ["segment", `${segment}`],
    ["category", flag.category],
    ["severity", flag.severity],
    ["state", flag.state],
    ["quote", flag.quote],
    ["note", flag.note],
    ["reason", flag.reason],
    ["check", flag.check],
    [
      "born",
      typeof flag.born === "object" && flag.born ? `${flag.born.from}>${flag.born.to}` : flag.born,
    ],
    ["suggestion", flag.suggestion],
    ["author", flag.author],
    ["at", flag.at],
  ];
  return facts.flatMap(([name, value]) =>
    value === null || value === "" ? [] : [[name, value] as const],
  );
}

/** The marks of flags in their text: one for the issue, one for the note where there is any. Flags whose words are gone have none. */
export function flagMarks(records: readonly FlagRecord[], hasComments: boolean): TextMark[] {
  return records.flatMap(({ id, flag: { start, end, note } }): TextMark[] => {
    if (start === null || end === null) return [];
    const issue: TextMark = { id: `m-${id}`, kind: "issue", ref: id, start, end };
    if (note === "" || !hasComments) return [issue];
    return [issue, { id: `c-${id}`, kind: "comment", ref: `n-${id}`, start, end }];
  });
}

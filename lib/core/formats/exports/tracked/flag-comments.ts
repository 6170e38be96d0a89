import { withoutCodes } from "#lib/core/text/codes.ts";
import { withoutIllegal } from "../../xml/characters.ts";
import { editionLabels } from "../editions.ts";
import type { ExportTools } from "../export-tools.ts";
import type { ExportedDocument, ExportedFlag, ExportedSegment } from "../exported-document.ts";

/** A flag as a comment on words of its segment. */
export interface FlagComment {
  /** UTF-16 offsets into the segment's text. */
  readonly start: number;
  readonly end: number;
  readonly author: string;
  readonly date: string;
  readonly text: string;
}

/** The flags of a segment as comments; one whose words are gone stands on the whole segment and quotes them. */
export function flagComments(
  document: ExportedDocument,
  { flags, text }: ExportedSegment,
  words: ExportTools["words"],
): FlagComment[] {
  const labels = editionLabels(document);
  return flags.map((flag) => ({
    start: flag.start ?? 0,
    end: flag.end ?? text.length,
    author: withoutIllegal(flag.author || (flag.check ?? "")),
    date: flag.at || document.exportedAt,
    text: withoutIllegal(withoutCodes(linesOf(flag, labels, words).join("\n"))),
  }));
}

function linesOf(
  flag: ExportedFlag,
  labels: ReadonlyMap<number, string>,
  words: ExportTools["words"],
): string[] {
  const { category, severity, state, start, quote, note, reason, suggestion } = flag;
  const lines = [
    [category, words[severity], words[state]].join(" · "),
    start === null && quote !== "" ? `“${quote}”` : "",
    note,
    suggestion === null ? "" : `${words.suggestion}: ${suggestion}`,
    reason === null ? "" : `${words.reason}: ${reason}`,
    bornLine(flag, labels, words),
  ];
  return lines.filter((line) => line !== "");
}

function bornLine(
  { born }: ExportedFlag,
  labels: ReadonlyMap<number, string>,
  words: ExportTools["words"],
): string {
  if (born === null) return "";
  if (born === "original") return `${words.born}: ${words.bornInOriginal}`;
  const [from, to] = [labels.get(born.from) ?? born.from, labels.get(born.to) ?? born.to];
  return `${words.born}: ${from} → ${to}`;
}

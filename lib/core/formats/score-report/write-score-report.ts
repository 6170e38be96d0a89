import type { ExportFile } from "../exports/exported-document.ts";
import { safeFileName } from "../exports/file-name.ts";
import { MEDIA_TYPES } from "../exports/media-types.ts";
import type { ReportedScores, ReportTools } from "./reported-scores.ts";
import type { ScoreFormat } from "./score-formats.ts";
import { writeScoreCsv } from "./write-score-csv.ts";
import { writeScoreHtml } from "./write-score-html.ts";

/** Writes a report of scores as a file. */
export function writeScoreReport(
  scores: ReportedScores,
  format: ScoreFormat,
  tools: ReportTools,
): ExportFile {
  return {
    name: `${safeFileName(scores.title)}.scores.${format}`,
    mediaType: format === "json" ? "application/json" : MEDIA_TYPES[format],
    bytes: BYTES[format](scores, tools),
    losses: [],
  };
}

const BYTES: Readonly<
  Record<ScoreFormat, (scores: ReportedScores, tools: ReportTools) => Uint8Array>
> = {
  csv: writeScoreCsv,
  html: (scores, tools) => new TextEncoder().encode(writeScoreHtml(scores, tools)),
  json: (scores) => new TextEncoder().encode(`${JSON.stringify(scores, null, 1)}\n`),
};

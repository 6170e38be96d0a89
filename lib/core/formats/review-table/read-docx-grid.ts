import { withoutCodes } from "#lib/core/text/codes.ts";
import { readComments } from "../docx/read-comments.ts";
import { readFlows } from "../docx/read-flows.ts";
import { decodePart, mainPart, relationsOf } from "../docx/relations.ts";
import type { View } from "../docx/segment.ts";
import { segmentsOf } from "../docx/segments.ts";
import type { Flow } from "../docx/source.ts";
import { openPackage } from "../package/open-package.ts";
import type { GridCell, GridRow } from "./table-grid.ts";

/** Reads the rows of all tables in the body of a DOCX. @throws UnreadableDocumentError for what is no DOCX */
export function readDocxGrid(bytes: Uint8Array): GridRow[] {
  const from = openPackage(bytes, "docx");
  const main = mainPart(from);
  const comments = readComments(from, relationsOf(from, main));
  const { flows } = readFlows(decodePart(from, main), "docx");
  return flows.flatMap((flow) =>
    flow.flatMap((item) =>
      item.kind === "row" ? [item.cells.map((cell) => readCell(cell, comments))] : [],
    ),
  );
}

function readCell(cell: Flow, comments: ReadonlyMap<string, string>): GridCell {
  const paragraphs = cell.flatMap((item) => (item.kind === "paragraph" ? [item.paragraph] : []));
  const changes = paragraphs.flatMap(({ tracked }) => tracked);
  return {
    accepted: textIn(cell, "accepted"),
    original: textIn(cell, "original"),
    changes: changes
      .filter(({ kind }) => kind !== "formatted")
      .map(({ kind, author, date, text }) => ({ kind, author, date, text })),
    comments: paragraphs.flatMap((paragraph) =>
      paragraph.comments.map((id) => comments.get(id) ?? "").filter((words) => words !== ""),
    ),
  };
}

// Codes of ours stand as visible tags: what else the cell holds, such as an image, has no place in the text.
function textIn(cell: Flow, view: View): string {
  return segmentsOf(cell, view)
    .map(({ text }) => withoutCodes(text))
    .join("\n");
}

import type { ExportedDocument, ExportFile } from "../exports/exported-document.ts";
import { MEDIA_TYPES } from "../exports/media-types.ts";
import { createPackage } from "../package/create-package.ts";
import { escapeAttribute, escapeXml } from "../xml/characters.ts";
import { DOCX_PARTS, documentPart, TAG_STYLE } from "./docx-parts.ts";
import { cellMarker } from "./marker.ts";
import {
  type ReviewColumn,
  type ReviewLine,
  type ReviewTable,
  type ReviewWanted,
  reviewTable,
} from "./table-content.ts";

/**
 * A review table as DOCX: ID, a column for each edition, Comment, Status. Each line and each text begins with a hidden marker, by which it
 * is found when the table comes back; tracking of changes is switched on.
 */
export function writeReviewDocx(
  document: ExportedDocument,
  wanted: Omit<ReviewWanted, "longest"> & { readonly name: string },
): ExportFile {
  const table = reviewTable(document, { ...wanted, longest: Number.POSITIVE_INFINITY });
  const parts = new Map(Object.entries({ ...DOCX_PARTS, "word/document.xml": partOf(table) }));
  const encoded = new Map([...parts].map(([name, xml]) => [name, new TextEncoder().encode(xml)]));
  return {
    name: wanted.name,
    mediaType: MEDIA_TYPES.docx,
    bytes: createPackage(encoded),
    losses: table.losses,
  };
}

function partOf(table: ReviewTable): string {
  const widths = widthsOf(table.columns.length);
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("");
  const rows = [headerRow(table, widths), ...table.lines.map((line) => row(table, line, widths))];
  const edges = ["top", "left", "bottom", "right", "insideH", "insideV"]
    .map((edge) => `<w:${edge} w:val="single" w:sz="4" w:space="0" w:color="999999"/>`)
    .join("");
  const look = `<w:tblPr><w:tblW w:w="${PAGE}" w:type="dxa"/><w:tblBorders>${edges}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr>`;
  const title = paragraph(run(table.title, "<w:b/><w:bCs/>"));
  const body = `<w:tbl>${look}<w:tblGrid>${grid}</w:tblGrid>${rows.join("")}</w:tbl>`;
  return documentPart(`${title}${body}${paragraph("")}`);
}

// Twentieths of a point: what is left of a landscape page between its margins, and what the narrow columns take of it.
const PAGE = 15398;
const ID = 800;
const COMMENT = 2400;
const STATUS = 1200;

function widthsOf(columns: number): number[] {
  const wide = Math.floor((PAGE - ID - COMMENT - STATUS) / columns);
  return [ID, ...Array.from({ length: columns }, () => wide), COMMENT, STATUS];
}

function headerRow({ marker, id, columns, comment, status }: ReviewTable, widths: number[]) {
  const names = [...columns.map(({ heading }) => heading), comment, status];
  const cells = names.map((name, at) =>
    cell(paragraph(run(name, "<w:b/><w:bCs/>")), widths[at + 1]),
  );
  const first = cell(paragraph(hidden(marker) + run(id, "<w:b/><w:bCs/>")), widths[0]);
  return `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${first}${cells.join("")}</w:tr>`;
}

function row(table: ReviewTable, line: ReviewLine, widths: number[]): string {
  const id = cell(paragraph(hidden(line.marker) + run(line.label)), widths[0]);
  const texts = line.cells.map(({ text, mark }, at) => {
    const column = table.columns[at];
    const shade = column?.role === "source" ? "F2F2F2" : null;
    const content = mark ? hidden(cellMarker(mark)) + textRuns(text, column) : "";
    return cell(paragraph(content, column), widths[at + 1], shade);
  });
  const comment = cell(paragraph(textRuns(line.comment)), COMMENT);
  const status = cell(paragraph(run(line.status)), STATUS);
  return `<w:tr>${id}${texts.join("")}${comment}${status}</w:tr>`;
}

function cell(content: string, width = 0, shade: string | null = null): string {
  const shading = shade ? `<w:shd w:val="clear" w:color="auto" w:fill="${shade}"/>` : "";
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${shading}</w:tcPr>${content}</w:tc>`;
}

function paragraph(content: string, column?: ReviewColumn): string {
  const properties = column?.direction === "rtl" ? "<w:pPr><w:bidi/></w:pPr>" : "";
  return `<w:p>${properties}${content}</w:p>`;
}

const TAG = /(⟨\/?\d{1,5}\/?⟩)/;

function textRuns(text: string, column?: ReviewColumn): string {
  const direction = column?.direction === "rtl" ? "<w:rtl/>" : "";
  const language = column ? languageOf(column) : "";
  return text
    .split(TAG)
    .map((part, at) => {
      const style = at % 2 === 1 ? `<w:rStyle w:val="${TAG_STYLE}"/>` : "";
      return part === "" ? "" : run(part, `${style}${direction}${language}`);
    })
    .join("");
}

function languageOf({ language, direction }: ReviewColumn): string {
  const tag = escapeAttribute(language);
  return direction === "rtl"
    ? `<w:lang w:bidi="${tag}"/>`
    : `<w:lang w:val="${tag}" w:eastAsia="${tag}"/>`;
}

function hidden(marker: string): string {
  return run(marker, "<w:noProof/><w:vanish/>");
}

function run(text: string, properties = ""): string {
  if (text === "") return "";
  const look = properties === "" ? "" : `<w:rPr>${properties}</w:rPr>`;
  return `<w:r>${look}${content(text)}</w:r>`;
}

const BREAKS = /([\t\n])/;

function content(text: string): string {
  return text
    .split(BREAKS)
    .map((part) => {
      if (part === "\t") return "<w:tab/>";
      if (part === "\n") return "<w:br/>";
      return part === "" ? "" : `<w:t xml:space="preserve">${escapeXml(part)}</w:t>`;
    })
    .join("");
}

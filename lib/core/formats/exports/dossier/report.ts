import { directionOf } from "#lib/core/text/direction.ts";
import { escapeHtml, pageOf } from "../../html/page.ts";
import { changesOf } from "../changes-of.ts";
import { baseOf } from "../editions.ts";
import type { ExportTools } from "../export-tools.ts";
import type { ExportedDocument, ExportedEdition, ExportedSegment } from "../exported-document.ts";
import { redlineParagraph } from "../redline-paragraph.ts";
import { flagTable } from "./flag-table.ts";
import { timeOf } from "./time.ts";

// The page asks nothing of any network and runs nothing, whatever stands in the texts.
const POLICY = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`;

const STYLE = `body { max-width: 60rem; }
h1, h2, h3, th, dt, .who { font-family: system-ui, sans-serif; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; }
dd { margin: 0; overflow-wrap: anywhere; }
article { border-block-start: 1px solid #8888; break-inside: avoid; }
.who { font-size: .8rem; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid #8888; padding: .25rem .5rem; text-align: start; vertical-align: top; overflow-wrap: anywhere; }
thead { display: table-header-group; }
tr { break-inside: avoid; }`;

type Words = ExportTools["words"];

/**
 * The report of a dossier as a page of its own: what was reviewed, figures, every changed paragraph with its changes, flags, and dismissals
 * with their reasons. Without scripts; all of the material is escaped.
 */
export function dossierReport(
  document: ExportedDocument,
  edition: ExportedEdition,
  { words, language }: Pick<ExportTools, "words" | "language">,
): string {
  const title = `${words.report}: ${document.title}`;
  const page = { title, language, direction: directionOf(language), head: POLICY };
  const flags = edition.segments.flatMap((segment) => segment.flags);
  const isDismissed = flags.filter(({ state }) => state === "dismissed");
  const content = [
    `<h1>${escapeHtml(words.report)}: <bdi>${escapeHtml(document.title)}</bdi></h1>`,
    facts(factsOf(document, edition, words)),
    heading(words.counts),
    facts([
      [words.paragraphs, String(edition.segments.length)],
      [words.changedParagraphs, String(edition.segments.filter(isChanged).length)],
      [words.flags, String(flags.length - isDismissed.length)],
      [words.dismissals, String(isDismissed.length)],
    ]),
    heading(words.changes),
    ...changedParagraphs(edition, words),
    heading(words.flags),
    flagTable(document, edition, { words, areDismissed: false }),
    heading(words.dismissals),
    flagTable(document, edition, { words, areDismissed: true }),
  ];
  return pageOf(page, content.join("\n"), STYLE);
}

function factsOf(document: ExportedDocument, edition: ExportedEdition, words: Words) {
  const base = baseOf(document, edition);
  return [
    [words.edition, edition.language],
    [words.basedOn, base?.language ?? ""],
    [words.file, edition.file.name],
    [words.checksum, edition.file.hash],
    [words.made, timeOf(document.exportedAt)],
  ].filter(([, value]) => value !== "");
}

function facts(pairs: readonly (readonly string[])[]): string {
  const lines = pairs.map(([name = "", value = ""]) => {
    return `<dt>${escapeHtml(name)}</dt><dd><bdi>${escapeHtml(value)}</bdi></dd>`;
  });
  return `<dl>${lines.join("")}</dl>`;
}

function heading(words: string): string {
  return `<h2>${escapeHtml(words)}</h2>`;
}

function isChanged({ received, text }: ExportedSegment): boolean {
  return received !== text;
}

function changedParagraphs({ segments, language }: ExportedEdition, words: Words): string[] {
  const attributes = `lang="${escapeHtml(language)}" dir="${directionOf(language)}"`;
  const articles = segments.flatMap((segment, at) => {
    if (!isChanged(segment)) return [];
    const title = `<h3>${escapeHtml(words.paragraph)} ${at + 1}</h3>`;
    const text = `<p ${attributes}>${redlineParagraph(segment, language)}</p>`;
    return [`<article>${title}${text}<p class="who">${editorsOf(segment, language)}</p></article>`];
  });
  return articles.length > 0 ? articles : [`<p>${escapeHtml(words.noChanges)}</p>`];
}

/** Who made the changes of a paragraph, and when each of them last did. */
function editorsOf(segment: ExportedSegment, language: string): string {
  const last = new Map<string, string>();
  for (const { author, date } of changesOf(segment, language)) {
    if (date > (last.get(author) ?? "")) last.set(author, date);
  }
  return [...last]
    .map(([author, date]) => `<bdi>${escapeHtml(author)}</bdi> · ${escapeHtml(timeOf(date))}`)
    .join("; ");
}

import { withoutCodes } from "#lib/core/text/codes.ts";
import { directionOf } from "#lib/core/text/direction.ts";
import { escapeHtml } from "../../html/page.ts";
import { editionLabels } from "../editions.ts";
import type { ExportWords } from "../export-words.ts";
import type { ExportedDocument, ExportedEdition, ExportedFlag } from "../exported-document.ts";
import { timeOf } from "./time.ts";

/** Which flags, in which words. */
export interface FlagTableOptions {
  readonly words: ExportWords;
  readonly areDismissed: boolean;
}

/** The flags of an edition as a table of HTML; a sentence where there are none. */
export function flagTable(
  document: ExportedDocument,
  edition: ExportedEdition,
  { words, areDismissed }: FlagTableOptions,
): string {
  const labels = editionLabels(document);
  const rows = edition.segments.flatMap(({ flags }, at) =>
    flags
      .filter(({ state }) => (state === "dismissed") === areDismissed)
      .map((flag) => rowOf(flag, at + 1)),
  );
  if (rows.length === 0)
    return `<p>${escapeHtml(areDismissed ? words.noDismissals : words.noFlags)}</p>`;
  const names = [
    words.paragraph,
    words.words,
    words.category,
    words.severity,
    areDismissed ? words.reason : words.state,
    words.note,
    words.born,
    words.author,
  ];
  const head = names.map((name) => `<th scope="col">${escapeHtml(name)}</th>`).join("");
  return `<table><thead><tr>${head}</tr></thead><tbody>${rows.join("\n")}</tbody></table>`;

  function rowOf(flag: ExportedFlag, paragraph: number): string {
    const { language } = edition;
    const quote = escapeHtml(withoutCodes(flag.quote));
    const marked = `<q lang="${escapeHtml(language)}" dir="${directionOf(language)}">${quote}</q>`;
    const cells = [
      String(paragraph),
      quote === "" ? "" : marked,
      isolated(flag.category),
      escapeHtml(words[flag.severity]),
      areDismissed ? isolated(flag.reason ?? "") : escapeHtml(words[flag.state]),
      isolated(noteOf(flag)),
      isolated(hopOf(flag)),
      isolated([flag.author, timeOf(flag.at)].filter(Boolean).join(" · ")),
    ];
    return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
  }

  function noteOf({ note, suggestion }: ExportedFlag): string {
    return [note, suggestion === null ? "" : `→ ${withoutCodes(suggestion)}`]
      .filter(Boolean)
      .join(" ");
  }

  function hopOf({ born }: ExportedFlag): string {
    if (born === null) return "";
    if (born === "original") return words.bornInOriginal;
    return `${labels.get(born.from) ?? born.from} → ${labels.get(born.to) ?? born.to}`;
  }
}

function isolated(text: string): string {
  return text === "" ? "" : `<bdi>${escapeHtml(text)}</bdi>`;
}

import type { Report } from "./breach.ts";
import { type Item, own, startOf } from "./item.ts";
import { byPosition, type UnitView } from "./unit-view.ts";

/** Texts are in the languages of the document, white space is treated alike on both sides (§4.2.2.11, §4.2.2.12, §4.3.2). */
export function checkLanguages({ sources, targets, document }: UnitView, report: Report): void {
  for (const { text } of sources) checkLanguage(text, document.srcLang, report);
  const originals = byPosition(sources);
  for (const { text, position } of targets) {
    if (document.trgLang === undefined) {
      report({ rule: "language.no-target", at: startOf(text), detail: "trgLang" });
    } else checkLanguage(text, document.trgLang, report);
    const source = originals.get(position)?.text;
    if (source && effective(source, "xml:space") !== effective(text, "xml:space")) {
      report({ rule: "space.unlike", at: startOf(text), detail: "xml:space" });
    }
  }
}

/** Checks that what `xml:lang` says of an element is the language it has to be in. */
export function checkLanguage(text: Item, wanted: string | undefined, report: Report): void {
  const language = effective(text, "xml:lang");
  if (language === undefined || wanted === undefined) return;
  if (language.toLowerCase() === wanted.toLowerCase()) return;
  report({ rule: "language.other", at: startOf(text), detail: `${language}, not ${wanted}` });
}

function effective(item: Item | null, name: string): string | undefined {
  if (!item) return name === "xml:space" ? "default" : undefined;
  return own(item, name) ?? effective(item.parent, name);
}

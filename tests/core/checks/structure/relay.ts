import type { CheckedDocument, Finding } from "#lib/core/checks/engine/check.ts";
import { checkDocument } from "#lib/core/checks/engine/check-document.ts";
import { STRUCTURE_CHECKS } from "#lib/core/checks/structure/all.ts";

/** The paragraphs of one edition in one row: none, one, or several. */
export type CellTexts = null | string | readonly string[];

/** Editions in a relay by their languages ("fr>en>es": each from the one before; "fr>en, fr>uk": two from one), row by row. */
export function relay(languages: string, rows: readonly (readonly CellTexts[])[]): CheckedDocument {
  const bases = new Map<string, string | null>();
  for (const chain of languages.split(", ")) {
    for (const [at, language] of chain.split(">").entries()) {
      if (!bases.has(language)) bases.set(language, chain.split(">")[at - 1] ?? null);
    }
  }
  const order = [...bases.keys()];
  const paragraphs = order.map((): string[] => []);
  const laidOut = rows.map((cells) =>
    order.map((_, edition) => {
      const texts = [cells[edition] ?? []].flat();
      return texts.map((text) => (paragraphs[edition]?.push(text) ?? 1) - 1);
    }),
  );
  return {
    editions: order.map((language, edition) => {
      const base = bases.get(language) ?? null;
      const basedOn = base === null ? null : order.indexOf(base);
      return { language, basedOn, paragraphs: paragraphs[edition] ?? [] };
    }),
    rows: laidOut,
  };
}

/** What the checks of structure find: check, language, paragraph from 1, the words it stands on (whole: nothing), and origin. */
export function structureOf(document: CheckedDocument): string[] {
  return findStructure(document).map((finding) => {
    const { check, edition, paragraph, start, end, origin } = finding;
    const { language, paragraphs } = document.editions[edition] ?? { language: "", paragraphs: [] };
    const text = paragraphs[paragraph] ?? "";
    const words = start === 0 && end === text.length ? "" : ` “${text.slice(start, end)}”`;
    return `${check} ${language} ${paragraph + 1}${words} ${origin}`;
  });
}

/** The findings of the checks of structure. */
export function findStructure(document: CheckedDocument): Finding[] {
  return checkDocument(document, { checks: STRUCTURE_CHECKS });
}

/** One short report in four languages, paragraph by paragraph. */
export const REPORT = {
  fr: [
    "La traversée du lac est fermée depuis mardi.",
    "Deux des sept bateaux de Port Vell ont été retirés, et la société Merlano attend des pièces de rechange.",
    "Jusque-là, les voyageurs passent par le col.",
    "Le conseil de la vallée se réunira le 14 mars pour décider de la suite à donner.",
  ],
  en: [
    "The crossing of the lake has been closed since Tuesday.",
    "Two of the seven boats of Port Vell have been withdrawn, and the Merlano company is waiting for spare parts.",
    "Until then travellers go over the pass.",
    "The council of the valley will meet on 14 March to decide what comes next.",
  ],
  es: [
    "La travesía del lago está cerrada desde el martes.",
    "Dos de los siete barcos de Port Vell se han retirado y la empresa Merlano espera piezas de recambio.",
    "Hasta entonces los viajeros pasan por el puerto.",
    "El consejo del valle se reunirá el 14 de marzo para decidir qué hacer.",
  ],
  uk: [
    "Переправу через озеро закрито з вівторка.",
    "Два із семи човнів Порт-Веллу вивели з роботи, і компанія «Мерлано» чекає на запасні частини.",
    "Доти подорожні їздять через перевал.",
    "Рада долини збереться 14 березня, щоб вирішити, що робити далі.",
  ],
} as const;

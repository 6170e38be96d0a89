import { primaryLanguage } from "#lib/core/text/language.ts";
import { ALL_CHECKS } from "./all-checks.ts";
import type {
  Cell,
  Check,
  CheckedDocument,
  Finding,
  PlacedHit,
  PreparedDocument,
  RowView,
} from "./check.ts";
import { withOrigins } from "./origin.ts";
import { createPreparation, type Preparation } from "./preparation.ts";
import { untranslatedParagraph } from "./untranslated-paragraph.ts";

/** `preparation` keeps what was read from the texts for the next run; none is needed for a single one. */
export interface CheckOptions {
  readonly checks?: readonly Check[];
  readonly preparation?: Preparation;
}

/**
 * Returns what the checks find in a document, in order of edition, paragraph, start and check. In an untranslated
 * paragraph nothing else is reported. Linear in the length of the document.
 */
export function checkDocument(document: CheckedDocument, options: CheckOptions = {}): Finding[] {
  const { checks = ALL_CHECKS, preparation = createPreparation() } = options;
  const prepared = prepareDocument(document, preparation);
  const views = rowViews(prepared);
  const findings = checks.flatMap((check) =>
    hitsOf(check, prepared, views, preparation)
      .filter((hit) => judges(check, prepared.editions[hit.edition]?.language))
      .map((hit) => findingOf(check, hit)),
  );
  return withOrigins(document, outsideUntranslated(findings)).sort(byPlace);
}

function prepareDocument(document: CheckedDocument, preparation: Preparation): PreparedDocument {
  const editions = document.editions.map(({ language, basedOn, paragraphs }) => ({
    language,
    basedOn,
    paragraphs: paragraphs.map((text) => preparation.prepare(text, language)),
  }));
  return { editions, rows: document.rows };
}

function hitsOf(
  check: Check,
  document: PreparedDocument,
  views: readonly RowView[],
  preparation: Preparation,
): readonly PlacedHit[] {
  if (check.needs === "document") return check.run(document);
  if (check.needs === "bilingual") return views.flatMap((view) => check.run(view));
  return document.editions.flatMap(({ paragraphs }, edition) =>
    paragraphs.flatMap((text, paragraph) =>
      preparation.hitsOf(check, text).map((hit) => ({ ...hit, edition, paragraph })),
    ),
  );
}

function judges({ languages }: Check, language = "und"): boolean {
  return languages === "all" || languages.includes(primaryLanguage(language));
}

function rowViews(document: PreparedDocument): RowView[] {
  return document.rows.flatMap((_, row) =>
    document.editions.flatMap(({ basedOn }, edition) => {
      const target = cellOf(document, row, edition);
      if (target === null) return [];
      const original = originalOf(document, edition);
      return [
        {
          target,
          base: basedOn === null ? null : cellOf(document, row, basedOn),
          original:
            original === basedOn || original === edition ? null : cellOf(document, row, original),
        },
      ];
    }),
  );
}

function cellOf({ editions, rows }: PreparedDocument, row: number, edition: number): Cell | null {
  const paragraphs = rows[row]?.[edition] ?? [];
  const texts = paragraphs.flatMap((paragraph) => {
    const prepared = editions[edition]?.paragraphs[paragraph];
    return prepared ? [{ edition, paragraph, prepared }] : [];
  });
  return texts.length === 0 ? null : { language: editions[edition]?.language ?? "und", texts };
}

function originalOf({ editions }: PreparedDocument, edition: number): number {
  let at = edition;
  for (let hops = 0; hops < editions.length; hops++) at = editions[at]?.basedOn ?? at;
  return at;
}

function findingOf(check: Check, hit: PlacedHit): Finding {
  const { variant, values = {}, fixes = [], evidence = [], mqm = check.mqm, ...rest } = hit;
  return {
    ...rest,
    check: check.id,
    version: check.version,
    mqm,
    severity: check.severity,
    message: `checks.${check.id}.${variant}`,
    values,
    fixes,
    evidence,
  };
}

function outsideUntranslated(findings: readonly Finding[]): readonly Finding[] {
  const isWhole = (finding: Finding) => finding.check === untranslatedParagraph.id;
  const foreign = new Set(findings.filter(isWhole).map(paragraphKey));
  return findings.filter((finding) => isWhole(finding) || !foreign.has(paragraphKey(finding)));
}

function paragraphKey({ edition, paragraph }: Finding): string {
  return `${edition}:${paragraph}`;
}

function byPlace(a: Finding, b: Finding): number {
  return (
    a.edition - b.edition ||
    a.paragraph - b.paragraph ||
    a.start - b.start ||
    (a.check < b.check ? -1 : 1)
  );
}

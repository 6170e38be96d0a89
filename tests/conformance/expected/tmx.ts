import type { FileText } from "#lib/core/formats/opened-file.ts";
import { attributeOf, childElement, textOf, type XmlElement } from "#lib/core/formats/xml/tree.ts";
import { withoutCodes } from "#lib/core/text/codes.ts";
import { differing, type Judged, shortHash, unlikeTexts, type Verdict } from "./verdict.ts";
import { isNative } from "./xliff.ts";
import { elementsIn, rootOf, textOutside } from "./xml-texts.ts";

/** TMX: a text for each variant, by its language; tags of languages are compared without regard to case. */
export function judgeTmx({ entry, bytes, opening }: Judged): Verdict {
  const { expected } = entry;
  const root = rootOf(bytes);
  const segments = elementsIn(root, "seg").map(textOf);
  const own = [
    ...differing("units by the tree", elementsIn(root, "tu").length, expected.tu),
    ...differing("hash of every segment by the tree", shortHash(segments), expected.seg_sha),
  ];
  if (own.length > 0) return { faults: own };
  if (opening.kind === "refused") return { faults: [`refused: ${opening.error.message}`] };
  const languages = byLanguage(elementsIn(root, "tuv"));
  const { texts } = opening.file;
  const faults = [...languages].flatMap(([language, variants]) => {
    const ours = texts.find(({ slot }) => slot.toLowerCase() === language);
    return unlikeTexts(language, wordsOf(ours), variants.map(wordsIn));
  });
  return {
    texts: segments.length,
    faults: [...faults, ...differing("languages", texts.length, languages.size)],
  };
}

function wordsOf(text: FileText | undefined): string[] {
  return (text?.paragraphs ?? []).map((paragraph) => withoutCodes(paragraph.text));
}

function byLanguage(variants: readonly XmlElement[]): Map<string, XmlElement[]> {
  const languages = new Map<string, XmlElement[]>();
  for (const variant of variants) {
    const language = (attributeOf(variant.tag, "lang") ?? "").toLowerCase();
    const known = languages.get(language);
    if (known) known.push(variant);
    else languages.set(language, [variant]);
  }
  return languages;
}

function wordsIn(variant: XmlElement): string {
  const segment = childElement(variant, "seg");
  return segment ? textOutside(segment, isNative) : "";
}

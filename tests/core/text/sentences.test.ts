import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { splitSentences } from "#lib/core/text/sentences.ts";

// Notation: the sentences with a bar between them; white space goes with the sentence before.
function parted(text: string, language: string): string {
  return splitSentences(text, language)
    .map(({ start, end }) => text.slice(start, end))
    .join("|");
}

describe("splitSentences() parts", () => {
  test.each([
    ["en", "The ferry left at six. |Night fell."],
    ["en", "Who is there? |Nobody!"],
    ["en", "“Go home,” she said. |“It is late.” |He went."],
    ["en", "Troops left the U.S. |The others stayed."],
    ["en", "They brought bread, salt, etc. |Nobody ate."],
    ["en", "He said no. |Nobody spoke."],
    ["fr", "« Le bac est parti. » |Elle attendit."],
    ["fr", "Il hésita… |Puis il revint."],
    ["es", "¿Quién viene? |¡Nadie!"],
    ["uk", "Пором відійшов о шостій. |Настала ніч."],
    ["de", "Es war 1945. |Dann kam der Winter."],
    ["zh", "渡船六点离开。|夜幕降临了。|“谁在那里？”"],
    ["ja", "船が出た。|「誰もいない。」"],
    ["ar", "غادرت العبّارة. |من هناك؟ |لا أحد."],
    ["hi", "नाव चली गई। |रात हो गई।"],
  ])("%s: %s", (language, marked) => {
    expect(parted(marked.replaceAll("|", ""), language)).toBe(marked);
  });
});

describe("splitSentences() leaves whole", () => {
  test.each([
    ["a title", "en", "Mr. Smith met Dr. Jones."],
    ["initials", "en", "J. K. Rowling wrote it."],
    ["a name with a state", "en", "The U.S. President spoke."],
    ["a number", "en", "See No. 5 for details."],
    ["a question that is told", "en", "“Why?” she asked."],
    ["a question that is told, in guillemets", "fr", "« Pourquoi ? » demanda-t-elle."],
    ["a quotation followed by a comma", "fr", "« Venez ! », Paul dit-il."],
    ["speech in dashes", "es", "—¡Ven! —dijo él."],
    ["speech in dashes, in Cyrillic", "uk", "«Ходімо!» — сказав він."],
    ["a place", "uk", "Це сталося в м. Київ."],
    ["an ordinal", "de", "Am 3. Mai kam er."],
    ["a pause before a small letter", "fr", "Il hésita… puis revint."],
    ["a broken line", "en", "The ferry left\nAt Six sharp."],
  ])("%s", (_, language, text) => {
    expect(parted(text, language)).toBe(text);
  });

  test("a text without a sentence end, white space around it included", () => {
    expect(parted("  Нічний пором\n", "uk")).toBe("  Нічний пором\n");
  });
});

test("splitSentences() finds nothing in the empty text", () => {
  expect(splitSentences("", "en")).toEqual([]);
});

const writing = fc
  .array(
    fc.constantFrom(
      "Il",
      "mr",
      "No",
      "5",
      ".",
      "…",
      "!",
      "?",
      " ",
      "\n",
      "»",
      "« ",
      "”",
      "。",
      "夜",
      "ї",
      "👩‍🚀",
      "م",
    ),
    { maxLength: 40 },
  )
  .map((pieces) => pieces.join(""));

test("spans cover the whole text, in order, and none is empty", () => {
  fc.assert(
    fc.property(writing, fc.constantFrom("en", "fr", "uk", "zh", "ar", "und"), (text, language) => {
      const spans = splitSentences(text, language);
      expect(spans.map(({ start, end }) => text.slice(start, end)).join("")).toBe(text);
      expect(spans.every(({ start, end }) => end > start)).toBe(true);
    }),
  );
});

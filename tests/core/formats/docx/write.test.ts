import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openDocx } from "#lib/core/formats/docx/open-docx.ts";
import type { TrackedEdit } from "#lib/core/formats/docx/planned-edit.ts";
import {
  bodyOf,
  del,
  docxOf,
  field,
  ins,
  p,
  partOf,
  r,
  shown,
  textsOf,
  typed,
} from "./document.ts";

const edit = (text: string, paragraph = 0) => ({ slot: "", paragraph, text: typed(text) });
const BEA = { author: "Bea", date: "2026-05-06T07:08:09.123Z" };

/** An edit with one hand for all that changes between two offsets. */
const byBea = (
  text: string,
  [fromA, toA, fromB, toB]: readonly [number, number, number, number],
): TrackedEdit => ({
  ...edit(text),
  changes: [{ fromA, toA, fromB, toB, ...BEA }],
});

const clean = (body: string, text: string) =>
  bodyOf(openDocx(docxOf(body), {}).write([edit(text)]).bytes);
const image = '<w:r><w:drawing r="1"/></w:r>';
const bold = (text: string) =>
  `<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;

describe("DocxFile.write()", () => {
  test.each<[string, string, string, string]>([
    [
      "what replaces words takes their formatting",
      p("Die *fette* Ente"),
      "Die dicke Ente",
      p("Die *dicke* Ente"),
    ],
    [
      "what comes at a border takes that of the character before",
      p("*Fett* dünn"),
      "Fettes dünn",
      p("*Fettes* dünn"),
    ],
    ["what comes first takes that of what follows", p("*Fett*"), "Ganz Fett", p("*Ganz Fett*")],
    [
      "a link that ended is not made longer",
      p(`<w:hyperlink>${r("hier")}</w:hyperlink>${r(" weiter")}`),
      "hier, weiter",
      p(`<w:hyperlink>${r("hier")}</w:hyperlink>${r(", weiter")}`),
    ],
    ["what XML needs is escaped", p("a"), "a < b & c", p("a &lt; b &amp; c")],
    ["what is kept keeps its source", p("Caf&#xe9; alt"), "Café neu", p("Caf&#xe9; neu")],
    [
      "white space at an end is said to count",
      "<w:p><w:r><w:t>ab</w:t></w:r></w:p>",
      "ab ",
      '<w:p><w:r><w:t xml:space="preserve">ab </w:t></w:r></w:p>',
    ],
    [
      "tabs and line breaks are elements",
      p("ab"),
      "a\tb\nc",
      `<w:p><w:r><w:t xml:space="preserve">a</w:t><w:tab/><w:t xml:space="preserve">b</w:t><w:br/><w:t xml:space="preserve">c</w:t></w:r></w:p>`,
    ],
    [
      "an image that is left out goes",
      p(`a${image}${r(" b")}`),
      "a b",
      `<w:p>${r("a")}<w:r></w:r>${r(" b")}</w:p>`,
    ],
    ["words before an image do not move it", p(`*alt*${image}`), "neu{0}", p(`*neu*${image}`)],
    [
      "words behind an image take the formatting before it",
      p(`*alt*${image}`),
      "alt{0} neu",
      `<w:p>${bold("alt")}${image}${bold(" neu")}</w:p>`,
    ],
    [
      "nothing is left of words that go, but their paragraph",
      p("weg *damit*"),
      "",
      `<w:p>${r("")}${bold("")}</w:p>`,
    ],
    [
      "changes of others stay",
      p(`a ${del("alt")}${ins(r("neu"))} b`),
      "a neuer c",
      p(`a ${del("alt")}${ins(r("neuer"))} c`),
    ],
  ])("%s", (_, body, text, expected) => {
    expect(clean(body, text)).toBe(expected);
  });

  test.each<[string, string, string, string[]]>([
    ["images moved among words", p(`${r("a ")}${image}${r(" b")}`), "{0}a  b{0}", ["{0}a  b{1}"]],
    ["images in another order", p(`a${image}<w:r><w:pict/></w:r>`), "{1}a{0}", ["{0}a{1}"]],
    ["a field moved", p(`a ${field("PAGE", r("1"))} b`), "{0} a b", ["{0} a b"]],
    ["a formula left out", p(`${r("a")}<m:oMath/>${r("b")}`), "ab", ["ab"]],
    ["a private character moved", p("a\u{100005}b"), "{0}ab", ["{0}ab"]],
    [
      "words in a ruby base",
      p(
        `<w:r><w:ruby><w:rt>${r("x")}</w:rt><w:rubyBase>${r("東")}</w:rubyBase></w:ruby></w:r>${r("京")}`,
      ),
      "西京",
      ["西京"],
    ],
    [
      "a text box that cannot be left out",
      p(`a<w:r><w:pict><w:txbxContent>${p("K")}</w:txbxContent></w:pict></w:r>`),
      "b",
      ["b{0}", "K"],
    ],
    [
      "words over two paragraphs that are read as one",
      p("eins ", '<w:pPr><w:rPr><w:del w:id="1" w:author="A"/></w:rPr></w:pPr>') + p("zwei"),
      "eine Zwei",
      ["eine Zwei"],
    ],
  ])("writes %s", (_, body, text, expected) => {
    expect(textsOf(openDocx(docxOf(body), {}).write([edit(text)]).bytes)).toEqual(expected);
  });

  test("writes both forms of a text box", () => {
    const box = `<w:txbxContent>${p("alt")}</w:txbxContent>`;
    const both = (inside: string) =>
      p(
        `a<w:r><mc:AlternateContent><mc:Choice>${inside}</mc:Choice><mc:Fallback>${inside}</mc:Fallback></mc:AlternateContent></w:r>`,
      );
    const written = openDocx(docxOf(both(box)), {}).write([edit("neu", 1)]).bytes;
    expect(bodyOf(written)).toBe(both(box.replace("alt", "neu")));
  });

  test("tells what it had to leave out or keep", () => {
    const body = p(`a<w:r><w:pict><w:txbxContent>${p("K")}</w:txbxContent></w:pict></w:r>`);
    const { bytes, losses } = openDocx(docxOf(body), {}).write([edit("b\u0007{4}")]);
    expect(losses.map(({ code, subject }) => `${code} ${subject}`)).toEqual([
      "unknown-code 4",
      "code-kept box",
      "character-left-out U+0007",
    ]);
    expect(textsOf(bytes)).toEqual(["b{0}", "K"]);
  });

  test("gives the received bytes where nothing changes", () => {
    const bytes = docxOf(p("Text"));
    const opened = openDocx(bytes, {});
    expect(opened.write([edit("Text")]).bytes).toBe(bytes);
    expect(opened.writeTracked([edit("Text")]).bytes).toBe(bytes);
  });

  test("refuses edits of what is not there, two of one, and changes that do not make the text", () => {
    const opened = openDocx(docxOf(p("Text")), {});
    expect(() => opened.write([edit("x", 1)])).toThrow("paragraph 1");
    expect(() => opened.write([edit("x"), edit("y")])).toThrow("got two");
    expect(() => opened.writeTracked([byBea("Tat", [1, 2, 1, 2])])).toThrow("changes that make");
  });
});

const tracked = (body: string, one: TrackedEdit) =>
  bodyOf(openDocx(docxOf(body), {}).writeTracked([one]).bytes);
const by = (name: string, id: number) =>
  `<w:${name} w:id="${id}" w:author="Bea" w:date="2026-05-06T07:08:09Z">`;

describe("DocxFile.writeTracked()", () => {
  test("cuts a run where a change begins and ends, with its formatting", () => {
    const body = `<w:p w:id="6"><w:r><w:rPr><w:b/></w:rPr><w:t>Der alte Bach</w:t></w:r></w:p>`;
    const head = "<w:r><w:rPr><w:b/></w:rPr>";
    expect(tracked(body, byBea("Der neue Bach", [4, 8, 4, 8]))).toBe(
      `<w:p w:id="6">${head}<w:t xml:space="preserve">Der </w:t></w:r>` +
        `${by("del", 7)}${head}<w:delText xml:space="preserve">alte</w:delText></w:r></w:del>` +
        `${by("ins", 8)}${head}<w:t>neue</w:t></w:r></w:ins>${head}<w:t xml:space="preserve"> Bach</w:t></w:r></w:p>`,
    );
  });

  test("marks a whole run without cutting it", () => {
    expect(tracked(p("a*b*"), byBea("a", [1, 2, 1, 1]))).toBe(
      `<w:p>${r("a")}${by("del", 1)}<w:r><w:rPr><w:b/></w:rPr><w:delText xml:space="preserve">b</w:delText></w:r></w:del></w:p>`,
    );
  });

  test("parts somebody else's insertion for an insertion, and deletes within it", () => {
    const written = tracked(p(ins(r("ab cd"))), byBea("ab x ", [3, 5, 3, 5]));
    expect(written).toContain('</w:del></w:ins><w:ins w:id="');
    expect(textsOf(docxOf(written))).toEqual(["ab x "]);
    expect(textsOf(docxOf(written), "original")).toEqual([]);
  });

  test("deletes a field with its instruction", () => {
    const written = tracked(p(`a${field("PAGE", r("1"))}`), byBea("a", [1, 3, 1, 1]));
    expect(written).toContain('<w:delInstrText xml:space="preserve"> PAGE </w:delInstrText>');
    expect(textsOf(docxOf(written), "original")).toEqual(["a{0}"]);
  });

  test("tells each hand by itself", () => {
    const changes = [
      { fromA: 0, toA: 1, fromB: 0, toB: 1, author: "Ö & Co", date: "" },
      { fromA: 2, toA: 3, fromB: 2, toB: 3, ...BEA },
    ];
    const { bytes } = openDocx(docxOf(p("a b")), {}).writeTracked([{ ...edit("x y"), changes }]);
    const hands = openDocx(bytes, {}).tracked.map(
      ({ kind, author, text }) => `${author} ${kind} ${text}`,
    );
    expect(hands).toEqual([
      "Ö & Co deleted a",
      "Ö & Co inserted x",
      "Bea deleted b",
      "Bea inserted y",
    ]);
  });
});

const comment = (start: number, end: number, paragraph = 0) => ({
  paragraph,
  start,
  end,
  ...BEA,
  text: "Wirklich?\n<Ja>",
});

/** Where the anchors of comments stand in the words: `a [b] c`. */
const anchored = (bytes: Uint8Array, name = "word/document2.xml") =>
  partOf(bytes, name)
    .replace(/<w:commentRangeStart[^>]*>/g, "[")
    .replace(/<w:commentRangeEnd[^>]*>/g, "]")
    .replace(/<w:delText[^>]*>([^<]*)</g, "-$1-<")
    .replace(/<[^>]*>/g, "")
    .trim();

describe("comments", () => {
  test.each<[string, string, string, [number, number], string]>([
    ["on words", "Der alte Bach", "Der alte Bach", [4, 8], "Der [alte] Bach"],
    ["on words that are new", "Der alte Bach", "Der neue Bach", [4, 8], "Der [-alte-neue] Bach"],
    ["on a part of new words", "Bach", "Bach und Fluss", [5, 8], "Bach [und] Fluss"],
    ["on words that are gone", "Der alte Bach", "Der Bach", [4, 4], "Der [-alte -]Bach"],
    ["on a place", "Der Bach", "Der Bach", [4, 4], "Der []Bach"],
    ["on the end", "Der Bach", "Der Bach", [8, 8], "Der Bach[]"],
    ["on all", "Der Bach", "Der Bach", [0, 8], "[Der Bach]"],
  ])("stand %s", (_, before, after, [start, end], expected) => {
    const { bytes } = openDocx(docxOf(p(before)), {}).writeTracked(
      [edit(after)],
      [comment(start, end)],
    );
    expect(anchored(bytes)).toBe(expected);
    expect(openDocx(bytes, {}).texts[0]?.paragraphs[0]?.notes).toEqual(["Bea: Wirklich?\n<Ja>"]);
    expect(partOf(bytes, "[Content_Types].xml")).toContain('PartName="/word/comments.xml"');
  });

  test("are added to those that are there", () => {
    const comments = `<w:comment w:id="4" w:author="Ada">${p("alt")}</w:comment>`;
    const body = p('Text<w:r><w:commentReference w:id="4"/></w:r>');
    const { bytes } = openDocx(docxOf(body, { comments }), {}).writeTracked([], [comment(0, 4)]);
    expect(openDocx(bytes, {}).texts[0]?.paragraphs[0]?.notes.toSorted()).toEqual([
      "Ada: alt",
      "Bea: Wirklich?\n<Ja>",
    ]);
    expect(partOf(bytes, "word/comments.xml")).toContain('<w:comment w:id="5"');
  });

  test("on a header stand at the beginning of the body and quote the words", () => {
    const received = docxOf(p("Text"), { header: p("Kopf der Seite") });
    const { bytes } = openDocx(received, {}).writeTracked([], [comment(0, 4, 1)]);
    expect(anchored(bytes)).toBe("[]Text");
    expect(openDocx(bytes, {}).texts[0]?.paragraphs[0]?.notes[0]).toMatch(/^Bea: “Kopf”/);
  });

  test("on a note stand at the paragraph that refers to it and quote the words", () => {
    const footnotes = `<w:footnote w:id="2">${p("Fußnote")}</w:footnote><w:footnote w:id="3">${p("Джерело")}</w:footnote>`;
    const body = p("Erst") + p('Dann<w:r><w:footnoteReference w:id="3"/></w:r>');
    const { bytes } = openDocx(docxOf(body, { footnotes }), {}).writeTracked(
      [],
      [comment(0, 7, 3)],
    );
    expect(anchored(bytes)).toBe("Erst[]Dann");
    expect(openDocx(bytes, {}).texts[0]?.paragraphs[1]?.notes[0]).toMatch(/^Bea: “Джерело”/);
  });

  test("stand around a content control, never in it", () => {
    const body = p(`a <w:sdt><w:sdtContent>${r("b c")}</w:sdtContent></w:sdt>`);
    const { bytes } = openDocx(docxOf(body), {}).writeTracked([], [comment(2, 3)]);
    expect(anchored(bytes)).toBe("a [b c]");
  });
});

const WORDS = [
  "Der ",
  "alte ",
  "Київ ",
  "שלום ",
  "e\u0301",
  "👍🏽",
  "\t",
  "\n",
  " ",
  "&",
  "नमस्ते ",
  "{0}",
  "{1}",
  "{2}",
] as const;
const text = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 12 })
  .map((words) => typed(words.join("")));
const part = fc.constantFrom(
  r("Der "),
  r("alte "),
  bold("Київ "),
  r("e\u0301&amp;"),
  "<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/></w:r>",
  "<w:r><w:t><![CDATA[a<b]]></w:t></w:r>",
  image,
  field("PAGE", r("1")),
  `<w:hyperlink>${r("שלום ")}</w:hyperlink>`,
  `<w:sdt><w:sdtContent>${r("नमस्ते ")}</w:sdtContent></w:sdt>`,
  `<w:fldSimple w:instr="DATE">${r("x")}</w:fldSimple>`,
  "<m:oMath/>",
  ins(r("neu ") + bold("👍🏽")),
  del("weg "),
  ins(`${r("a ")}<w:del w:author="B"><w:r><w:delText>b</w:delText></w:r></w:del>`),
  `<w:moveTo w:id="3" w:author="A">${r("hin ")}</w:moveTo>`,
);
const paragraphs = fc.array(fc.array(part, { maxLength: 6 }), { minLength: 1, maxLength: 3 });

describe("for any document and edits", () => {
  test("all changes accepted give what is written without them, all rejected what was received", () => {
    const edits = fc.array(text, { minLength: 3, maxLength: 3 });
    const place = fc.tuple(fc.nat({ max: 2 }), fc.nat({ max: 20 }), fc.nat({ max: 20 }));
    fc.assert(
      fc.property(paragraphs, edits, fc.array(place, { maxLength: 3 }), (parts, texts, places) => {
        const bytes = docxOf(parts.map((runs) => `<w:p>${runs.join("")}</w:p>`).join(""));
        const opened = openDocx(bytes, {});
        const received = opened.texts[0]?.paragraphs ?? [];
        const wanted = received.map((_, at) => ({
          slot: "",
          paragraph: at,
          text: texts[at] ?? "",
        }));
        const comments = places
          .filter(([at]) => at < received.length)
          .map(([at, start, length]) => comment(start, start + length, at));
        const written = opened.write(wanted).bytes;
        const marked = opened.writeTracked(wanted, comments).bytes;
        expect(textsOf(marked)).toEqual(textsOf(written));
        expect(textsOf(marked, "original")).toEqual(textsOf(bytes, "original"));
      }),
      { numRuns: 250 },
    );
  });

  test("what is written without codes is read again as it was asked for", () => {
    const words = fc.array(fc.constantFrom(...WORDS.filter((word) => !word.startsWith("{"))), {
      maxLength: 12,
    });
    const runs = fc.array(
      fc.constantFrom(
        r("Der "),
        bold("Київ "),
        ins(r("neu ")),
        del("weg"),
        "<w:r><w:t><![CDATA[a<b alte]]></w:t></w:r>",
        "<w:r><w:t>&#x1f44d;&amp;\n👍🏽</w:t></w:r>",
        "<w:r><w:t>a</w:t><w:br/></w:r>",
      ),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(runs, words, (parts, typedWords) => {
        const opened = openDocx(docxOf(`<w:p>${r("x")}${parts.join("")}</w:p>`), {});
        const wanted = `${typedWords.join("")}.`;
        const bytes = opened.write([edit(wanted)]).bytes;
        expect(textsOf(bytes).map(shown)).toEqual([wanted]);
      }),
      { numRuns: 250 },
    );
  });
});

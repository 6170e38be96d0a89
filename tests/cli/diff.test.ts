import { afterEach, describe, expect, test, vi } from "vitest";
import { UnusableInput } from "#lib/cli/command.ts";
import { diff } from "#lib/cli/diff.ts";
import { runOn } from "./run-on.ts";

async function run(
  args: string[],
  files: Record<string, string> = {},
  input: string[] = [],
): Promise<string> {
  const { written, code } = await runOn(diff, args, files, input);
  expect(code).toBe(0);
  return written;
}

describe("hexapla diff --jsonl", () => {
  const pair = (id: unknown, before: string, after: string) =>
    JSON.stringify({ id, before, after, lang: "uk" });

  test("writes the changes of each pair, in order", async () => {
    const lines = [pair("a", "у київ", "у Київ"), "", pair(2, "так", "так")];
    expect(await run(["--jsonl"], {}, lines)).toBe(
      '{"id":"a","changes":[{"fromA":2,"toA":6,"fromB":2,"toB":6}]}\n{"id":2,"changes":[]}\n',
    );
  });

  test("tells which words moved", async () => {
    const [was, is] = [
      "Увечері пором стояв біля старого млина, а капітан роздавав команді гарячий чай.",
      "Капітан роздавав команді гарячий чай, а увечері пором стояв біля старого млина.",
    ];
    const { moves } = JSON.parse(await run(["--jsonl"], {}, [pair(1, was, is)]));
    expect(moves).toHaveLength(1);
  });

  test("reads a file as well", async () => {
    const files = { "pairs.jsonl": `${pair(1, "", "one")}\r\n` };
    expect(await run(["--jsonl", "pairs.jsonl"], files)).toBe(
      '{"id":1,"changes":[{"fromA":0,"toA":0,"fromB":0,"toB":3}]}\n',
    );
  });

  test("passes over a byte order mark", async () => {
    const files = { "pairs.jsonl": `\ufeff${pair(1, "", "one")}\n` };
    expect(await run(["--jsonl", "pairs.jsonl"], files)).toContain('{"id":1,');
  });

  test.each(["x-house", "i-klingon", "zh-yue-Hant-HK", "sl-rozaj-biske-1994", "de-CH-1901"])(
    "knows %s as a language tag",
    async (lang) => {
      const line = JSON.stringify({ id: 1, before: "我很好", after: "我好", lang });
      expect(JSON.parse(await run(["--jsonl"], {}, [line])).changes).toHaveLength(1);
    },
  );

  test.each([
    ["{", "Cannot read line 2: it is not JSON"],
    ["[]", 'Cannot read line 2: "id" is missing'],
    ["null", "Cannot read line 2: it is not an object"],
    ['{"id":1,"before":"a"}', 'Cannot read line 2: "after" is not a text'],
    [
      '{"id":1,"before":"a","after":"b","lang":"no tag"}',
      'Cannot read line 2: "lang" is not a language tag',
    ],
    [
      '{"id":1,"before":"a","after":"b","lang":"en_US"}',
      'Cannot read line 2: "lang" is not a language tag',
    ],
  ])("names the line that it cannot read: %s", async (line, message) => {
    await expect(run(["--jsonl"], {}, [pair(1, "a", "b"), line])).rejects.toThrow(
      new UnusableInput(message),
    );
  });
});

describe("hexapla diff A B", () => {
  test("prints the text with what changed", async () => {
    const files = { a: "in kyiv today\n", b: "in Kyiv, today\n" };
    expect(await run(["a", "b"], files)).toBe("in [-kyiv-]{+Kyiv,+} today\n");
  });

  test.each([
    [["a"], "diff needs two files, or --jsonl and at most one"],
    [["a", "b", "c"], "diff needs two files, or --jsonl and at most one"],
    [["--jsonl", "a", "b"], "diff --jsonl reads one file at most"],
    [["--colour", "a", "b"], "Cannot compare: Unknown option '--colour'"],
    [["--html", "--json", "a", "b"], "diff takes --html or --json, not both"],
    [["--lang", "no tag", "a", "b"], 'Cannot compare: "no tag" is not a language tag'],
  ])("refuses %j", async (args, message) => {
    await expect(run(args, { a: "", b: "" })).rejects.toThrow(new UnusableInput(message));
  });
});

const STORM = "Увечері здійнявся вітер, і пором стояв на якорі.";
const CREW = "Капітан роздала команді гарячий чай і сухарі.";
const DAWN = "Удосвіта море стихло, і над бухтою кружляли чайки.";
const FERRY = {
  "was.md": `# Пором\n\n${STORM}\n\n${CREW}\n\n${DAWN}\n`,
  "is.md": `# Пором\n\n${DAWN}\n\n${STORM}\n\n${CREW.replace("чай", "узвар")}\n\nКінець.\n`,
};

describe("hexapla diff --document", () => {
  test("tells paragraph by paragraph what became of each", async () => {
    expect(await run(["--document", "was.md", "is.md"], FERRY)).toBe(
      [
        "= 1",
        `» 4 → 2 ${DAWN}`,
        "= 1",
        "~ 3 → 4 Капітан роздала команді гарячий [-чай-]{+узвар+} і сухарі.",
        `« 4 → 2 [-${DAWN}-]`,
        "+ 5 {+Кінець.+}",
        "",
      ].join("\n"),
    );
  });

  test("gives the groups as JSON, counted from 1", async () => {
    const groups = JSON.parse(await run(["--json", "was.md", "is.md"], FERRY));
    expect(groups).toEqual([
      { kind: "same", moved: false, before: [1], after: [1] },
      { kind: "same", moved: true, before: [4], after: [2] },
      { kind: "same", moved: false, before: [2], after: [3] },
      { kind: "edited", moved: false, before: [3], after: [4] },
      { kind: "inserted", moved: false, before: [], after: [5] },
    ]);
  });

  test("shows where a divided paragraph parts", async () => {
    const files = { a: `${STORM} ${CREW}\n${DAWN}\n`, b: `${STORM}\n${CREW}\n${DAWN}\n` };
    const report = await run(["--document", "a", "b"], files);
    expect(report.split("\n")[0]).toMatch(/^< 1 → 1–2 .*¶/);
  });

  test("has nothing to say of two empty files", async () => {
    expect(await run(["--document", "a", "b"], { a: "", b: "\ufeff" })).toBe("");
  });
});

describe("hexapla diff --html", () => {
  test("writes a page without scripts that links a moved paragraph with where it was", async () => {
    const page = await run(["--html", "--lang", "uk", "was.md", "is.md"], FERRY);
    expect(page).toContain('<html lang="uk" dir="ltr">');
    expect(page).toMatch(/<p id="to-4" class="moved"><a [^>]*href="#from-4">/);
    expect(page).toMatch(/<p id="from-4" class="origin"><a [^>]*href="#to-4">/);
    expect(page).toContain("<del>чай</del><ins>узвар</ins>");
    expect(page).toContain("prefers-color-scheme: dark");
  });

  test("escapes what stands in the texts", async () => {
    const files = { "a<b": "old <script>alert(1)</script>", b: 'new <img src="x" onerror="y">' };
    const page = await run(["--html", "a<b", "b"], files);
    expect(page).not.toMatch(/<script|<img|<title>a<b/);
  });

  test("sets the direction of the language", async () => {
    const files = { a: "هبت الريح", b: "هبت الرياح" };
    expect(await run(["--html", "--lang", "ar", "a", "b"], files)).toContain('lang="ar" dir="rtl"');
  });
});

describe("hexapla diff --terminal", () => {
  afterEach(() => vi.unstubAllEnvs());

  const files = { a: "in kyiv today", b: "in Odesa today" };

  test("strikes what was deleted and underlines what is new, in colour", async () => {
    vi.stubEnv("NO_COLOR", "");
    const report = await run(["--terminal", "a", "b"], files);
    expect(report).toContain("\u001b[9;31mkyiv\u001b[0m\u001b[1;4;32mOdesa\u001b[0m");
  });

  test("without colour where NO_COLOR asks for it", async () => {
    vi.stubEnv("NO_COLOR", "1");
    const report = await run(["--terminal", "a", "b"], files);
    expect(report).toContain("\u001b[9mkyiv\u001b[0m\u001b[1;4mOdesa\u001b[0m");
  });

  test("lets no text steer the terminal", async () => {
    const report = await run(["--terminal", "a", "b"], {
      a: "one",
      b: "\u001b]0;title\u0007 \u009b2J",
    });
    expect(report).toContain("␛]0;title␇ \ufffd2J");
  });

  test("lets no text turn the direction of what follows, and keeps the marks of direction", async () => {
    const report = await run(["--terminal", "a", "b"], { a: "א", b: "א\u200f \u202eb\u2069" });
    expect(report).toContain("\u200f \ufffdb\ufffd");
  });
});

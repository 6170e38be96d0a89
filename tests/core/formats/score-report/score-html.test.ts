import fc from "fast-check";
import { parseFragment } from "parse5";
import { describe, expect, test } from "vitest";
import { columnsOf, fillOf, severityBar } from "#lib/core/formats/score-report/drawings.ts";
import type { ReportTools } from "#lib/core/formats/score-report/reported-scores.ts";
import { writeScoreHtml } from "#lib/core/formats/score-report/write-score-html.ts";
import { SEVERITIES } from "#lib/core/quality/mqm.ts";
import { BUILT_IN_PROFILES } from "#lib/core/quality/scores/built-in-profiles.ts";
import { documentScores } from "#lib/core/quality/scores/document-scores.ts";
import { errorPlaces } from "#lib/core/quality/scores/error-places.ts";
import type { ScoredError } from "#lib/core/quality/scores/scored-error.ts";

const NONE = { neutral: 0, minor: 0, major: 0, critical: 0 };

describe("severityBar()", () => {
  test.each([
    ["ltr", ["0% 25%", "25% 50%"]],
    ["rtl", ["75% 25%", "25% 50%"]],
  ] as const)("begins where reading begins: %s", (direction, places) => {
    const bar = severityBar({ ...NONE, minor: 1, major: 2 }, 4, direction);
    expect(
      [...bar.matchAll(/x="([^"]+)" width="([^"]+)"/g)].map(([, x, w]) => `${x} ${w}`),
    ).toEqual(places);
  });

  test("law: parts lie one behind the other and fill their share of the whole", () => {
    const counts = fc.record({
      neutral: fc.nat(50),
      minor: fc.nat(50),
      major: fc.nat(50),
      critical: fc.nat(50),
    });
    fc.assert(
      fc.property(counts, fc.nat(100), fc.boolean(), (found, more, isRtl) => {
        const sum = SEVERITIES.reduce((all, one) => all + found[one], 0);
        const whole = sum + more || 1;
        const bar = severityBar(found, whole, isRtl ? "rtl" : "ltr");
        const parts = [...bar.matchAll(/x="([\d.]+)%" width="([\d.]+)%"/g)].map(([, x, width]) => {
          const from = Number(x);
          return isRtl ? 100 - from - Number(width) : from;
        });
        expect(parts).toEqual(parts.toSorted((a, b) => a - b));
        const widths = [...bar.matchAll(/width="([\d.]+)%"/g)].map(([, width]) => Number(width));
        const filled = widths.reduce((all, width) => all + width, 0);
        expect(filled).toBeCloseTo((100 * sum) / whole, 1);
      }),
    );
  });
});

test("columnsOf() stands on the ground, and no wider where there are few", () => {
  const parts = [
    { amount: 1, fill: fillOf("minor") },
    { amount: 1, fill: fillOf("major") },
  ];
  const drawn = columnsOf("Days", [{ title: "1 < 2", parts }], { most: 4, direction: "ltr" });
  expect(drawn).toContain("<title>1 &lt; 2</title>");
  expect([...drawn.matchAll(/ y="([^"]+)" height="([^"]+)"/g)].map(([, y, h]) => [y, h])).toEqual([
    ["75%", "25%"],
    ["50%", "25%"],
  ]);
  expect(drawn).toContain('width="6.667%"');
});

const TOOLS: ReportTools = {
  words: {
    ...{ report: "Report", profile: "Profile", made: "Made", whole: "Whole", score: "Formula" },
    ...{ verdict: "Verdict", pass: "Passes", fail: "Fails", critical: "Critical", hopAlone: "Hop" },
    ...{ calculation: "Calculation", words: "Words", source: "source", target: "target" },
    ...{ interval: "Interval", sample: "Sample", category: "Category", points: "Points" },
    ...{ unnamed: "Unnamed", noErrors: "No errors." },
  },
  figures: {
    ...{ byCategory: "By category", byHop: "By hop", hop: "Hop", overDocument: "Over the text" },
    ...{ place: "Place", overTime: "Over time", errors: "Errors" },
  },
  day: { day: "Day", raised: "Raised", fixed: "Fixed", dismissed: "Dismissed", open: "Open" },
  language: "en",
  severity: (one) => one,
  formula: (one) => one,
  sample: (one) => one,
  category: (one) => one,
  languageName: (tag) => tag,
  rows: (from, to) => `${from}–${to}`,
  date: (day) => day,
  number: (value) => String(value),
};

const EDITIONS = [
  { id: 1, language: "fr", basedOn: null, author: "" },
  { id: 2, language: "en", basedOn: 1, author: "" },
];

function errorAt(
  segment: number,
  severity: ScoredError["severity"],
  category: string,
): ScoredError {
  const place = { edition: 2, segment, start: 0, end: 1 };
  const birth = { origin: { from: 1, to: 2 }, isInherited: false, repeats: null };
  return { id: `${segment}`, by: "editor", state: "open", severity, category, ...place, ...birth };
}

function reportOf(errors: readonly ScoredError[], tools: Partial<ReportTools> = {}): string {
  const amounts = new Map(EDITIONS.map(({ id }) => [id, { words: 900, segments: 10 }]));
  const editions = EDITIONS.map(({ author: _, ...edition }) => edition);
  const profile = BUILT_IN_PROFILES["mqm-raw"];
  const scores = documentScores({ editions, amounts, errors }, profile);
  const day = { day: "2026-11-01", raised: 2, fixed: 1, dismissed: 0, open: 1 };
  return writeScoreHtml(
    {
      ...{ title: "A </title><script>alert(1)</script>", head: 3, at: "2026-11-02T10:00:00Z" },
      ...{ profile: "Raw", points: profile.points, whole: scores.whole },
      days: errors.length > 0 ? [day] : [],
      editions: scores.editions.map((score, at) => ({
        ...{ id: 0, language: "", basedOn: null, ...editions[at] },
        ...score,
        places: errorPlaces(score.errors, { rows: 10, most: 5, placeOf: (segment) => segment }),
      })),
    },
    { ...TOOLS, ...tools },
  );
}

describe("writeScoreHtml()", () => {
  const errors = [
    errorAt(0, "major", "Style"),
    errorAt(7, "minor", "<b>Style</b>"),
    errorAt(8, "critical", "Style"),
  ];

  test("draws errors by category, by hop and over the document, and flags over time, each beside its table", () => {
    const html = reportOf(errors);
    for (const title of ["By category", "By hop", "Over the text", "Over time"])
      expect(html).toContain(`<h2>${title}</h2>`);
    expect(html.match(/<svg class="bar"/g)).toHaveLength(4);
    expect(html.match(/<svg class="columns"/g)).toHaveLength(4);
    expect(html).toContain('<th scope="row"><bdi>7–8</bdi></th><td>0</td><td>1</td>');
    expect(html).toContain(
      '<th scope="row"><bdi>2026-11-01</bdi></th><td>2</td><td>1</td><td>0</td>',
    );
  });

  test("runs nothing, whatever stands in names, and has every drawing well-formed", () => {
    const html = reportOf(errors);
    expect(html).not.toMatch(/<script|<b>Style|style="/);
    const faults: string[] = [];
    parseFragment(html.slice(html.indexOf("<h1>"), html.indexOf("</body>")), {
      sourceCodeLocationInfo: true,
      onParseError: ({ code }) => faults.push(code),
    });
    expect(faults).toEqual([]);
  });

  test("draws nothing where there is nothing to draw", () => {
    expect(reportOf([])).not.toMatch(/class="(bar|columns)"/);
  });

  test("is set from right to left in a language that is", () => {
    const html = reportOf(errors, { language: "ar" });
    expect(html).toContain('dir="rtl"');
    expect(html).toContain("fr ← en");
  });
});

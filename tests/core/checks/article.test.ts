import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import type { Finding } from "#lib/core/checks/engine/check.ts";
import { checkDocument } from "#lib/core/checks/engine/check-document.ts";
import { describeWithShared } from "#tests/support/shared.ts";

const RELAY = [
  { language: "fr", basedOn: null },
  { language: "en", basedOn: 0 },
  { language: "es", basedOn: 1 },
  { language: "uk", basedOn: 0 },
] as const;

interface Gold {
  readonly id: string;
  readonly edition: number;
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
}

function lines(path: string): string[] {
  return readFileSync(path, "utf8").trimEnd().split("\n");
}

function articleIn(root: string) {
  const editions = RELAY.map((edition) => ({
    ...edition,
    paragraphs: lines(`${root}article/${edition.language}.txt`),
  }));
  const { rows } = JSON.parse(readFileSync(`${root}article/rows.json`, "utf8")) as {
    rows: Record<string, number[]>[];
  };
  return {
    editions,
    rows: rows.map((row) => RELAY.map(({ language }) => (row[language] ?? []).map((at) => at - 1))),
  };
}

function goldIn(root: string): Gold[] {
  return ["gold-en", "planted"].flatMap((name) =>
    lines(`${root}article/${name}.jsonl`).flatMap((line) => {
      const { id, file = "en.txt", para, start, end } = JSON.parse(line);
      const edition = RELAY.findIndex(({ language }) => file === `${language}.txt`);
      return para === null ? [] : [{ id, edition, paragraph: para - 1, start, end }];
    }),
  );
}

function touches(finding: Finding, gold: Gold): boolean {
  const same = finding.edition === gold.edition && finding.paragraph === gold.paragraph;
  return same && finding.start <= gold.end && gold.start <= finding.end;
}

// The gold standard is of the translations: it has no word on what is wrong in the French already.
function isOfOriginal({ origin }: Finding): boolean {
  return origin === "original" || origin === "inherited@fr";
}

describeWithShared("the founding article", (root) => {
  // What a program can find by itself: of this the checks must miss nothing.
  const REQUIRED = [
    ..."G014 G018 G019 G020 G022 G026 G030 G038 G039 G042 G043".split(" "),
    ..."I03 I04 I06 I08 E01 E02 E03 E04 E05 E06 E07 E08 E09".split(" "),
    ..."U01 U02 U03 U04 U06 U08 U09 U11 U12 U13".split(" "),
  ];

  it("has every required error found", () => {
    const findings = checkDocument(articleIn(root));
    const found = goldIn(root).filter((gold) => findings.some((finding) => touches(finding, gold)));
    expect(REQUIRED.filter((id) => !found.some((gold) => gold.id === id))).toEqual([]);
  });

  it("has no flag where there is no error", () => {
    const gold = goldIn(root);
    const stray = checkDocument(articleIn(root)).filter(
      (finding) => !isOfOriginal(finding) && !gold.some((error) => touches(finding, error)),
    );
    expect(stray).toEqual([]);
  });
});

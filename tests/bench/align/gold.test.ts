import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { plantTree, type Tree } from "#tests/support/tree.ts";
import { readArticle, readPairs, readRows, readRowsOf } from "./gold.ts";
import { rowsIn } from "./notation.ts";

const FILES = {
  "pairs/a.src": "Le bac part.\nIl revient.\n",
  "pairs/a.tgt": "Пором відпливає і повертається.\n",
  "pairs/a.gold": "[0, 1]:[0]:0.91\n",
  "fra.txt": "Un.\nDeux.\n",
  "eng.txt": "One. Two.\n",
  "spa.txt": "Uno.\nDos.\n",
  "gold.jsonl": `${JSON.stringify({ fra: [0, 1], eng: [0], spa: [0, 1] })}\n`,
  "fra~eng.gold": "[0, 1]:[0]\n",
  "fra~spa.gold": "[0]:[0]\n[1]:[1]\n",
  "fr.txt": "Un bac.\n",
  "en.txt": "A ferry.\n\nThe end.\n",
  "es.txt": "Un transbordador.\n",
  "uk.txt": "Пором.\n",
  "rows.json": JSON.stringify({
    rows: [{ fr: [1], en: [1], es: [1], uk: [1] }, { en: [2] }],
  }),
};

let tree: Tree;
beforeAll(async () => {
  tree = await plantTree(FILES);
});
afterAll(() => tree.remove());

describe("reading known alignments:", () => {
  test("a pair is read with its beads, whatever score stands behind them", () => {
    const [text] = readPairs(`${tree.root}/pairs`);
    expect(text?.name).toBe("a");
    expect(text?.editions.map(({ basedOn, units }) => [basedOn, units.length])).toEqual([
      [null, 2],
      [0, 1],
    ]);
    expect(text?.rows).toEqual(rowsIn("0+1:0"));
  });

  test("rows over all editions are based on the French one by way of the English one", () => {
    const { editions, rows, pairs } = readRows(tree.root);
    expect(editions.map(({ language, basedOn }) => [language, basedOn])).toEqual([
      ["fra", null],
      ["eng", 0],
      ["spa", 1],
    ]);
    expect(rows).toEqual(rowsIn("0+1:0:0+1"));
    expect(pairs).toEqual([
      { source: 0, target: 1, beads: rowsIn("0+1:0") },
      { source: 0, target: 2, beads: rowsIn("0:0 1:1") },
    ]);
  });

  test("rows over some editions are as fine as the beads between these allow", () => {
    expect(readRowsOf(tree.root, ["fra", "spa"]).rows).toEqual(rowsIn("0:0 1:1"));
    expect(readRowsOf(tree.root, ["fra", "eng", "spa"]).rows).toEqual(rowsIn("0+1:0:0+1"));
  });

  test("an article's rows are counted from 0, and may lack an edition", () => {
    const { editions, rows } = readArticle(tree.root, "en");
    expect(editions.map(({ basedOn }) => basedOn)).toEqual([null, 0, 1, 1]);
    expect(rows).toEqual(rowsIn("0:0:0:0 :1::"));
  });
});

import { readFileSync } from "node:fs";
import { sharedPath } from "#tests/support/shared.ts";
import type { Agreement } from "./scores/agreement.ts";
import { handCases } from "./scores/hand-cases.ts";
import { medicalTexts } from "./scores/medical-texts.ts";
import { ratedMeans } from "./scores/rated-means.ts";

type Print = (figure: string) => void;

/** Prints how many published or independently calculated scores ours are equal to. */
export async function bench(print: Print): Promise<void> {
  const root = sharedPath("data/mqm");
  if (root === null) return print("scores: no data beside the checkout");
  const read = (file: string) => readFileSync(`${root}/${file}`, "utf8");
  const { systems, segments } = ratedMeans(read);
  const checks = [...systems, handCases(read)];
  for (const agreement of checks) print(told(agreement));
  print(told(total("checks in all", checks)));
  for (const agreement of segments) print(told(agreement));
  print(told(total("segments in all", segments)));
  print(told(medicalTexts(read)));
}

function told({ name, agree, of }: Agreement): string {
  return `${name}: ${agree} of ${of}`;
}

function total(name: string, parts: readonly Agreement[]): Agreement {
  const sum = (of: "agree" | "of") => parts.reduce((known, part) => known + part[of], 0);
  return { name, agree: sum("agree"), of: sum("of") };
}

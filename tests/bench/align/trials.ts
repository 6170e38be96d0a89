import type { AlignedEdition } from "#lib/core/align/relay.ts";
import { relayText } from "../relay-text.ts";

/** What an aligner can be put to, by name. Each is made anew in the process that tries it. */
export const TRIALS: Readonly<Record<string, () => readonly AlignedEdition[]>> = {
  "2 × 1,000": () => relayText(1_000, ["fr", "en"]),
  "2 × 10,000": () => relayText(10_000, ["fr", "en"]),
  "2 × 100,000": () => relayText(100_000, ["fr", "en"]),
  "4 × 10,000": () => relayText(10_000, ["fr", "en", "es", "uk"]),
  "one side empty": () => pair(english(1_000), []),
  "200,000 identical lines a side": () => pair(same(200_000), same(200_000)),
  "1,000,000 identical lines a side": () => pair(same(1_000_000), same(1_000_000)),
  "one line of 5 MB a side": () => pair([longLine("fr")], [longLine("en")]),
  "one line of 5 MB against 2,000": () => pair([longLine("fr")], english(2_000)),
  "20,000 lines against 20": () => pair(english(20_000), english(20_000).slice(0, 20)),
  "the same 10,000 lines twice": () => pair(english(10_000), english(10_000)),
  "2,000 lines of unrelated texts": () => pair(english(2_000), relayText(2_001, ["uk"])[0]?.units),
};

function pair(source: readonly string[], target: readonly string[] = []): AlignedEdition[] {
  return [
    { language: "fr", basedOn: null, units: source },
    { language: "en", basedOn: 0, units: target },
  ];
}

function english(lines: number): readonly string[] {
  return relayText(lines, ["en"])[0]?.units ?? [];
}

function same(lines: number): string[] {
  return Array.from({ length: lines }, () => "Fin de la première partie.");
}

const FIVE_MEGABYTES = 5_000_000;

function longLine(language: string): string {
  const [edition] = relayText(50_000, [language]);
  return edition?.units.join(" ").slice(0, FIVE_MEGABYTES) ?? "";
}

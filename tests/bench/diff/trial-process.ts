// Compares one long pair by one method and prints the outcome: arguments are the method, the pair, the file of prose.
import { growing, longPair } from "./long-texts.ts";
import { METHODS, type Method } from "./methods.ts";
import { hunksOf } from "./parts.ts";
import { proseWords } from "./prose.ts";
import type { Outcome } from "./trials.ts";

const [, , name = "", pair = "", path = ""] = process.argv;
const methods: Readonly<Record<string, Method>> = METHODS;
const method = methods[name];
if (!method) throw new Error(`There is no method "${name}"`);
const words = proseWords(path);
const count = Number(pair);
const { before, after } = count > 0 ? growing(words, count) : longPair(pair, words);

// What every process pays once, until its code is compiled, is no part of how cost grows.
for (let at = 0; at < 300; at++) {
  const sentence = words.slice(at * 20, at * 20 + 20);
  method(sentence.join(" "), sentence.toSpliced(at % 20, 2, "слово").join(" "), "uk");
}

const ROUNDS = 20;
const ENOUGH = 1_000;
const times: number[] = [];
let parts = method("", "", "uk");
do {
  const start = performance.now();
  parts = method(before, after, "uk");
  times.push(performance.now() - start);
} while (times.length < ROUNDS && times.reduce((sum, time) => sum + time, 0) < ENOUGH);

const same = parts.reduce((sum, { kind, text }) => sum + (kind === "same" ? text.length : 0), 0);
const outcome: Outcome = {
  first: times[0] ?? 0,
  best: Math.min(...times),
  hunks: hunksOf(parts).length,
  kept: before.length === 0 ? 1 : same / before.length,
  megabytes: process.resourceUsage().maxRSS / 1024,
};
console.log(JSON.stringify(outcome));

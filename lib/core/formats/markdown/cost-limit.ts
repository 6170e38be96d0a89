import type { parse } from "micromark";
import { placeAt } from "../opened-file.ts";
import { UnreadableDocumentError } from "../unreadable.ts";

type Extension = NonNullable<NonNullable<Parameters<typeof parse>[0]>["extensions"]>[number];
type Construct = Extract<NonNullable<Extension["text"]>[number], { tokenize: unknown }>;

// Some 10 ns each: what a page of nothing but brackets may take is about a second.
const MOST_STEPS = 30_000_000;

// For each address without white space the parser reads to where the run ends; a dearer step than the others.
const MOST_ADDRESS_STEPS = 20_000_000;
const LONG_RUN = 2_000;

// A tenth of a millisecond each, whatever they hold.
const MOST_LINES = 200_000;

/** Refuses a text of more lines than can be read in a minute. @throws UnreadableDocumentError `too-large` with the place */
export function refuseManyLines(source: string): void {
  let lines = 0;
  for (const { index } of source.matchAll(/\r\n|[\n\r]/g)) {
    lines += 1;
    if (lines > MOST_LINES) throw tooLarge(source, index);
  }
}

/** Refuses runs of addresses that are glued together. @throws UnreadableDocumentError `too-large` with the place */
export function refuseGluedAddresses(source: string): void {
  let steps = 0;
  for (const { index, 0: run } of source.matchAll(/\S+/g)) {
    if (run.length < LONG_RUN) continue;
    steps += run.length * (run.match(/www\.|https?:|@/gi)?.length ?? 0);
    if (steps > MOST_ADDRESS_STEPS) throw tooLarge(source, index);
  }
}

/**
 * Makes the parser of Markdown count what it looks back over: at each mark that may end something, all that came before it in its block. That is
 * quadratic for material made to hurt. @throws UnreadableDocumentError `too-large` where it gets too much
 */
export function costLimit(source: string): Extension {
  let steps = 0;
  const counter: Construct = {
    tokenize(_effects, _ok, nok) {
      return (code) => {
        steps += this.events.length;
        if (steps > MOST_STEPS) throw tooLarge(source, this.now().offset);
        return nok(code);
      };
    },
  };
  return { text: constructs("[]*_~", counter), flow: constructs("=-", counter) };
}

function constructs(characters: string, construct: Construct): Record<number, Construct> {
  return Object.fromEntries(
    Array.from(characters, (character) => [character.charCodeAt(0), construct]),
  );
}

function tooLarge(source: string, offset: number): UnreadableDocumentError {
  const place = placeAt(source, offset);
  return new UnreadableDocumentError({ format: "markdown", reason: "too-large", ...place });
}

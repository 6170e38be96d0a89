import type { parse } from "micromark";
import type { Span } from "#lib/core/text/tokens.ts";
import { placeAt } from "../opened-file.ts";
import { UnreadableDocumentError } from "../unreadable.ts";

type Extension = NonNullable<NonNullable<Parameters<typeof parse>[0]>["extensions"]>[number];
type Construct = Extract<NonNullable<Extension["text"]>[number], { tokenize: unknown }>;
type Effects = Parameters<Construct["tokenize"]>[0];

// Some 10 ns each, so half a second a megabyte and a third for a short text: far above what marks that mean something take.
const STEPS_FREE = 30_000_000;
const STEPS_A_CHARACTER = 50;

// What is looked back over is cheaper than what is read.
const STEPS_TO_READ = 5;

// For each address without white space the parser reads to where the run ends; a dearer step than the others.
const MOST_ADDRESS_STEPS = 20_000_000;
const LONG_RUN = 2_000;

// Some 15 µs for each mark and line. Tables of numbers have a mark for two characters, but are not that long; books one for thirty.
const MARKS_FREE = 100_000;
const CHARACTERS_A_MARK = 20;
const MARK = /[`*_[\]<>|~\\&!]|\n|\r/g;

// Each level costs time in every line of it.
const DEEPEST_INDENT = /(?:^|[\n\r])[ \t]{200}[ \t]*(?:[-+*>]|\d{1,9}[.)])/;

// Cells that stand side by side are compared with each other.
const MOST_CELLS_A_LINE = 1_000;

/** Counts marks of stretches of a text. @throws UnreadableDocumentError `too-large` with the place, where there are more than a text has */
export function markLimit(source: string): (span: Span) => void {
  let [marks, characters] = [0, 0];
  return ({ start, end }) => {
    const part = source.slice(start, end);
    characters += part.length;
    marks += part.match(MARK)?.length ?? 0;
    const deep = DEEPEST_INDENT.exec(part);
    if (deep) throw tooLarge(source, start + deep.index + 1);
    const isDense = marks > MARKS_FREE + characters / CHARACTERS_A_MARK;
    if (isDense || hasWideLine(part)) throw tooLarge(source, start);
    refuseGluedAddresses(source, { start, end });
  };
}

function hasWideLine(part: string): boolean {
  if (part.length < MOST_CELLS_A_LINE || !part.includes("|")) return false;
  return part
    .split(/[\n\r]/)
    .some(
      (line) =>
        line.length > MOST_CELLS_A_LINE && (line.match(/\|/g)?.length ?? 0) > MOST_CELLS_A_LINE,
    );
}

// Runs of addresses that are glued together.
function refuseGluedAddresses(source: string, { start, end }: Span): void {
  let steps = 0;
  for (const { index, 0: run } of source.slice(start, end).matchAll(/\S+/g)) {
    if (run.length < LONG_RUN) continue;
    steps += run.length * (run.match(/www\.|https?:|@/gi)?.length ?? 0);
    if (steps > MOST_ADDRESS_STEPS) throw tooLarge(source, start + index);
  }
}

/** A part of the parser of Markdown that counts what it does. */
export interface CostLimit {
  readonly extension: Extension;
  /** Tells where the stretch begins that is read next, for messages. */
  startAt(offset: number): void;
}

/**
 * Makes the parser of Markdown count the characters it reads, which it does again and again for marks that never end, and what it looks back over: at
 * each mark that may end something, all that came before it in its block. Both are quadratic for material made to hurt.
 * @throws UnreadableDocumentError `too-large` where it gets too much
 */
export function costLimit(source: string): CostLimit {
  const most = STEPS_FREE + STEPS_A_CHARACTER * source.length;
  const watched = new WeakSet<Effects>();
  let [steps, begun] = [0, 0];
  const count = (more: number, offset: () => number) => {
    steps += more;
    if (steps > most) throw tooLarge(source, begun + offset());
  };
  const watch = (effects: Effects, offset: () => number) => {
    if (watched.has(effects)) return;
    watched.add(effects);
    const { consume } = effects;
    effects.consume = (code) => {
      count(STEPS_TO_READ, offset);
      consume(code);
    };
  };
  const construct = (looksBack: boolean): Construct => ({
    // As code in lines has it: a run of backticks begins once.
    previous: (code) => code !== BACKTICK,
    tokenize(effects, _ok, nok) {
      const offset = () => this.now().offset;
      watch(effects, offset);
      return (code) => {
        if (looksBack) count(this.events.length, offset);
        return nok(code);
      };
    },
  });
  const [reader, counter] = [construct(false), construct(true)];
  return {
    extension: {
      text: { ...constructs("`<&\\", reader), ...constructs("![]*_~", counter) },
      flow: { ...constructs("`~<|:", reader), ...constructs("=-", counter) },
      contentInitial: constructs("[", reader),
    },
    startAt: (offset) => {
      begun = offset;
    },
  };
}

const BACKTICK = 96;

function constructs(characters: string, construct: Construct): Record<number, Construct> {
  return Object.fromEntries(
    Array.from(characters, (character) => [character.charCodeAt(0), construct]),
  );
}

function tooLarge(source: string, offset: number): UnreadableDocumentError {
  const place = placeAt(source, offset);
  return new UnreadableDocumentError({ format: "markdown", reason: "too-large", ...place });
}

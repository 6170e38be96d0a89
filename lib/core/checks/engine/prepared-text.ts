import { type NumberReading, readNumbers } from "#lib/core/text/number-values.ts";
import { type Token, tokenise } from "#lib/core/text/tokens.ts";
import { readWordUses, type WordUse } from "./word-uses.ts";

/** A paragraph with everything that several checks read from it. */
export interface PreparedText {
  /** Unlike that of any other text that was prepared. */
  readonly serial: number;
  readonly text: string;
  readonly language: string;
  readonly tokens: readonly Token[];
  readonly numbers: readonly NumberReading[];
  readonly words: readonly WordUse[];
  /** What readers made by `perText` remember of the text, each in a place of its own. */
  readonly memory: unknown[];
  /** Lets go of what only a first judgement reads, which is nine tenths of all: it is read anew when it is asked for. */
  rest(): void;
}

let prepared = 0;

/** Prepares a text; what is costly is read when it is first asked for. */
export function prepareText(text: string, language: string): PreparedText {
  prepared++;
  return new LazyText(prepared, text, language);
}

class LazyText implements PreparedText {
  #tokens: readonly Token[] | undefined;
  #numbers: readonly NumberReading[] | undefined;
  #words: readonly WordUse[] | undefined;

  readonly serial: number;
  readonly text: string;
  readonly language: string;
  readonly memory: unknown[] = [];

  constructor(serial: number, text: string, language: string) {
    this.serial = serial;
    this.text = text;
    this.language = language;
  }

  get tokens(): readonly Token[] {
    this.#tokens ??= tokenise(this.text, this.language);
    return this.#tokens;
  }

  get numbers(): readonly NumberReading[] {
    this.#numbers ??= readNumbers(this.text, this.tokens, this.language);
    return this.#numbers;
  }

  get words(): readonly WordUse[] {
    this.#words ??= readWordUses(this.tokens, this.language);
    return this.#words;
  }

  rest(): void {
    this.#tokens = undefined;
    this.#numbers = undefined;
    this.#words = undefined;
    for (const place of this.memory.keys()) if (!kept[place]) this.memory[place] = undefined;
  }
}

/** For each reader whether its readings are kept while texts rest. */
const kept: boolean[] = [];

type Read<T> = (text: PreparedText) => T;

/**
 * Makes a reader of texts remember what it read of each, so that several checks share it while a text is judged. Called once for each
 * reader, when its module is loaded.
 */
export function perText<T extends object | string | number | null>(read: Read<T>): Read<T> {
  return remembering(read, false);
}

/** Makes such a reader for what is asked of every text at each run, even of those that stayed: it remembers while they rest. */
export function perTextKept<T extends object | string | number | null>(read: Read<T>): Read<T> {
  return remembering(read, true);
}

function remembering<T>(read: Read<T>, isKept: boolean): Read<T> {
  const place = kept.push(isKept) - 1;
  return (text) => {
    const { memory } = text;
    // biome-ignore lint/plugin: only this reader writes here; a map from texts, which would know the type, took 7 % of all time.
    if (memory[place] !== undefined) return memory[place] as T;
    const value = read(text);
    memory[place] = value;
    return value;
  };
}

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
}

/** Makes a reader of texts remember what it read of each, so that several checks and later runs share it. */
export function perText<T>(read: (text: PreparedText) => T): (text: PreparedText) => T {
  const known = new WeakMap<PreparedText, { readonly value: T }>();
  return (text) => {
    const remembered = known.get(text);
    if (remembered) return remembered.value;
    const value = read(text);
    known.set(text, { value });
    return value;
  };
}

import { type Token, Tokenizer, TokenizerMode } from "parse5";
import type { Span } from "#lib/core/text/tokens.ts";

/** What an HTML text consists of, in the order of the source; half-open UTF-16 offsets. */
export interface HtmlToken extends Span {
  readonly kind: "start" | "end" | "text" | "comment";
  /** Of a tag, in lower case. */
  readonly name: string;
  readonly attributes: readonly Token.Attribute[];
}

// What stands inside is not markup (HTML, §13.2.6.4.4 and following).
const MODES: ReadonlyMap<string, Tokenizer["state"]> = new Map([
  ["title", TokenizerMode.RCDATA],
  ["textarea", TokenizerMode.RCDATA],
  ["style", TokenizerMode.RAWTEXT],
  ["xmp", TokenizerMode.RAWTEXT],
  ["iframe", TokenizerMode.RAWTEXT],
  ["noembed", TokenizerMode.RAWTEXT],
  ["noframes", TokenizerMode.RAWTEXT],
  ["script", TokenizerMode.SCRIPT_DATA],
  ["plaintext", TokenizerMode.PLAINTEXT],
]);

/**
 * Cuts an HTML text into tags, comments and text, as browsers do. No tree is built, so that text stands where the source has it, and
 * what is nested or left open costs nothing. Linear.
 */
export function htmlTokens(source: string): HtmlToken[] {
  const tokens: HtmlToken[] = [];
  let foreign = 0;
  const add = (
    kind: HtmlToken["kind"],
    token: Located,
    name = "",
    attributes: Token.Attribute[] = [],
  ) => {
    const { startOffset: start, endOffset: end } = token.location ?? {
      startOffset: 0,
      endOffset: 0,
    };
    const before = tokens.at(-1);
    const isJoined =
      before?.kind === "text" && kind === "text" && touches(source, before.end, start);
    if (isJoined) tokens[tokens.length - 1] = { ...before, end };
    else tokens.push({ kind, name, attributes, start, end });
  };
  const text = (token: Token.CharacterToken) => add("text", token);
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onStartTag(token) {
        add("start", token, token.tagName, token.attrs);
        if (isForeign(token.tagName) && !token.selfClosing) foreign += 1;
        const mode = foreign > 0 ? undefined : MODES.get(token.tagName);
        if (mode !== undefined) tokenizer.state = mode;
      },
      onEndTag(token) {
        add("end", token, token.tagName);
        if (isForeign(token.tagName)) foreign = Math.max(0, foreign - 1);
      },
      onComment: (token) => add("comment", token),
      onDoctype: (token) => add("comment", token),
      onCharacter: text,
      onWhitespaceCharacter: text,
      onNullCharacter: text,
      onEof() {},
      onParseError: null,
    },
  );
  tokenizer.write(source, true);
  return tokens.map((token, at) => withSemicolon(token, tokens[at + 1]?.start, source));
}

// The parser may count the last sign of a reference to what follows, or to nothing.
function withSemicolon(token: HtmlToken, next: number | undefined, source: string): HtmlToken {
  const isShort = token.kind === "text" && touches(source, token.end, next ?? source.length);
  return isShort ? { ...token, end: next ?? source.length } : token;
}

function touches(source: string, end: number, start: number): boolean {
  return end === start || (end + 1 === start && source[end] === ";");
}

type Located = Pick<Token.CharacterToken, "location">;

function isForeign(name: string): boolean {
  return name === "svg" || name === "math";
}

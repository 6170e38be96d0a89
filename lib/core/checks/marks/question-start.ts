/** A question or exclamation mark whose inverted partner is missing, and the word the partner belongs before. */
export interface Unopened {
  readonly mark: "?" | "!";
  readonly start: number;
  readonly end: number;
  readonly word: string;
  /** The words from there to the mark, with it. */
  readonly clause: string;
}

/** Returns the closing marks of a Spanish text without an inverted partner, in order. Linear: each stretch is read once. */
export function unopenedMarks(text: string): Unopened[] {
  if (!/[?!]/u.test(text)) return [];
  const found: Unopened[] = [];
  let from = 0;
  for (const { 0: marks, index } of text.matchAll(CLOSING)) {
    const offset = Math.max(from, index - REACH);
    const before = text.slice(offset, index);
    if (!/[¿¡]/u.test(before) && !APART.test(before)) found.push(...opening(before, offset, marks));
    from = index + marks.length;
  }
  return found;
}

// Longer questions are seen from their last part only.
const REACH = 2_000;
const CLOSING = /[?!]+/gu;
// A doubt or surprise in brackets stands by itself; no word, no question.
const APART = /[([]\s*$|^[^\p{L}]*$/u;

function opening(before: string, offset: number, marks: string): Unopened[] {
  const at = clauseStart(before);
  const [word = ""] = WORD.exec(before.slice(at)) ?? [];
  if (word === "") return [];
  const mark = marks.startsWith("?") ? "?" : "!";
  const start = offset + at;
  return [
    { mark, start, end: start + word.length, word, clause: before.slice(at) + marks.charAt(0) },
  ];
}

const WORD = /^[\p{L}\p{M}\p{N}’'-]+/u;

/** Where the question begins that ends with `before`. */
function clauseStart(before: string): number {
  const sentence = lastEnd(before, SENTENCE_START);
  const quoted = Math.max(sentence, lastEnd(before, QUOTE_START));
  const body = before.slice(quoted);
  if (ASKS_AT_ONCE.test(body)) return quoted;
  const asked = lastIndex(body, ASKING);
  if (asked !== null) return quoted + asked;
  const topic = ADDRESSED.exec(body) ?? CIRCUMSTANCE.exec(body);
  return quoted + (topic?.[0].length ?? 0);
}

// What may stand before a sentence: the end of another, an ellipsis, a colon, a dash of dialogue.
const SENTENCE_START = /(?:[.!?…:][»”"’)\]]*\s+|^\s*)(?:[—–-]\s*)?[«“"‘(]*/gu;
const QUOTE_START = /(?:^|[\s(])[«“"‘]+(?=[\p{L}\p{N}])/gu;

function lastEnd(text: string, pattern: RegExp): number {
  let end = 0;
  for (const { 0: found, index } of text.matchAll(pattern)) end = index + found.length;
  return end < text.length ? end : 0;
}

const ASKS_AT_ONCE =
  /^(?:(?:a|de|por|para|con|en|y|pero) )?(?:qué|quién(?:es)?|cómo|cuándo|dónde|adónde|cuál(?:es)?|cuánt[oa]s?)(?![\p{L}\p{M}])/iu;
// After a comma: a question word (with its preposition), or a tag that asks for consent.
const ASKING =
  /(?<=[,;—–-]\s?)(?:(?:a|de|por|para|con|en|hasta|desde|y|pero) )?(?:qué|quién(?:es)?|cómo|cuándo|d[óo]nde|adónde|cuál(?:es)?|cuánt[oa]s?|verdad|no|eh|cierto|vale|acaso|o no)(?![\p{L}\p{M}])/giu;

function lastIndex(body: string, pattern: RegExp): number | null {
  let at: number | null = null;
  for (const { index } of body.matchAll(pattern)) at = index;
  return at;
}

// Before the question: someone spoken to, if what follows speaks to them (an apposition does not), else a circumstance.
const ADDRESSED =
  /^\p{Lu}[\p{L}\p{M}]*(?: (?:(?:de|del|la) )*\p{Lu}[\p{L}\p{M}]+)*,\s+(?=(?:lo|la|los|las|le|les|se|te|me|nos|os|no|ya|tú|usted|ustedes|puede|podría|sabe|quiere|cree|tiene|ha|va|es|está|\p{L}+(?:ste|steis|áis|éis|as|ás|es|és))(?![\p{L}\p{M}]))/u;
const CIRCUMSTANCE =
  /^(?:(?:y|pero) )?(?:además|entonces|bueno|oye|oiga|mira|perdón|perdone|disculpe|señora?|señores|amigos?|en|con|sin|según|tras|después|antes|ahora|hoy|si|cuando|aunque|como|para|desde)(?![\p{L}\p{M}])[^,;]{0,120},\s+/iu;

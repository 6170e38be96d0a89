// A number as it is printed: groups of three digits (60,000 · 60 000 · 60.000), or digits with inner marks (7.5).
const NUMBER =
  /\p{Nd}{1,3}(?:[.,'’\s]\p{Nd}{3})+(?!\p{Nd})(?:[.,]\p{Nd}+)?|\p{Nd}+(?:[.,:]\p{Nd}+)*/u;

const GROUPED = /^\d{1,3}(?:[.,'’\s]\d{3})+(?!\d)/u;

/** Source of a regular expression that matches one printed number, its grouping marks included. */
export const NUMBER_PATTERN = NUMBER.source;

/**
 * Returns one spelling for each value: 60,000, 60 000, 60.000 are `60000`; 7.5 and 7,5 are `7.5`. A lone
 * group of three after a mark is read as thousands; this is evidence for alignment, not a judgement on the number.
 */
export function numberKey(printed: string): string {
  const digits = printed.replace(/\p{Nd}/gu, asciiDigit);
  const whole = GROUPED.exec(digits)?.[0] ?? "";
  return (whole.replace(/\D/gu, "") + digits.slice(whole.length)).replace(/,/gu, ".");
}

const DIGIT = /\p{Nd}/u;

// Unicode keeps the ten digits of a script side by side, so the value is the distance from the first of them.
function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  if (code < 0x80) return digit;
  let value = 0;
  while (value < 9 && DIGIT.test(String.fromCodePoint(code - value - 1))) value += 1;
  return String(value);
}

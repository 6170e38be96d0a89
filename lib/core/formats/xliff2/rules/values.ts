/** Kinds of values that attributes have (XML Schema, part 2, and the XLIFF schemas). */
export type ValueKind = (value: string) => boolean;

const matching =
  (pattern: RegExp): ValueKind =>
  (value) =>
    pattern.test(value);

const oneOf = (values: string): ValueKind => {
  const known = new Set(values.split(" "));
  return (value) => known.has(value);
};

// NameChar of XML 1.0.
const TOKEN =
  "[-.0-9:A-Z_a-z\\u00b7\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u037d\\u037f-\\u1fff\\u200c\\u200d\\u203f\\u2040\\u2070-\\u218f\\u2c00-\\u2fef\\u3001-\\ud7ff\\uf900-\\ufdcf\\ufdf0-\\ufffd\\u{10000}-\\u{effff}]+";

function percentage(value: string): boolean {
  return /^[+-]?(\d+(\.\d*)?|\.\d+)$/.test(value) && Number(value) >= 0 && Number(value) <= 100;
}

/** The kinds by the names that grammars use. */
export const VALUE_KINDS = {
  any: () => true,
  token: matching(new RegExp(`^\\s*${TOKEN}\\s*$`, "u")),
  tokens: matching(new RegExp(`^\\s*${TOKEN}(\\s+${TOKEN})*\\s*$`, "u")),
  // White space is the one thing that the schema's anyURI cannot be mended to hold.
  uri: matching(/^[^\s<>"{}|\\^`]*$/),
  language: matching(
    /^(?:[a-zA-Z]{2,3}(?:-[a-zA-Z]{3}){0,3}|[a-zA-Z]{4,8}|[xi])(?:-[a-zA-Z0-9]{1,8})*$/,
  ),
  yesNo: oneOf("yes no"),
  reorder: oneOf("yes firstNo no"),
  direction: oneOf("ltr rtl auto"),
  side: oneOf("source target"),
  space: oneOf("default preserve"),
  preserve: oneOf("preserve"),
  state: oneOf("initial translated reviewed final"),
  codeType: oneOf("fmt ui quote link image other"),
  marker: matching(/^(?:generic|comment|term|[^\s:]+:[^\s:]+)$/),
  prefixed: matching(/^[^\s:]+:[^\s:]+$/),
  positive: matching(/^\s*\+?0*[1-9]\d*\s*$/),
  priority: matching(/^\s*\+?0*(?:[1-9]|10)\s*$/),
  hex: matching(/^(?:[0-9a-fA-F]{2})+$/),
  percentage,
  confidence: (value) =>
    /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/.test(value) &&
    Number(value) >= 0 &&
    Number(value) <= 1,
  integer: matching(/^[+-]?\d+$/),
  match: oneOf("am mt icm idm tb tm other"),
  metaSide: oneOf("source target ignorable"),
  normalization: oneOf("none nfc nfd"),
  filter: oneOf("include exclude"),
  itsVersion: oneOf("2.0"),
  html: oneOf(
    "a b bdo big blockquote body br button caption center cite code col colgroup dd del div dl dt em h1 h2 h3 h4 h5 h6 head hr html i img label legend li ol p pre q s samp select small span strike strong sub sup table tbody td tfoot th thead title tr tt u ul",
  ),
  // ITS 2.0, Appendix C.
  issue: oneOf(
    "terminology mistranslation omission untranslated addition duplication inconsistency grammar legal register locale-specific-content locale-violation style characters misspelling typographical formatting inconsistent-entities numbers markup pattern-problem whitespace internationalization length non-conformance uncategorized other",
  ),
} satisfies Record<string, ValueKind>;

export type ValueName = keyof typeof VALUE_KINDS;

/** Whether a name is one of a kind of values. */
export function isValueName(name: string): name is ValueName {
  return Object.hasOwn(VALUE_KINDS, name);
}

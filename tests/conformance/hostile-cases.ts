// What is expected of the cases of the generators, by the answers that were decided for their kinds of harm. A case that is not named here
// may be refused for any reason, or imported.
const EXPECTED: readonly (readonly [names: string, answer: RegExp])[] = [
  [
    "cesu8_surrogate invalid_utf8 truncated_utf8 latin1 cp1251 sjis xml_encoding_lie",
    /^refused: invalid-utf8 .*byte/,
  ],
  [
    "utf16_lone_surrogate utf16_odd_length lone_surrogate",
    /^refused: (invalid-encoding .*byte|malformed)/,
  ],
  ["utf32le_bom", /^refused: unknown-encoding/],
  ["nul csv_nul utf16le_nobom", /^refused: nul/],
  ["nul_char", /^refused: (nul|malformed)/],
  ["empty only_newlines whitespace_only json_proto", /^refused: (empty|package-damaged)/],
  ["huge_line_20MB long_words", /^refused: line-too-long/],
  ["many_lines_1M huge_text_50MB", /^refused: too-large/],
  ["json_deep xml_deep_100k deep_10k deep_1M", /^refused: too-deep/],
  ["wide_attrs", /^refused: too-many-attributes/],
  ["json_dupkeys", /^imported.*duplicate-key/],
  ["po_dup_msgid xml_dup_ids", /^imported.*duplicate-id/],
  ["csv_ragged", /^imported.*ragged-row/],
  ["xml_unbound_prefix", /^imported.*unbound-prefix/],
  ["json_lone_surrogate", /^refused: malformed/],
  ["renamed_html", /^refused: not-what-it-says/],
  ["svg_script", /^refused: unsupported/],
  [
    "xml_billion_laughs xml_internal_entity xml_quadratic xml_xxe_file xml_xxe_param billion_laughs internal_entity quadratic xxe_file xxe_param",
    /^refused: dtd-entities/,
  ],
  [
    "xml_charref_nul xml_charref_surrogate xml_ctrl_char xml_dup_attr xml_truncated xml_two_roots xml_undefined_entity bad_ref_nul bad_ref_surrogate cdata_end ctrl_char dup_attr html_entity junk_after lt_in_attr truncated two_roots unclosed undefined_entity",
    /^refused: malformed/,
  ],
  [
    "xml_ext_dtd ext_dtd bidi_trojan zero_width combining_zalgo confusable csv_injection html_script mixed_eol nfc_nfd no_final_newline noncharacters unicode_eol utf16be_bom utf16le_bom utf8_bom c1_controls xml_utf16 xml_proto xml_pi_stylesheet xml_xinclude unbound_ns numeric_ref pi_data line_sep proto_attr ok proto",
    /^imported/,
  ],
  [
    "badcrc badcrc_small lie_small method99 notzip trunc",
    /^refused: (package-damaged|package-too-large)/,
  ],
  ["bomb1g many lie_big", /^refused: package-too-large/],
  ["case dup namemismatch overlap slip", /^refused: package-hostile/],
  ["enc", /^refused: encrypted/],
  ["prefix suffix", /^refused: package-(damaged|hostile)/],
];

const BY_NAME = new Map(
  EXPECTED.flatMap(([names, answer]) => names.split(" ").map((name) => [name, answer] as const)),
);

/** Whether an outcome is what was decided for the case of a file's name. */
export function isDecided(file: string, outcome: string): boolean {
  const name =
    file
      .split("/")
      .at(-1)
      ?.replace(/\.[^.]+$/, "") ?? "";
  return BY_NAME.get(name)?.test(outcome) ?? !outcome.startsWith("FAILED");
}

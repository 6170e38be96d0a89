"use client";

import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { TextField } from "#app/_ui/text-field.tsx";
import { readTags, tagOf, withTags } from "#lib/core/formats/exports/visible-tags.ts";
import type { Code } from "#lib/core/text/codes.ts";

const ROWS = 3;

interface Props {
  readonly texts: readonly string[];
  readonly codes: readonly Code[];
  readonly onChange: (texts: readonly string[]) => void;
}

/** Texts to write, one a paragraph. Inline markup stands in them as tags; one that stands for nothing is told, and stays as it was typed. */
export function WrittenTexts({ texts, codes, onChange }: Props) {
  const { t } = useTranslation();
  const [written, setWritten] = useState(() => texts.map((text) => withTags(text, codes)));
  const known = useMemo(
    () => new Map(codes.map((code, index) => [tagOf(index, code), index])),
    [codes],
  );
  const write = (at: number, value: string) => {
    const now = written.map((text, index) => (index === at ? value : text));
    setWritten(now);
    onChange(now.map((text) => readTags(text, known).text));
  };
  return written.map((value, index) => {
    const [stray] = readTags(value, known).unknown;
    return (
      <TextField
        // biome-ignore lint/suspicious/noArrayIndexKey: a text is its place here
        key={index}
        label={t("exchange.written", { number: index + 1 })}
        value={value}
        rows={ROWS}
        error={stray === undefined ? undefined : t("exchange.strayTag", { tag: stray })}
        onChange={(text) => write(index, text)}
      />
    );
  });
}

"use client";

import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { CodesOf } from "#app/_diff/codes-context.tsx";
import { ReadText } from "#app/_diff/read-text.tsx";
import { ComboBox } from "#app/_ui/combo-box.tsx";
import { Disclosure } from "#app/_ui/disclosure.tsx";
import { directionOf } from "#lib/core/text/direction.ts";
import { beginningOf } from "./beginning-of.ts";
import type { Reading } from "./drafts.ts";
import { encodingsFrom } from "./encodings.ts";
import type { EditionPreview } from "./requests.ts";

interface Props {
  readonly preview: EditionPreview;
  /** What the editor has chosen; undefined before that. */
  readonly chosen: string | undefined;
  readonly onChoose: (reading: Pick<Reading, "encoding">) => void;
}

// XML says its encoding itself; another one would be wrong.
const SAYS_ITS_ENCODING = ["xliff-1.2", "xliff-2", "sdlxliff", "mqxliff", "tmx"];

// As many lines as show whether the letters are right.
const SHOWN_PARAGRAPHS = 3;

/** The encoding of a text file, and how the text looks in it: asked for where the bytes cannot be read, else shown to who wants to see it. */
export function EncodingChoice({ preview, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  const { problem, reading, paragraphs, language, codes } = preview;
  const current = chosen ?? reading.encoding;
  const isSaid = SAYS_ITS_ENCODING.includes(preview.format) || current === undefined;
  if (isSaid && !problem?.encodings && chosen === undefined) return null;
  const choice = (
    <div className="flex max-w-md flex-col gap-3">
      <EncodingBox
        suggested={problem?.encodings ?? []}
        current={current}
        onChange={(encoding) => onChoose({ encoding })}
      />
      {!problem && (
        <section
          aria-label={t("import.encodingPreview")}
          lang={language}
          dir={directionOf(language)}
          className="rounded-lg bg-surface p-3 font-serif"
        >
          {paragraphs.slice(0, SHOWN_PARAGRAPHS).map((text, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a paragraph is its place
            <p key={index} className="truncate">
              <CodesOf codes={codes?.[index]}>
                <ReadText text={beginningOf(text)} />
              </CodesOf>
            </p>
          ))}
        </section>
      )}
    </div>
  );
  if (problem?.encodings || chosen !== undefined) return choice;
  return <Disclosure label={t("import.encodingOf", { encoding: current })}>{choice}</Disclosure>;
}

interface BoxProps {
  readonly suggested: readonly string[];
  readonly current: string | undefined;
  readonly onChange: (encoding: string) => void;
}

function EncodingBox({ suggested, current, onChange }: BoxProps) {
  const { t } = useTranslation();
  const items = useMemo(
    () =>
      encodingsFrom(suggested).map(({ label, group }) => {
        return { id: label, label: group ? `${label} – ${t(`import.encodings.${group}`)}` : label };
      }),
    [suggested, t],
  );
  return (
    <ComboBox
      label={t("import.encoding")}
      items={items}
      selectedKey={current ?? null}
      onChange={onChange}
      emptyMessage={t("import.noSuchEncoding")}
    />
  );
}

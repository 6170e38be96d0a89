"use client";

import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { DiffText } from "#app/_diff/diff-text.tsx";
import { ReadText } from "#app/_diff/read-text.tsx";
import { piecesOf } from "#lib/core/diff/pieces.ts";
import { diffTexts } from "#lib/core/diff/texts.ts";
import { directionOf } from "#lib/core/text/direction.ts";
import { partsOf, textOf } from "./example.ts";
import type { Check } from "./requests.ts";
import { useWords } from "./words.ts";

type Example = Check["examples"][number];

const TEXT = "min-w-0 font-serif text-base leading-normal whitespace-pre-line wrap-anywhere";

/** What a check finds, shown on texts with a fault and the same texts mended. */
export function CheckExamples({ examples }: { readonly examples: readonly Example[] }) {
  return (
    <ul className="flex flex-col divide-y divide-line rounded-md border border-line">
      {examples.map((example) => (
        <li key={`${example.language} ${example.text}`} className="p-3">
          <OneExample example={example} />
        </li>
      ))}
    </ul>
  );
}

function OneExample({ example: { language, text, mended, base } }: { readonly example: Example }) {
  const { t } = useTranslation();
  const words = useWords();
  return (
    <dl className="grid gap-x-4 gap-y-1 text-xs text-ink-muted sm:grid-cols-[8rem_1fr]">
      {base && (
        <>
          <dt>{t("checkPage.example.base", { language: words.language(base.language) })}</dt>
          <dd lang={base.language} dir={directionOf(base.language)} className={TEXT}>
            <ReadText text={base.text} />
          </dd>
        </>
      )}
      <dt>{t("checkPage.example.fault", { language: words.language(language) })}</dt>
      <dd lang={language} dir={directionOf(language)} className={`${TEXT} text-ink`}>
        <Faulty text={text} />
      </dd>
      <dt>{t("checkPage.example.mended")}</dt>
      <dd lang={language} dir={directionOf(language)} className={`${TEXT} text-ink`}>
        <Mended before={textOf(text)} after={mended} language={language} />
      </dd>
    </dl>
  );
}

function Faulty({ text }: { readonly text: string }) {
  let offset = 0;
  return partsOf(text).map((part) => {
    offset += part.text.length + 1;
    return part.isFault ? (
      <mark
        key={offset}
        className="bg-transparent text-current underline decoration-flag-major decoration-wavy underline-offset-4 [text-decoration-skip-ink:none]"
      >
        {part.text === "" ? "\u2038" : <ReadText text={part.text} />}
      </mark>
    ) : (
      <ReadText key={offset} text={part.text} />
    );
  });
}

interface MendedProps {
  readonly before: string;
  readonly after: string;
  readonly language: string;
}

function Mended({ before, after, language }: MendedProps) {
  const pieces = useMemo(
    () => piecesOf(before, after, diffTexts(before, after, language).changes),
    [before, after, language],
  );
  return <DiffText pieces={pieces} />;
}

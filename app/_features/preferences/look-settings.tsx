"use client";

import { useTranslation } from "react-i18next";
import { Button } from "#app/_ui/button.tsx";
import { Segments } from "#app/_ui/segments.tsx";
import { LOOKS, type Look, type LookPart, lookOf, withChoice } from "./look.ts";
import { useChoiceWords } from "./use-choice-words.ts";

const OF_TEXTS = ["font", "size", "leading", "measure"] as const satisfies readonly LookPart[];
const OF_ALL = ["theme", "contrast", "density"] as const satisfies readonly LookPart[];

interface Props {
  readonly look: Look;
  readonly onLook: (look: Look) => void;
}

/** How texts and interface look, with a few lines to judge it by. */
export function LookSettings({ look, onLook }: Props) {
  const { t } = useTranslation();
  const wordsOf = useChoiceWords();
  const partOf = (part: LookPart) => (
    <Segments
      key={part}
      label={t(`preferences.${part}.label`)}
      items={LOOKS[part].map((id) => ({ id, label: wordsOf(part, id) }))}
      selectedKey={look[part]}
      onChange={(name) => onLook(withChoice(look, part, name))}
    />
  );
  return (
    <div className="flex flex-col gap-6">
      <section aria-labelledby="look-texts" className="flex flex-col gap-4">
        <h3 id="look-texts" className="text-sm font-semibold">
          {t("preferences.texts")}
        </h3>
        <div className="overflow-hidden rounded-lg border border-line bg-surface px-4 py-3">
          <p className="reading-text">{t("preferences.sample")}</p>
        </div>
        <div className="grid gap-4 sm:grid-cols-2">{OF_TEXTS.map(partOf)}</div>
      </section>
      <section aria-labelledby="look-interface" className="flex flex-col gap-4">
        <h3 id="look-interface" className="text-sm font-semibold">
          {t("preferences.interface")}
        </h3>
        <div className="grid gap-4 sm:grid-cols-2">{OF_ALL.map(partOf)}</div>
        <p className="text-xs text-ink-muted">{t("preferences.motion")}</p>
      </section>
      <div>
        <Button onPress={() => onLook(lookOf(undefined))}>{t("preferences.reset")}</Button>
      </div>
    </div>
  );
}

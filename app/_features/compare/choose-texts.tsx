"use client";

import { ShieldCheck } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/_ui/button.tsx";
import { DropArea } from "#app/_ui/drop-area.tsx";
import { useToast } from "#app/_ui/toasts.tsx";
import type { Side } from "#app/_workers/comparison.ts";
import { TextCard } from "./text-card.tsx";
import { type Choices, readFile, receivedText, withFiles } from "./text-choice.ts";
import type { ComparedPair } from "./use-compared-pair.ts";

interface Props {
  readonly choices: Choices;
  readonly onChoices: (choices: Choices) => void;
  readonly onCompare: (pair: ComparedPair) => void;
}

const SIDES = ["before", "after"] as const satisfies readonly Side[];

/** Two texts, each dropped, chosen or pasted. */
export function ChooseTexts({ choices, onChoices, onCompare }: Props) {
  const { t } = useTranslation();
  const take = useTakeFiles({ choices, onChoices });
  const before = receivedText(choices.before, t("compare.side.before"));
  const after = receivedText(choices.after, t("compare.side.after"));
  return (
    <DropArea hint={t("compare.drop")} onFiles={(files) => void take(files)}>
      <div className="mx-auto flex w-full max-w-5xl flex-col gap-6 px-6 py-10">
        <div className="flex flex-col gap-1">
          <h1 className="text-2xl font-semibold">{t("compare.title")}</h1>
          <p className="max-w-prose text-ink-muted">{t("compare.explanation")}</p>
        </div>
        <div className="grid gap-4 md:grid-cols-2">
          {SIDES.map((side) => (
            <TextCard
              key={side}
              side={side}
              choice={choices[side]}
              onChoice={(choice) => onChoices({ ...choices, [side]: choice })}
              onFiles={(files) => void take(files, side)}
            />
          ))}
        </div>
        <div className="flex flex-wrap items-center justify-between gap-4">
          <p className="flex items-center gap-2 text-sm text-ink-muted">
            <ShieldCheck aria-hidden className="size-4 shrink-0" />
            {t("compare.private")}
          </p>
          <Button
            variant="primary"
            isDisabled={!before || !after}
            onPress={() => before && after && onCompare({ before, after, language: null })}
          >
            {t("compare.start")}
          </Button>
        </div>
      </div>
    </DropArea>
  );
}

function useTakeFiles({ choices, onChoices }: Pick<Props, "choices" | "onChoices">) {
  const { t } = useTranslation();
  const toast = useToast();
  return async (files: readonly File[], side?: Side) => {
    try {
      const read = await Promise.all(files.slice(0, SIDES.length).map(readFile));
      onChoices(withFiles(choices, read, side));
    } catch {
      toast({ tone: "danger", text: t("compare.unopened") });
    }
  };
}

"use client";

import { useTranslation } from "react-i18next";
import { ReadText } from "#app/_diff/read-text.tsx";
import { TextDiff } from "#app/_diff/text-diff.tsx";
import { RadioGroup } from "#app/_ui/radio-group.tsx";
import type { Decision, Outcome } from "./outcomes.ts";
import { TextSide } from "./text-side.tsx";
import { WrittenTexts } from "./written-texts.tsx";

type Choice = "ours" | "theirs" | "edit" | "none";

interface Props {
  readonly outcome: Outcome;
  readonly language: string;
  readonly decision: Decision | null;
  readonly onDecide: (decision: Decision | null) => void;
}

/** The three texts of a conflict beside each other, and which of them shall stand, or another. */
export function ConflictChoice({ outcome, language, decision, onDecide }: Props) {
  const { t } = useTranslation();
  const { base, ours, theirs, room, canTakeTheirs } = outcome;
  const [before, here, there] = [base, ours, theirs].map((texts) => texts.join("\n"));
  const choices = (["ours", "theirs", "edit"] as const).filter((id) => {
    return id === "ours" || (id === "theirs" ? canTakeTheirs : room > 0);
  });
  const choose = (choice: Choice) => {
    if (choice === "ours" || choice === "theirs") onDecide(choice);
    if (choice === "edit") onDecide({ texts: beginnings(outcome) });
  };
  const isWritten = decision !== null && typeof decision === "object";
  return (
    <>
      <div className="grid gap-4 md:grid-cols-3">
        <TextSide title={t("exchange.sides.base")} language={language}>
          <ReadText text={before ?? ""} />
        </TextSide>
        <TextSide title={t("exchange.sides.ours")} language={language}>
          <TextDiff before={before ?? ""} after={here ?? ""} language={language} />
        </TextSide>
        <TextSide title={t("exchange.sides.theirs")} language={language}>
          {theirs.length === 0 ? (
            <span className="font-sans text-sm text-ink-muted italic">{t("exchange.gone")}</span>
          ) : (
            <TextDiff before={before ?? ""} after={there ?? ""} language={language} />
          )}
        </TextSide>
      </div>
      <RadioGroup<Choice>
        label={t("exchange.decision")}
        items={choices.map((id) => ({ id, label: t(`exchange.choices.${id}`) }))}
        selectedKey={isWritten ? "edit" : (decision ?? "none")}
        onChange={choose}
      />
      {isWritten && (
        <WrittenTexts
          texts={decision.texts}
          codes={outcome.codes}
          onChange={(texts) => onDecide({ texts })}
        />
      )}
    </>
  );
}

/** What one begins to write with: the desk's own text, as far as there is one for each paragraph. */
function beginnings({ room, ours, theirs }: Outcome): string[] {
  const isOurs = ours.length === room;
  return Array.from({ length: room }, (_, at) => (isOurs ? ours : theirs)[at] ?? "");
}

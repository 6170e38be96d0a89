"use client";

import { useTranslation } from "react-i18next";
import { CodesOf } from "#app/_diff/codes-context.tsx";
import { TextDiff } from "#app/_diff/text-diff.tsx";
import { Badge, type Tone } from "#app/_ui/badge.tsx";
import { Checkbox } from "#app/_ui/checkbox.tsx";
import { languageName } from "#app/_ui/languages.ts";
import { Notice } from "#app/_ui/notice.tsx";
import { ConflictChoice } from "./conflict-choice.tsx";
import type { Decision, Outcome, OutcomeKind } from "./outcomes.ts";
import { TextSide } from "./text-side.tsx";

const TONES: Partial<Record<OutcomeKind, Tone>> = {
  conflict: "warn",
  damaged: "danger",
  taken: "accent",
  changed: "accent",
  merged: "ok",
};

interface Props {
  readonly outcome: Outcome;
  /** The number of its row; null where it has none yet. */
  readonly row: number | null;
  readonly language: string;
  readonly decision: Decision | null;
  readonly onDecide: (decision: Decision | null) => void;
}

/** What a file would do in one place; where desk and file clash, with the choice between them. */
export function OutcomeCard(props: Props) {
  const { outcome, decision, language, onDecide } = props;
  const { t } = useTranslation();
  const { texts, comments, problem } = outcome;
  return (
    <li className="flex flex-col gap-3 rounded-lg border border-line p-3">
      <CardHead {...props} />
      {problem && <Notice tone="warn">{t(`exchange.damage.${problem}`)}</Notice>}
      <CodesOf codes={outcome.codes}>
        {texts === null ? (
          <ConflictChoice {...props} />
        ) : (
          <>
            <TextSide language={language}>
              <TextDiff
                before={outcome.ours.join("\n")}
                after={(decision === "ours" ? outcome.ours : texts).join("\n")}
                language={language}
              />
            </TextSide>
            {texts.join("\n") !== outcome.ours.join("\n") && (
              <Checkbox
                isChecked={decision !== "ours"}
                onChange={(isTaken) => onDecide(isTaken ? null : "ours")}
              >
                {t("exchange.takeOver")}
              </Checkbox>
            )}
          </>
        )}
      </CodesOf>
      {comments.map((comment) => (
        <p key={comment} dir="auto" className="border-s-2 border-line-strong ps-3 text-sm">
          <span className="sr-only">{t("exchange.comment")} </span>
          {comment}
        </p>
      ))}
    </li>
  );
}

function CardHead({ outcome: { kind, isMoved, author }, row, language }: Props) {
  const { t, i18n } = useTranslation();
  return (
    <h3 className="flex flex-wrap items-center gap-2 text-sm font-medium">
      {row === null ? t("exchange.newPlace") : t("exchange.row", { row })}
      <span className="font-normal text-ink-muted">{languageName(i18n.language, language)}</span>
      <Badge tone={TONES[kind]}>{t(`exchange.kinds.${kind}`)}</Badge>
      {isMoved && <Badge>{t("exchange.moved")}</Badge>}
      {author !== null && <bdi className="font-normal text-ink-muted">{author}</bdi>}
    </h3>
  );
}

"use client";

import { type KeyboardEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { languageOf } from "#app/_features/review/document/outline.ts";
import type { Question } from "#app/_features/review/question.ts";
import { useReview } from "#app/_features/review/review-context.tsx";
import { useWords } from "#app/_features/review/words.ts";
import { Button } from "#app/_ui/button.tsx";
import { Dialog } from "#app/_ui/dialog.tsx";
import { formatsOf } from "#app/_ui/formats.ts";
import { RadioGroup } from "#app/_ui/radio-group.tsx";
import { TextField } from "#app/_ui/text-field.tsx";
import { writtenText } from "#lib/core/text/written-codes.ts";
import { wordsOf } from "./alike.ts";
import type { KnownProblem } from "./known-problem.ts";
import { ReasonList, useReasons } from "./reason-list.tsx";
import { keepReason } from "./reasons.ts";
import type { DismissalScope } from "./requests.ts";
import { useDetails } from "./use-details.ts";

const SCOPES = ["occurrence", "document", "language", "everywhere"] as const;

interface Props {
  readonly question: Extract<Question, { kind: "dismiss" }>;
}

/** Asks for how far findings are set aside, and why. A reason is wanted: the next reader will ask for it. */
export function DismissDialog({ question: { problems } }: Props) {
  const { t } = useTranslation();
  const { actions, dispatch } = useReview();
  const [scope, setScope] = useState<DismissalScope>("occurrence");
  const [reason, setReason] = useState("");
  const close = () => dispatch({ type: "answered" });
  const reasons = useReasons();
  const dismiss = (chosen: string) => {
    const why = chosen.trim();
    if (why === "") return;
    keepReason(why);
    close();
    void actions.dismiss(problems, { scope, reason: why });
  };
  return (
    <Dialog title={t("review.dismissDialog.title")} isOpen onOpenChange={close}>
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          dismiss(reason || (reasons[0] ?? ""));
        }}
        onKeyDownCapture={(event) => {
          const chosen =
            reason === "" && isPlain(event) ? reasons[Number(event.key) - 1] : undefined;
          if (chosen === undefined) return;
          event.preventDefault();
          dismiss(chosen);
        }}
      >
        <Found problems={problems} />
        <TextField
          label={t("review.dismissDialog.reason")}
          description={t(`review.dismissDialog.hints.${scope}`)}
          value={reason}
          onChange={setReason}
          maxLength={4_000}
          autoFocus
        />
        <ReasonList reasons={reasons} onChoose={dismiss} />
        <ScopeChoice problems={problems} scope={scope} onChange={setScope} />
        <div className="flex justify-end gap-2">
          <Button onPress={close}>{t("app.cancel")}</Button>
          <Button variant="primary" type="submit">
            {t("review.dismissDialog.dismiss")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** Tells whether a key stands for itself: a digit typed by an input method, or with a modifier, chooses nothing. */
function isPlain({ ctrlKey, altKey, metaKey, nativeEvent }: KeyboardEvent): boolean {
  return !ctrlKey && !altKey && !metaKey && !nativeEvent.isComposing;
}

function Found({ problems }: { readonly problems: readonly KnownProblem[] }) {
  const { t } = useTranslation();
  const [first, ...others] = problems;
  return (
    <p className="text-sm text-ink-muted">
      {first && <FirstFound problem={first} />}
      {others.length > 0 && ` ${t("review.flags.more", { count: others.length })}`}
    </p>
  );
}

function FirstFound({ problem }: { readonly problem: KnownProblem }) {
  const words = useWords();
  const details = useDetails(problem);
  return details ? words.finding(problem, details) : words.check(problem);
}

interface ScopeProps {
  readonly problems: readonly KnownProblem[];
  readonly scope: DismissalScope;
  readonly onChange: (scope: DismissalScope) => void;
}

/** How far the dismissal goes, with the words it is about. Findings of several languages each keep to their own. */
function ScopeChoice({ problems, scope, onChange }: ScopeProps) {
  const { t, i18n } = useTranslation();
  const words = useWords();
  const { outline } = useReview();
  const languages = new Set(problems.map(({ edition }) => languageOf(outline, edition)));
  const quotes = new Set(
    problems.map((problem) => {
      const codes = outline.segments.get(problem.segment)?.codes;
      return writtenText(wordsOf(outline, problem), codes ?? []);
    }),
  );
  const [quote = ""] = quotes;
  const values = {
    words: quotes.size === 1 ? quote : "…",
    language: formatsOf(i18n.language).lists.format([...languages].map(words.language)),
  };
  return (
    <RadioGroup
      label={t("review.dismissDialog.scope")}
      items={SCOPES.map((id) => ({ id, label: t(`review.dismissDialog.scopes.${id}`, values) }))}
      selectedKey={scope}
      onChange={onChange}
    />
  );
}

"use client";

import { useState } from "react";
import { useTranslation } from "react-i18next";
import { languageOf } from "#app/_features/review/document/outline.ts";
import type { DismissalScope, Problem } from "#app/_features/review/requests.ts";
import { useReview } from "#app/_features/review/review-context.tsx";
import type { Question } from "#app/_features/review/review-state.ts";
import { useWords } from "#app/_features/review/words.ts";
import { Button } from "#app/_ui/button.tsx";
import { Dialog } from "#app/_ui/dialog.tsx";
import { RadioGroup } from "#app/_ui/radio-group.tsx";
import { TextField } from "#app/_ui/text-field.tsx";
import { writtenText } from "#lib/core/text/written-codes.ts";
import { wordsOf } from "./alike.ts";
import { keepReason, lastReasons } from "./reasons.ts";

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
  const dismiss = () => {
    const why = reason.trim();
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
          dismiss();
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
        <LastReasons onChoose={setReason} />
        <ScopeChoice problems={problems} scope={scope} onChange={setScope} />
        <div className="flex justify-end gap-2">
          <Button onPress={close}>{t("app.cancel")}</Button>
          <Button variant="primary" type="submit" isDisabled={reason.trim() === ""}>
            {t("review.dismissDialog.dismiss")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function Found({ problems }: { readonly problems: readonly Problem[] }) {
  const { t } = useTranslation();
  const words = useWords();
  const [first, ...others] = problems;
  return (
    <p className="text-sm text-ink-muted">
      {first && words.finding(first)}
      {others.length > 0 && ` ${t("review.flags.more", { count: others.length })}`}
    </p>
  );
}

function LastReasons({ onChoose }: { readonly onChoose: (reason: string) => void }) {
  const { t } = useTranslation();
  const [reasons] = useState(() => lastReasons());
  if (reasons.length === 0) return null;
  return (
    <ul aria-label={t("review.dismissDialog.last")} className="-mt-2 flex flex-wrap gap-1.5">
      {reasons.map((reason) => (
        <li key={reason} className="min-w-0">
          <button
            type="button"
            dir="auto"
            className="max-w-60 truncate rounded-full border border-line px-2.5 py-1 text-xs hover:bg-hover"
            onClick={() => onChoose(reason)}
          >
            {reason}
          </button>
        </li>
      ))}
    </ul>
  );
}

interface ScopeProps {
  readonly problems: readonly Problem[];
  readonly scope: DismissalScope;
  readonly onChange: (scope: DismissalScope) => void;
}

/** How far the dismissal goes, with the words it is about. Findings of several languages each keep to their own. */
function ScopeChoice({ problems, scope, onChange }: ScopeProps) {
  const { t } = useTranslation();
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
    language: [...languages].map(words.language).join(", "),
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

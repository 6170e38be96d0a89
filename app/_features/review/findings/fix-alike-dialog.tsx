"use client";

import { useVirtualizer } from "@tanstack/react-virtual";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { languageOf } from "#app/_features/review/document/outline.ts";
import type { Question } from "#app/_features/review/question.ts";
import { useReview } from "#app/_features/review/review-context.tsx";
import { useWords } from "#app/_features/review/words.ts";
import { Button } from "#app/_ui/button.tsx";
import { Checkbox } from "#app/_ui/checkbox.tsx";
import { Dialog } from "#app/_ui/dialog.tsx";
import { VirtualRow } from "#app/_ui/virtual-row.tsx";
import { MOST_AT_ONCE } from "./finding-actions.ts";
import { FixPreview } from "./fix-preview.tsx";
import type { KnownProblem } from "./known-problem.ts";
import type { Places } from "./reading-queue.ts";
import { useDetails } from "./use-details.ts";

interface Props {
  readonly question: Extract<Question, { kind: "fix-alike" }>;
}

/** Shows every finding like one, each with what its fix would change, and mends those that stay ticked in one change. */
export function FixAlikeDialog({ question: { problem, fix } }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const { alike, places, actions, dispatch } = useReview();
  // The list stays as it was asked for, whatever is found meanwhile: what has gone by then is told afterwards.
  const [found] = useState(() =>
    inPlace(
      alike.all(problem).filter(({ fixCount }) => fixCount > fix),
      places,
    ),
  );
  const problems = found.slice(0, MOST_AT_ONCE);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const chosen = problems.filter(({ fingerprint }) => !left.has(fingerprint));
  const close = () => dispatch({ type: "answered" });
  const isAll = chosen.length === problems.length;
  const all = problems.map(({ fingerprint }) => fingerprint);
  return (
    <Dialog
      title={t("review.fixAlike.title", { check: words.check(problem) })}
      isOpen
      onOpenChange={close}
      isWide
      footer={
        <>
          <Button onPress={close}>{t("app.cancel")}</Button>
          <Button
            variant="primary"
            isDisabled={chosen.length === 0}
            onPress={() => {
              close();
              void actions.fixAll(chosen.map((one) => ({ problem: one, fix })));
            }}
          >
            {t("review.fixAlike.fix", { number: chosen.length })}
          </Button>
        </>
      }
    >
      <p className="text-sm text-ink-muted">{t("review.fixAlike.hint")}</p>
      <Checkbox
        isChecked={isAll || (chosen.length > 0 && "mixed")}
        onChange={(isOn) => setLeft(new Set(isOn ? [] : all))}
      >
        {t("review.fixAlike.all", { number: problems.length })}
      </Checkbox>
      <Choices problems={problems} fix={fix} left={left} onChange={setLeft} />
      {found.length > problems.length && (
        <p className="text-sm text-ink-muted">
          {t("review.flags.more", { count: found.length - problems.length })}
        </p>
      )}
    </Dialog>
  );
}

interface ChoicesProps {
  readonly problems: readonly KnownProblem[];
  readonly fix: number;
  readonly left: ReadonlySet<string>;
  readonly onChange: (left: ReadonlySet<string>) => void;
}

// A place and one line of the text; each is measured once it is on the screen.
const ESTIMATED_CHOICE_PX = 72;

/** The list; only what is near its window is in the page. */
function Choices({ problems, fix, left, onChange }: ChoicesProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: problems.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ESTIMATED_CHOICE_PX,
    overscan: 6,
  });
  return (
    <div ref={scroller} className="max-h-[50dvh] overflow-auto rounded-md border border-line">
      <ul className="relative" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const problem = problems[item.index];
          return (
            problem && (
              <VirtualRow
                key={problem.fingerprint}
                element="li"
                list={virtual}
                item={item}
                className="border-b border-line px-3 py-2"
              >
                <Choice
                  problem={problem}
                  fix={fix}
                  isChosen={!left.has(problem.fingerprint)}
                  onChange={(isOn) => onChange(toggled(left, problem.fingerprint, !isOn))}
                />
              </VirtualRow>
            )
          );
        })}
      </ul>
    </div>
  );
}

interface ChoiceProps {
  readonly problem: KnownProblem;
  readonly fix: number;
  readonly isChosen: boolean;
  readonly onChange: (isChosen: boolean) => void;
}

function Choice({ problem, fix, isChosen, onChange }: ChoiceProps) {
  const { t } = useTranslation();
  const words = useWords();
  const { outline } = useReview();
  const row = (outline.rowOf.get(problem.segment) ?? 0) + 1;
  const language = words.language(languageOf(outline, problem.edition));
  return (
    <>
      <Checkbox isChecked={isChosen} onChange={onChange}>
        <span className="text-xs text-ink-muted">{t("review.flags.place", { row, language })}</span>
      </Checkbox>
      <div className="ps-6">
        <Preview problem={problem} fix={fix} />
      </div>
    </>
  );
}

function Preview({ problem, fix }: Pick<ChoiceProps, "problem" | "fix">) {
  const details = useDetails(problem);
  const words = details?.fixes[fix];
  if (!details || words === undefined)
    return <p aria-hidden className="my-1 h-4 rounded bg-hover" />;
  return <FixPreview problem={problem} details={details} fix={words} />;
}

function inPlace(problems: KnownProblem[], places: Places): KnownProblem[] {
  return problems.sort((a, b) => places.of(a.segment) - places.of(b.segment) || a.start - b.start);
}

function toggled(set: ReadonlySet<string>, member: string, isMember: boolean): ReadonlySet<string> {
  const next = new Set(set);
  if (isMember) next.add(member);
  else next.delete(member);
  return next;
}

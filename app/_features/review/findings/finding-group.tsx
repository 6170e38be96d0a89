"use client";

import { ListChecks, X } from "lucide-react";
import { useTranslation } from "react-i18next";
import { languageOf } from "#app/_features/review/document/outline.ts";
import { Quoted } from "#app/_features/review/grid/segment-codes.tsx";
import { useReview } from "#app/_features/review/review-context.tsx";
import { useWords } from "#app/_features/review/words.ts";
import { Badge } from "#app/_ui/badge.tsx";
import { Button } from "#app/_ui/button.tsx";
import { directionOf } from "#lib/core/text/direction.ts";
import { type Group, wordsOf } from "./alike.ts";
import { ItemCard } from "./item-card.tsx";
import type { KnownProblem } from "./known-problem.ts";
import { MarkKindIcon } from "./mark-kind-icon.tsx";
import { kindOf } from "./mark-kinds.ts";
import { isOpen } from "./marks.ts";

/** Findings of one check on the same words, together: closed, they take the room of one. */
export function FindingGroup({ group }: { readonly group: Group }) {
  const words = useWords();
  const { outline } = useReview();
  const problems = group.items.flatMap((item) => (item.kind === "problem" ? [item.problem] : []));
  const [first] = problems;
  if (!first) return null;
  const language = languageOf(outline, first.edition);
  return (
    <details className="group/findings rounded-lg border border-line">
      <summary className="flex cursor-pointer items-center gap-1.5 rounded-lg p-3 text-sm hover:bg-hover">
        <MarkKindIcon kind={kindOf(first)} />
        <span className="font-medium">{words.check(first)}</span>
        <q
          lang={language}
          dir={directionOf(language)}
          className="min-w-0 flex-1 truncate font-serif text-base"
        >
          <Quoted segment={first.segment} text={wordsOf(outline, first)} />
        </q>
        <Badge>{problems.length}</Badge>
      </summary>
      <div className="flex flex-col gap-2 p-2 pt-0">
        <GroupDecisions problems={problems} isOpen={group.items.every(isOpen)} />
        {group.items.map((item) => (
          <ItemCard key={item.id} item={item} />
        ))}
      </div>
    </details>
  );
}

interface DecisionsProps {
  readonly problems: readonly KnownProblem[];
  readonly isOpen: boolean;
}

function GroupDecisions({ problems, isOpen }: DecisionsProps) {
  const { t } = useTranslation();
  const { dispatch } = useReview();
  const mended = problems.find(({ fixCount }) => fixCount > 0);
  if (!isOpen) return null;
  return (
    <div className="flex flex-wrap justify-end gap-2">
      {mended && (
        <Button
          onPress={() =>
            dispatch({ type: "asked", question: { kind: "fix-alike", problem: mended, fix: 0 } })
          }
        >
          <ListChecks aria-hidden className="size-4" />
          {t("review.flags.fixGroup")}
        </Button>
      )}
      <Button onPress={() => dispatch({ type: "asked", question: { kind: "dismiss", problems } })}>
        <X aria-hidden className="size-4" />
        {t("review.flags.dismissAll", { number: problems.length })}
      </Button>
    </div>
  );
}

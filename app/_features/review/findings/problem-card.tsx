"use client";

import { ListChecks, X } from "lucide-react";
import Link from "next/link";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useEvidenceLight } from "#app/_features/review/alignment/use-evidence-light.ts";
import { SeverityBadge } from "#app/_features/review/flags/severity-badge.tsx";
import { useReview } from "#app/_features/review/review-context.tsx";
import { useWords } from "#app/_features/review/words.ts";
import { Button } from "#app/_ui/button.tsx";
import { CardHead } from "./card-head.tsx";
import type { Details } from "./details.ts";
import { FixList } from "./fix-list.tsx";
import type { KnownProblem } from "./known-problem.ts";
import { MarkKindIcon } from "./mark-kind-icon.tsx";
import { kindOf } from "./mark-kinds.ts";
import type { Item } from "./marks.ts";
import { ProblemEvidence, ProblemOrigin } from "./problem-evidence.tsx";
import { useDetails } from "./use-details.ts";

interface Props {
  readonly item: Extract<Item, { kind: "problem" }>;
  /** How Ctrl+Alt+digit counts it; null where it does not. */
  readonly number: number | null;
  /** Whether the keys that accept a fix are listening for it. */
  readonly showsKeys: boolean;
  /** Whether it stands beside its words: the words it rests on are then lit as long as it is there. */
  readonly isBeside?: boolean;
}

/** One finding: what is wrong, where it was born, its fixes, its evidence in the other editions. */
export function ProblemCard({ item, number, showsKeys, isBeside = false }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const { problem } = item;
  const [isAtHand, setAtHand] = useState(false);
  const details = useDetails(problem);
  const evidence = details?.evidence ?? NO_EVIDENCE;
  useEvidenceLight({ evidence, root: problem.root }, isBeside || isAtHand);
  return (
    <article
      className="flex flex-col gap-2 rounded-lg border border-line p-3 text-sm data-beside:border-transparent"
      data-beside={isBeside || undefined}
      onPointerEnter={() => setAtHand(true)}
      onPointerLeave={() => setAtHand(false)}
      onFocus={() => setAtHand(true)}
      onBlur={() => setAtHand(false)}
    >
      <CardHead
        item={item}
        icon={<MarkKindIcon kind={kindOf(problem)} />}
        title={words.check(problem)}
        severity={<SeverityBadge severity={problem.severity} />}
        number={number}
      >
        {" · "}
        <Link href={`/checks#${problem.check}`} className="hover:underline">
          {t("review.flags.about")}
        </Link>
      </CardHead>
      {details ? (
        <p>{words.finding(problem, details)}</p>
      ) : (
        <p aria-hidden className="h-5 w-4/5 rounded bg-hover" />
      )}
      <ProblemOrigin item={item} />
      {details && <FixList problem={problem} details={details} showsKeys={showsKeys} />}
      {details && <ProblemEvidence details={details} />}
      {problem.dismissed ? <Dismissed problem={problem} /> : <Decisions problem={problem} />}
    </article>
  );
}

const NO_EVIDENCE: Details["evidence"] = [];

function Decisions({ problem }: { readonly problem: KnownProblem }) {
  const { t } = useTranslation();
  const { alike, dispatch } = useReview();
  const count = problem.fixCount > 0 ? alike.count(problem) : 0;
  return (
    <div className="flex flex-wrap items-center justify-end gap-2">
      {count > 1 && (
        <Button
          onPress={() =>
            dispatch({ type: "asked", question: { kind: "fix-alike", problem, fix: 0 } })
          }
        >
          <ListChecks aria-hidden className="size-4" />
          {t("review.flags.fixAlike", { number: count })}
        </Button>
      )}
      <Button
        onPress={() =>
          dispatch({ type: "asked", question: { kind: "dismiss", problems: [problem] } })
        }
      >
        <X aria-hidden className="size-4" />
        {t("review.flags.dismiss")}
      </Button>
    </div>
  );
}

function Dismissed({ problem }: { readonly problem: KnownProblem }) {
  const { t } = useTranslation();
  const words = useWords();
  const { actions } = useReview();
  const { dismissed } = problem;
  if (!dismissed) return null;
  const { reason, scope, author, at } = dismissed;
  return (
    <div className="flex items-end justify-between gap-2">
      <div className="min-w-0">
        <p className="wrap-anywhere">{t("review.flags.dismissed", { reason })}</p>
        <p className="text-xs text-ink-muted">
          {t(`review.flags.dismissedScope.${scope}`)} ·{" "}
          {t("review.history.by", { author, time: words.time(at) })}
        </p>
      </div>
      <Button onPress={() => void actions.dismiss([problem], null)}>
        {t("review.flags.reopen")}
      </Button>
    </div>
  );
}

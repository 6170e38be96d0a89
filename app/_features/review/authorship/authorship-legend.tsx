"use client";

import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { languageOf, segmentAtHand } from "#app/_features/review/document/outline.ts";
import { Quoted } from "#app/_features/review/grid/segment-codes.tsx";
import { ChangeNote } from "#app/_features/review/history/change-note.tsx";
import { useReview } from "#app/_features/review/review-context.tsx";
import { Progress } from "#app/_ui/progress.tsx";
import { AGES, ageLook, isReceived, originsIn, personLook } from "./authorship.ts";
import { type KnownAuthorship, useAuthorship } from "./use-authorship.ts";

/** What the colours of the words mean, and who wrote what in the segment at hand. */
export function AuthorshipLegend() {
  const { t } = useTranslation();
  const { state } = useReview();
  const authorship = useAuthorship(state.authorship !== "off");
  if (state.authorship === "off") return null;
  return (
    <section
      aria-label={t("review.authorship.label")}
      className="flex max-h-[45%] shrink-0 flex-col gap-3 overflow-auto border-b border-line p-3 text-sm"
    >
      {authorship.state === "loading" && <Progress label={t("review.authorship.loading")} />}
      {authorship.state === "failed" && <p role="alert">{t("review.authorship.failed")}</p>}
      {state.authorship === "person" ? (
        <Persons persons={authorship.persons} />
      ) : (
        <ul className="flex flex-wrap gap-x-4 gap-y-1.5">
          {AGES.map((age) => (
            <Entry key={age} look={ageLook(age)}>
              {t(`review.authorship.age.${age}`)}
            </Entry>
          ))}
        </ul>
      )}
      <InThisSegment authorship={authorship} />
    </section>
  );
}

function Persons({ persons }: { readonly persons: readonly string[] }) {
  const { t } = useTranslation();
  if (persons.length === 0)
    return <p className="text-ink-muted">{t("review.authorship.nobody")}</p>;
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1.5">
      {persons.map((author) => (
        <Entry key={author} look={personLook(author, persons)}>
          <bdi>{author}</bdi>
        </Entry>
      ))}
    </ul>
  );
}

function Entry({ look, children }: { readonly look: string; readonly children: ReactNode }) {
  return (
    <li>
      <span className={`rounded-sm px-1 ${look}`}>{children}</span>
    </li>
  );
}

// What a segment has of these is more than anybody reads; the history has all of it.
const MOST_SHOWN = 20;

/** The words that somebody wrote since the text was received, each with who, when and why: what hovering tells, to read. */
function InThisSegment({ authorship }: { readonly authorship: KnownAuthorship }) {
  const { t } = useTranslation();
  const review = useReview();
  const segment = segmentAtHand(review.outline, review.state);
  if (!segment) return null;
  const language = languageOf(review.outline, segment.edition);
  const written = originsIn(segment.text, authorship.runsOf(segment.id)).flatMap((origin) => {
    const change = authorship.changeOf(origin.change);
    const words = segment.text.slice(origin.start, origin.end).trim();
    return change && !isReceived(change) && words !== ""
      ? [{ ...origin, change, words, number: origin.change }]
      : [];
  });
  return (
    <details>
      <summary className="cursor-pointer font-medium">
        {t("review.authorship.inSegment", { number: written.length })}
      </summary>
      <ul className="mt-2 flex flex-col gap-2">
        {written.slice(0, MOST_SHOWN).map(({ start, words, change, number }) => (
          <li key={start} className="flex flex-col gap-1 border-s-2 border-line ps-2">
            <q lang={language} dir="auto" className="line-clamp-3 font-serif">
              <Quoted segment={segment.id} text={words} />
            </q>
            <ChangeNote change={change} sequence={number} />
          </li>
        ))}
      </ul>
    </details>
  );
}

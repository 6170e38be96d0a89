"use client";

import { useState } from "react";
import { useTranslation } from "react-i18next";
import { DismissalTurns } from "./dismissal-turns.tsx";
import { FlagTurns } from "./flag-turns.tsx";
import { useHistory } from "./history-context.tsx";
import { NameTurns } from "./name-turns.tsx";
import { RemarkTurns } from "./remark-turns.tsx";
import type { TimelineEntry } from "./requests.ts";
import { ReviewTurns } from "./review-turns.tsx";
import { TextChange } from "./text-change.tsx";
import { Verb } from "./verb.tsx";

// What one looks over; a change of thousands of texts is shown in steps.
const SHOWN_AT_FIRST = 3;
const SHOWN_MORE = 20;

/** What a change did: each text against its own parent, rows, flags, dismissals and names. */
export function EntryBody({ entry }: { readonly entry: TimelineEntry }) {
  const { t } = useTranslation();
  const { texts, rows, flags, dismissals, names, remarks } = entry;
  const [shown, setShown] = useState(SHOWN_AT_FIRST);
  const left = texts.length - shown;
  return (
    <>
      {texts.slice(0, shown).map((text) => (
        <TextPlace key={text.segment} sequence={entry.sequence} text={text} />
      ))}
      {left > 0 && (
        <div>
          <Verb onPress={() => setShown(shown + SHOWN_MORE)}>
            {t("history.log.moreTexts", { count: left })}
          </Verb>
        </div>
      )}
      {rows > 0 && <p>{t("review.timeline.rows", { count: rows })}</p>}
      <ReviewTurns counts={entry.reviews} />
      <FlagTurns turns={flags} />
      <DismissalTurns turns={dismissals} />
      <NameTurns turns={names} />
      <RemarkTurns turns={remarks} />
    </>
  );
}

interface TextPlaceProps {
  readonly sequence: number;
  readonly text: TimelineEntry["texts"][number];
}

/** A text that was changed; a press on its place shows the document as of the change, at its row. */
function TextPlace({ sequence, text }: TextPlaceProps) {
  const { show, goToSegment } = useHistory();
  return (
    <TextChange
      {...text}
      onPlace={() => {
        show({ at: sequence });
        goToSegment(sequence, text.segment);
      }}
    />
  );
}

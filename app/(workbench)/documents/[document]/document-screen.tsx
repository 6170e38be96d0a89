"use client";

import { useState } from "react";
import { ExchangeDialog } from "#app/_features/exchange/exchange-dialog.tsx";
import type { ExchangeQuestion } from "#app/_features/exchange/question.ts";
import { ReviewScreen } from "#app/_features/review/review-screen.tsx";
import type { DocumentBeginning } from "#lib/services/open-window.ts";

/** The review of a document, with the windows through which files leave it and come in. */
export function DocumentScreen({ initial }: { readonly initial: DocumentBeginning }) {
  const [question, ask] = useState<ExchangeQuestion | null>(null);
  return (
    <ReviewScreen initial={initial} onFiles={ask}>
      {(document, refresh) =>
        question && (
          <ExchangeDialog
            question={question}
            document={document}
            onChanged={refresh}
            onClose={() => ask(null)}
          />
        )
      }
    </ReviewScreen>
  );
}

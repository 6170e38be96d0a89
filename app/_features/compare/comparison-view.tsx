"use client";

import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { differenceBeside, differencesIn } from "#app/_diff/documents/listed-rows.ts";
import { useCommand, usePlace } from "#app/_keys/keys-context.ts";
import { Button } from "#app/_ui/button.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { explainReading } from "#lib/i18n.ts";
import { COMPARE } from "./commands.ts";
import { ComparedRows } from "./compared-rows.tsx";
import { type Reading, ReadingBar } from "./reading-bar.tsx";
import { type ComparedPair, type Comparison, useComparedPair } from "./use-compared-pair.ts";

interface Props {
  readonly pair: ComparedPair;
  readonly onPair: (pair: ComparedPair) => void;
  readonly onBack: () => void;
}

/** Two texts, compared: how much differs, and every place of it. */
export function ComparisonView({ pair, onPair, onBack }: Props) {
  const comparison = useComparedPair(pair);
  const { rows, failure } = comparison;
  const [reading, setReading] = useState<Reading>({ onlyChanges: false, sideBySide: false });
  const [current, setCurrent] = useState<number | null>(null);
  const differences = useMemo(() => differencesIn(rows), [rows]);
  const go = (by: 1 | -1) => setCurrent((here) => differenceBeside(differences, here, by));
  useDifferenceKeys(go);
  if (failure) return <Failure pair={pair} failure={failure} onBack={onBack} />;
  return (
    <div className="flex h-full min-h-0 flex-col">
      <ReadingBar
        pair={pair}
        comparison={comparison}
        place={{
          at: current === null ? 0 : differences.indexOf(current) + 1,
          of: differences.length,
        }}
        reading={reading}
        onReading={setReading}
        onLanguage={(language) => onPair({ ...pair, language })}
        onGo={go}
        onBack={onBack}
      />
      <ComparedRows
        rows={rows}
        language={comparison.language ?? "und"}
        reading={reading}
        current={current}
        onCurrent={setCurrent}
      />
    </div>
  );
}

interface FailureProps {
  readonly pair: ComparedPair;
  readonly failure: NonNullable<Comparison["failure"]>;
  readonly onBack: () => void;
}

function Failure({ pair, failure, onBack }: FailureProps) {
  const { t, i18n } = useTranslation();
  return (
    <div className="mx-auto flex max-w-3xl flex-col items-start gap-4 px-6 py-10">
      <Notice tone="danger">
        {failure === "failed" ? (
          t("compare.failed")
        ) : (
          <>
            <bdi className="font-medium">{pair[failure.side].name}</bdi>
            <br />
            {explainReading(i18n, { ...failure.place })}
          </>
        )}
      </Notice>
      <Button onPress={onBack}>{t("compare.back")}</Button>
    </div>
  );
}

/** Keys lead from difference to difference, wherever nothing is being typed. */
function useDifferenceKeys(go: (by: 1 | -1) => void): void {
  usePlace(COMPARE);
  useCommand("compare-next", () => go(1));
  useCommand("compare-previous", () => go(-1));
}

"use client";

import { useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/_ui/button.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { explainReading } from "#lib/i18n.ts";
import { ComparedRows } from "./compared-rows.tsx";
import { differenceBeside, differencesIn } from "./listed-rows.ts";
import { type Reading, ReadingBar } from "./reading-bar.tsx";
import { type ComparedPair, type Comparison, useComparison } from "./use-comparison.ts";

interface Props {
  readonly pair: ComparedPair;
  readonly onPair: (pair: ComparedPair) => void;
  readonly onBack: () => void;
}

/** Two texts, compared: how much differs, and every place of it. */
export function ComparisonView({ pair, onPair, onBack }: Props) {
  const comparison = useComparison(pair);
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

/** N and P, or F8 with and without Shift, lead from difference to difference, wherever nothing is being typed. */
function useDifferenceKeys(go: (by: 1 | -1) => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isTyping =
        event.target instanceof Element && event.target.closest("input, textarea, [role=listbox]");
      if (isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
      // By its place, so that the letter works on every layout.
      const by = event.key === "F8" ? (event.shiftKey ? -1 : 1) : BY_CODE[event.code];
      if (by === undefined || event.defaultPrevented) return;
      event.preventDefault();
      go(by);
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [go]);
}

const BY_CODE: Readonly<Record<string, 1 | -1>> = { KeyN: 1, KeyP: -1 };

"use client";

import { useState } from "react";
import { ChooseTexts } from "./choose-texts.tsx";
import { ComparisonView } from "./comparison-view.tsx";
import { NO_CHOICES } from "./text-choice.ts";
import type { ComparedPair } from "./use-compared-pair.ts";

/** The page that compares two texts: first they are chosen, then compared in this browser, and nowhere else. */
export function CompareScreen() {
  const [choices, setChoices] = useState(NO_CHOICES);
  const [pair, setPair] = useState<ComparedPair | null>(null);
  if (!pair) return <ChooseTexts choices={choices} onChoices={setChoices} onCompare={setPair} />;
  return <ComparisonView pair={pair} onPair={setPair} onBack={() => setPair(null)} />;
}

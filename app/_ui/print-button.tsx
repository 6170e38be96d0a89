"use client";

import { Printer } from "lucide-react";
import { Button } from "./button.tsx";

/** Prints the page. */
export function PrintButton({ label }: { readonly label: string }) {
  return (
    <Button onPress={() => window.print()}>
      <Printer aria-hidden className="size-4" />
      {label}
    </Button>
  );
}

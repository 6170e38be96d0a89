import { NothingHere } from "./nothing-here.tsx";

/** Shown at an address that leads to nothing. */
export default function NotFound() {
  return (
    <main>
      <NothingHere />
    </main>
  );
}

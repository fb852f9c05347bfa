import { KeyboardEvent } from 'react';

/** A step along the line as the arrows point: left is older. It goes to the next stop, and opens it. */
export function stepAlongLine(event: KeyboardEvent<HTMLElement>) {
  const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!by) return;
  const stops = [
    ...(event.currentTarget
      .closest('ol')
      ?.querySelectorAll<HTMLElement>('button') ?? []),
  ];
  const next = stops.indexOf(event.currentTarget) + by;
  event.preventDefault(); // the line would scroll
  const stop = next < 0 ? undefined : stops.at(next);
  stop?.focus();
  // Where older ones are read on request, the request stays the reader's.
  if (stop?.hasAttribute('data-stop')) stop.click();
}

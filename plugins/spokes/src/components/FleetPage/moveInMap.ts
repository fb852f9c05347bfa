import { KeyboardEvent } from 'react';

const row = '[role=row]';
const reached = 'a[href], button';

/** Where an arrow key leads from: along what a spoke can be asked, or to the same place of the next spoke. */
export function moveInMap(event: KeyboardEvent<HTMLElement>): void {
  const { key, currentTarget, target } = event;
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (!(target instanceof HTMLElement)) return;
  const here = target.closest<HTMLElement>(row);
  if (!here) return;
  const along = within(here);
  const at = along.findIndex(one => one === target);
  const rows = [...currentTarget.querySelectorAll<HTMLElement>(row)].filter(
    one => within(one).length > 0,
  );
  const to = (step: number) => {
    const next = rows[rows.indexOf(here) + step];
    const there = next ? within(next) : [];
    return there[Math.min(at, there.length - 1)];
  };
  const moves: Record<string, () => HTMLElement | undefined> = {
    ArrowRight: () => along[at + 1],
    ArrowLeft: () => along[at - 1],
    ArrowDown: () => to(1),
    ArrowUp: () => to(-1),
  };
  const next = moves[key]?.();
  if (!next) return;
  event.preventDefault();
  next.focus();
}

function within(element: HTMLElement): HTMLElement[] {
  return [...element.querySelectorAll<HTMLElement>(reached)];
}

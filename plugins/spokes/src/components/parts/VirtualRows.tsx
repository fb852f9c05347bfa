import { useVirtualizer } from '@tanstack/react-virtual';
import { Key, ReactNode, useEffect, useRef } from 'react';
import styles from './parts.module.css';

/** Fewer rows than these are all drawn: the page scrolls, and the browser finds their text. */
const drawnAtOnce = 40;

/** Rows of a list; of many, only those in view are drawn, in a box that scrolls. */
export function VirtualRows<T>(props: {
  items: T[];
  keyOf(item: T): Key;
  /** Of a row, before it is measured. */
  estimate: number;
  label: string;
  role?: 'list' | 'rowgroup';
  row(item: T, index: number): ReactNode;
  /** Called when the last rows come into view. */
  onEnd?(): void;
}) {
  const { items, keyOf, estimate, label, role = 'list', row, onEnd } = props;
  const box = useRef<HTMLDivElement>(null);
  const isVirtual = items.length > drawnAtOnce;
  const virtualizer = useVirtualizer({
    count: isVirtual ? items.length : 0,
    getScrollElement: () => box.current,
    estimateSize: () => estimate,
    getItemKey: index => keyOf(items[index]),
    overscan: 8,
  });
  const drawn = virtualizer.getVirtualItems();
  const last = drawn.at(-1)?.index ?? 0;
  const isAtEnd = isVirtual && last >= items.length - 10;
  useEffect(() => {
    if (isAtEnd) onEnd?.();
  }, [isAtEnd, onEnd]);

  const itemRole = role === 'list' ? 'listitem' : undefined;
  if (!isVirtual) {
    return (
      <div role={role} aria-label={label}>
        {items.map((item, index) => (
          <div key={keyOf(item)} role={itemRole ?? 'presentation'}>
            {row(item, index)}
          </div>
        ))}
      </div>
    );
  }
  return (
    // The box scrolls, so the keyboard has to reach it.
    <div
      ref={box}
      role={role}
      aria-label={label}
      className={styles.scrollBox}
      tabIndex={0}
    >
      <div
        role="presentation"
        className={styles.scrolled}
        style={{ height: virtualizer.getTotalSize() }}
      >
        {drawn.map(({ index, key, start }) => (
          <div
            key={key}
            role={itemRole ?? 'presentation'}
            aria-posinset={itemRole && index + 1}
            aria-setsize={itemRole && items.length}
            data-index={index}
            ref={virtualizer.measureElement}
            className={styles.placed}
            style={{ transform: `translateY(${start}px)` }}
          >
            {row(items[index], index)}
          </div>
        ))}
      </div>
    </div>
  );
}

import { useCallback, useState } from 'react';
import useIsomorphicLayoutEffect from 'react-use/esm/useIsomorphicLayoutEffect';

/** Whether an element has room for something so many letters wide, as its page gives it: the window alone does not say. */
export function useIsWide(rem: number) {
  const [element, setElement] = useState<HTMLElement | null>(null);
  const [isWide, setIsWide] = useState(false);
  const ref = useCallback((found: HTMLElement | null) => setElement(found), []);

  useIsomorphicLayoutEffect(() => {
    if (!element || typeof ResizeObserver === 'undefined') return undefined;
    const measure = () =>
      setIsWide(element.clientWidth >= rem * fontSizeOfPage());
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [element, rem]);

  return { ref, isWide };
}

/** In pixels; a reader who enlarges letters alone has room for fewer of them. */
function fontSizeOfPage(): number {
  const { fontSize } = window.getComputedStyle(document.documentElement);
  return Number.parseFloat(fontSize) || 16;
}

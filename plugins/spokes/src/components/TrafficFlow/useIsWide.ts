import { useCallback, useState } from 'react';
import useIsomorphicLayoutEffect from 'react-use/esm/useIsomorphicLayoutEffect';

/** Whether an element has room for something so wide, as its page gives it: the window alone does not say. */
export function useIsWide(width: number) {
  const [element, setElement] = useState<HTMLElement | null>(null);
  const [isWide, setIsWide] = useState(false);
  const ref = useCallback((found: HTMLElement | null) => setElement(found), []);

  useIsomorphicLayoutEffect(() => {
    if (!element || typeof ResizeObserver === 'undefined') return undefined;
    const measure = () => setIsWide(element.clientWidth >= width);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [element, width]);

  return { ref, isWide };
}

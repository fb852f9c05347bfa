import copyWithSelection from 'copy-to-clipboard';
import { useEffect, useState } from 'react';

export type CopyState = 'idle' | 'done' | 'failed';

const shownForMs = 3000;

/** Copies text; `navigator.clipboard` exists only on https and localhost, and Backstage also runs elsewhere. */
export function useCopy() {
  const [state, setState] = useState<CopyState>('idle');

  useEffect(() => {
    if (state === 'idle') return undefined;
    const timer = setTimeout(() => setState('idle'), shownForMs);
    return () => clearTimeout(timer);
  }, [state]);

  const copy = async (text: string) => {
    try {
      await navigator.clipboard.writeText(text);
      setState('done');
    } catch {
      setState(copyWithSelection(text) ? 'done' : 'failed');
    }
  };
  return { state, copy };
}

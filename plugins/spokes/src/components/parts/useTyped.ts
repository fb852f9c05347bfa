import { useEffect, useState } from 'react';
import useDebounce from 'react-use/esm/useDebounce';

const pauseInTypingMs = 300;

/** What is being typed, handed on once the typing pauses; follows the value that stands elsewhere. */
export function useTyped(
  value: string | undefined,
  settle: (value: string | undefined) => void,
): [string, (typed: string) => void] {
  const [typed, setTyped] = useState(value ?? '');
  useEffect(() => setTyped(value ?? ''), [value]);
  useDebounce(
    () => {
      const next = typed.trim() || undefined;
      if (next !== value) settle(next);
    },
    pauseInTypingMs,
    [typed],
  );
  return [typed, setTyped];
}

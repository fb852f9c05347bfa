import { useEffect, useState } from 'react';

/** Follows a proposal until a person says otherwise; then theirs stays until they take the proposal again. */
export function useProposedValue<T>(options: {
  value: T | undefined;
  onChange(value: T | undefined): void;
  /** `undefined` while there is none; `null` where there can be none. */
  proposal: T | null | undefined;
}) {
  const { value, onChange, proposal } = options;
  const [own, setOwn] = useState(value !== undefined);
  const wanted = proposal ?? undefined;
  useEffect(() => {
    if (!own && proposal !== undefined && value !== wanted) onChange(wanted);
  }, [own, proposal, wanted, value, onChange]);

  return {
    type(typed: T | undefined) {
      setOwn(true);
      onChange(typed);
    },
    follow: () => setOwn(false),
  };
}

import { createContext, useContext } from 'react';

/** How much a card tells: all of it, or what needs attention and the way to the rest. */
export type CardVariant = 'full' | 'compact';

export const CardVariantContext = createContext<CardVariant>('full');

/** Whether the card that this stands in is to be short; elsewhere nothing is. */
export function useIsCompact(): boolean {
  return useContext(CardVariantContext) === 'compact';
}

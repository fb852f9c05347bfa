/** The instant, or nothing where there is none: evidence that was never read carries no date or the epoch. */
export function readInstant(at: string | Date): Date | undefined {
  const instant = new Date(at);
  return instant.getTime() > 0 ? instant : undefined;
}

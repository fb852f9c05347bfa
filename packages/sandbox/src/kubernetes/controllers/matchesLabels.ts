/** An empty selector selects nothing here: that is what it means for a Service. */
export function matchesLabels(
  labels: Record<string, string> = {},
  selector: Record<string, string> = {},
): boolean {
  const wanted = Object.entries(selector);
  return (
    wanted.length > 0 && wanted.every(([key, value]) => labels[key] === value)
  );
}

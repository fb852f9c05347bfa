const principal = /^[^/*]+\/ns\/([^/*]+)\/sa\/([^/*]+)$/;

/** The service account that a complete principal names; none for a pattern. */
export function accountOfPrincipal(
  text: string,
): { namespace: string; name: string } | undefined {
  const [, namespace, name] = principal.exec(text) ?? [];
  return namespace === undefined || name === undefined
    ? undefined
    : { namespace, name };
}

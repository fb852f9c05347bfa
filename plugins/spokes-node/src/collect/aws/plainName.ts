/** A DNS name as people write it: Route 53 ends it with a dot and escapes what is no letter, such as the wildcard's star. */
export function plainName(name: string): string {
  return name
    .replace(/\\(\d{3})/g, (_, code: string) =>
      String.fromCharCode(parseInt(code, 8)),
    )
    .replace(/\.$/, '')
    .toLowerCase();
}

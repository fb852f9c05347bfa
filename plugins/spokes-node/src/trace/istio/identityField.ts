const fields = [
  'principals',
  'notPrincipals',
  'namespaces',
  'notNamespaces',
  'serviceAccounts',
  'notServiceAccounts',
] as const;

type Source = { readonly [F in (typeof fields)[number]]?: readonly string[] };

/** The first field of a source that only the certificate of mTLS can answer. */
export function identityField(source: Source) {
  return fields.find(field => (source[field] ?? []).length > 0);
}

/** A root as istiod makes it for itself, `O=cluster.local`; the key went nowhere. */
const root = Buffer.from(
  [
    'MIIBhTCCASugAwIBAgIUKT8B51z8EjtwiBfdtP/xiohqD/YwCgYIKoZIzj0EAwIw',
    'GDEWMBQGA1UECgwNY2x1c3Rlci5sb2NhbDAeFw0yNjExMjQxMDAyMDVaFw0zNjEx',
    'MjExMDAyMDVaMBgxFjAUBgNVBAoMDWNsdXN0ZXIubG9jYWwwWTATBgcqhkjOPQIB',
    'BggqhkjOPQMBBwNCAAQJ5WcH2OHuyTlJrSJeoMTG7s08aMq5R871BepCl0Os4zv/',
    'x7vSHOP6HCwn6tMWqY+sPT8HupEEREMrQQ47eNDXo1MwUTAdBgNVHQ4EFgQUmtDm',
    'Y3SUg6cdJ2y6T6IvupeoKegwHwYDVR0jBBgwFoAUmtDmY3SUg6cdJ2y6T6Ivupeo',
    'KegwDwYDVR0TAQH/BAUwAwEB/zAKBggqhkjOPQQDAgNIADBFAiEAzTDAYiD6vRGu',
    'HhKWkbU7SzL+6p7haXKTlPMlirf0TLMCIHsDe2L2hg83LLoqOGyTyNsD1MPMqk+P',
    'k1Cs2JENFATR',
  ].join(''),
  'base64',
);

/** In DER a date is its digits: the second one of a certificate is that of its end. */
const dates = /\d{12}Z/g;

/** The root certificate of a mesh with this end. Nobody checks who signed it, so its signature is left as it was. */
export function meshRootPem(notAfter: Date): string {
  const digits = notAfter
    .toISOString()
    .replace(/\.\d+Z$/, '')
    .replace(/\D/g, '')
    .slice(2);
  const text = root.toString('latin1');
  const end = [...text.matchAll(dates)][1].index;
  const der = Buffer.from(
    text.slice(0, end) + digits + text.slice(end + digits.length),
    'latin1',
  );
  return [
    '-----BEGIN CERTIFICATE-----',
    ...(der.toString('base64').match(/.{1,64}/g) ?? []),
    '-----END CERTIFICATE-----',
    '',
  ].join('\n');
}

import { Request } from 'express';

/** `Bearer t`, `token t`, or t as either half of basic authentication, as GitHub takes it. */
export function hasToken(request: Request, token: string): boolean {
  const [scheme = '', value = ''] = (request.headers.authorization ?? '').split(
    ' ',
  );
  if (/^(bearer|token)$/i.test(scheme)) return value === token;
  if (!/^basic$/i.test(scheme)) return false;
  const decoded = Buffer.from(value, 'base64').toString();
  const colon = decoded.indexOf(':');
  return (
    decoded.slice(0, colon) === token || decoded.slice(colon + 1) === token
  );
}

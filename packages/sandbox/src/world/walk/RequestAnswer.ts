/** What somebody on the internet sees of one attempt. */
export type RequestAnswer =
  /** The name leads nowhere. */
  | { kind: 'unresolved' }
  | { kind: 'timeout' }
  | { kind: 'refused' }
  /** TLS ends before it has begun. */
  | { kind: 'reset' }
  | {
      kind: 'answered';
      status: 200 | 301 | 403 | 404 | 500 | 503;
      /** Envoy's response flag, where it answered by itself. */
      flag?: 'NR' | 'NC' | 'UH' | 'UF' | 'UC';
    };

export interface InternetRequest {
  host: string;
  path: string;
  port: number;
}

import { Remedy } from '../finding';

/** A page of AWS's documentation. */
export function awsDocs(path: string): string {
  return `https://docs.aws.amazon.com/${path}`;
}

/** The only remedy where no observed value may go into a command. */
export function readAbout(url: string, title: string): () => Remedy[] {
  return () => [{ kind: 'docs', url, title }];
}

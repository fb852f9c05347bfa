import { consoleUrl } from './consoleUrl';

/** A piece of a text; with an address where it is the id of a resource that the AWS console shows. */
export interface TextPart {
  text: string;
  url?: string;
}

const candidates = /(arn:aws:[\w:/-]+|\b[a-z]+(?:-[a-z]+)?-[0-9a-f]{8,17}\b)/;

/** Parts a text at the ids in it. */
export function splitIds(text: string, region: string | undefined): TextPart[] {
  // At odd places stand the candidates themselves.
  return text
    .split(candidates)
    .map((part, index) => {
      const url = index % 2 === 1 ? consoleUrl(part, region) : undefined;
      return url ? { text: part, url } : { text: part };
    })
    .filter(part => part.text !== '');
}

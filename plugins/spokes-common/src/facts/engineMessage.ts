import { z } from 'zod';
import { showObserved } from '../findings/showObserved';

const hidden = '…';

/** Objects whose fields are secrets, or may be: of what is said of them only their name is kept. */
const secretObject =
  /\b(Secret|ConfigMap|ExternalSecret|SecretStore|SealedSecret)(\/[\w./-]+| "[\w.-]+")/;

/** Words before a quoted text that name what it is: a kind, a field, a file, a resource such as `namespaces`. */
const namesWhatFollows =
  /(?:^|[\s(])(?:kind|version|field|file|path|webhook|resource|account|group|revision|branch|[a-z]+s(?:\.[a-z0-9.-]+)?)$/;

const withLogin = /\b([a-z][a-z0-9+.-]*:\/\/)[^\s/@]*@/gi;
const namedSecret =
  /\b(password|passwd|token|secret|api[-_]?key|authorization|bearer)(["']?\s*[:=]\s*|\s+)\S+/gi;
const quoted = /"[^"]*"|`[^`]*`|'[^']*'/g;

/**
 * What a GitOps engine says of a failure, without what may be a secret: engines pass on what the API server wrote, and
 * that may hold any value of a manifest. Quoted texts are kept only where the words before them say what they name.
 */
export function reduceEngineMessage(text: string): string {
  const flat = text.slice(0, 4096).replace(/\s+/g, ' ').trim();
  const secret = secretObject.exec(flat);
  const until = secret
    ? `${flat.slice(0, secret.index)}${secret[0]} ${hidden}`
    : flat;
  return showObserved(
    until
      .replace(withLogin, '$1')
      .replace(quoted, (all, offset: number, whole: string) =>
        namesWhatFollows.test(whole.slice(0, offset).trimEnd())
          ? all
          : `${all[0]}${hidden}${all[0]}`,
      )
      .replace(namedSecret, (_all, name: string) => `${name} ${hidden}`)
      .split(' ')
      .map(word => (isOpaque(word) ? hidden : word))
      .join(' '),
  );
}

/** Upper and lower case and digits without a break, as in keys and in what is encoded. */
function isOpaque(word: string): boolean {
  return (word.match(/[A-Za-z0-9+=_-]{16,}/g) ?? []).some(
    part => /[A-Z]/.test(part) && /[a-z]/.test(part) && /\d/.test(part),
  );
}

/** A word, name or revision of an engine, as it may be shown. */
export const engineText = z.string().transform(showObserved);

/** A message as it is kept. Reducing it again changes nothing. */
export const engineMessage = z.string().transform(reduceEngineMessage);

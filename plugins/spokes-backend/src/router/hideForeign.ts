const another = 'another service';

/** Words of the product itself, never observed. */
const ownWords = new Set([
  'code',
  'direction',
  'exposure',
  'fact',
  'firstBlocking',
  'follows',
  'hop',
  'kind',
  'language',
  'observedAt',
  'outcome',
  'owner',
  'responsible',
  'row',
  'rule',
  'severity',
  'state',
  'since',
  'status',
  'step',
  'title',
  'url',
  'verdict',
]);

/** Anything that may be a name or a host, alone or as a part of a longer one. */
const word = /[a-z0-9](?:[-a-z0-9.]*[a-z0-9])?/gi;

/** What may be shown to someone who may not see the fleet: a neighbour is "another service". */
export function hideForeign<T>(view: T, foreign: Set<string>): T {
  return foreign.size === 0 ? view : hide(view, foreign);
}

function hide<T>(value: T, foreign: Set<string>): T;
function hide(value: unknown, foreign: Set<string>): unknown {
  if (typeof value === 'string') return hideText(value, foreign);
  if (Array.isArray(value)) return value.map(item => hide(item, foreign));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      ownWords.has(key) ? inner : hide(inner, foreign),
    ]),
  );
}

function hideText(text: string, foreign: Set<string>): string {
  const hidden = text.replace(word, name =>
    namesForeign(name.toLowerCase(), foreign) ? another : name,
  );
  // namespace/name is one thing, not two.
  return hidden.replaceAll(`${another}/${another}`, another);
}

function namesForeign(name: string, foreign: Set<string>): boolean {
  if (foreign.has(name)) return true;
  if (!name.includes('.')) return false;
  const [service, namespace, kind] = name.split('.');
  return foreign.has(service) || (kind === 'svc' && foreign.has(namespace));
}

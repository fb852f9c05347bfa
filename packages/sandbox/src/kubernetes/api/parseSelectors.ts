import { KubeObject } from '../../world/World';
import { KubeStatus } from './KubeStatus';

type Predicate = (object: KubeObject) => boolean;

/** `labelSelector` and `fieldSelector` of a list or watch, as one predicate. */
export function parseSelectors(query: URLSearchParams): Predicate {
  const predicates = [
    ...split(query.get('labelSelector')).map(labelPredicate),
    ...split(query.get('fieldSelector')).map(fieldPredicate),
  ];
  return object => predicates.every(holds => holds(object));
}

/** At commas that are not inside `in (a, b)`. */
function split(selector: string | null): string[] {
  return (selector ?? '')
    .split(/,(?![^(]*\))/)
    .map(part => part.trim())
    .filter(Boolean);
}

function labelPredicate(part: string): Predicate {
  const set = /^(\S+)\s+(in|notin)\s*\(([^)]*)\)$/.exec(part);
  if (set) {
    const [, key, operator, list] = set;
    const values = list.split(',').map(value => value.trim());
    return ({ metadata: { labels = {} } }) =>
      operator === 'in'
        ? key in labels && values.includes(labels[key])
        : !(key in labels) || !values.includes(labels[key]);
  }

  const comparison = /^([^=!\s]+)\s*(==|=|!=)\s*(\S*)$/.exec(part);
  if (comparison) {
    const [, key, operator, value] = comparison;
    return ({ metadata: { labels = {} } }) =>
      (labels[key] === value) === (operator !== '!=');
  }

  const presence = /^(!?)([^=!\s]+)$/.exec(part);
  if (presence) {
    const [, not, key] = presence;
    return ({ metadata: { labels = {} } }) => key in labels !== (not === '!');
  }
  throw new KubeStatus(400, `unable to parse requirement: ${part}`);
}

const fields: Record<string, (object: KubeObject) => unknown> = {
  'metadata.name': object => object.metadata.name,
  'metadata.namespace': object => object.metadata.namespace,
  'spec.nodeName': object => object.spec?.nodeName,
  'status.phase': object => object.status?.phase,
  'involvedObject.kind': object => object.involvedObject?.kind,
  reason: object => object.reason,
};

function fieldPredicate(part: string): Predicate {
  const [, name = '', operator, value] =
    /^([^=!]+)(==|=|!=)(.*)$/.exec(part) ?? [];
  const read = fields[name];
  if (!read) {
    throw new KubeStatus(400, `field label not supported: ${name || part}`);
  }
  return object => (read(object) === value) === (operator !== '!=');
}

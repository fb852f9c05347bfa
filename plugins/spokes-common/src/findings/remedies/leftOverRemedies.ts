import { Remedy, ResourceRef } from '../finding';
import { kubectlNames } from './kubectlNames';
import { kubernetesRemedies } from './kubernetesRemedies';

/** A JSON pointer to one place in a spec. */
const pointer = /^\/spec(\/[A-Za-z0-9]{1,40}){1,8}$/;

/**
 * Takes out what has no effect: an object, a place in one, or an annotation. There is no patch to show for it, for it goes out
 * of the file as well.
 */
export function leftOverRemedies(options: {
  resource: ResourceRef;
  /** What of the object; all of it unless given. */
  part?: { pointer: string | undefined } | { annotation: string };
  /** Why nothing changes, and what else it may have been meant for. */
  risk: string;
  docs: { url: string; title: string };
}): Remedy[] {
  const { resource, part, risk, docs } = options;
  const read: Remedy = { kind: 'docs', ...docs };
  const plural = kubectlNames[resource.kind];
  if (!plural) return [read];
  const place = part && 'pointer' in part ? part.pointer ?? '' : undefined;
  if (place !== undefined && !pointer.test(place)) return [read];
  return kubernetesRemedies({
    resource,
    docs,
    remedies: ({ name, kubectl }) => {
      const takeOut = () => {
        if (place !== undefined) {
          return kubectl(
            ...['patch', plural, name, '--type', 'json', '--patch'],
            JSON.stringify([{ op: 'remove', path: place }]),
          );
        }
        return part && 'annotation' in part
          ? kubectl('annotate', plural, name, `${part.annotation}-`)
          : kubectl('delete', plural, name);
      };
      return [
        {
          kind: 'command',
          argv: takeOut(),
          risk,
          verify: part
            ? kubectl('get', plural, name, '-o', 'yaml')
            : kubectl('get', plural),
          backToCode:
            'Remove the same from the manifest; GitOps puts it back otherwise.',
        },
        read,
      ];
    },
  });
}

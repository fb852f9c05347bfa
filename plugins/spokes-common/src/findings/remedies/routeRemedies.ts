import { Remedy, ResourceRef } from '../finding';
import { kubernetesRemedies } from './kubernetesRemedies';
import { readOrLook } from './readOrLook';

/** A JSON pointer into the routes of a VirtualService. */
const pointer =
  /^\/spec\/http\/\d{1,4}(\/(match\/\d{1,4}|route\/\d{1,4}\/destination\/subset))?$/;
const plural = 'virtualservices.networking.istio.io';

/** A change of one place in the routes of a VirtualService, which a person makes in the manifest just so. */
export function routeRemedies(options: {
  resource: ResourceRef;
  change:
    | { op: 'remove'; path: string }
    | { op: 'move'; from: string; path: string };
  risk: string;
  docs: { url: string; title: string };
}): Remedy[] {
  const { resource, change, risk, docs } = options;
  const places =
    change.op === 'move' ? [change.from, change.path] : [change.path];
  if (!places.every(place => pointer.test(place))) {
    return readOrLook(resource, docs);
  }
  return kubernetesRemedies({
    resource,
    docs,
    remedies: ({ name, kubectl }) => [
      {
        kind: 'command',
        argv: kubectl(
          ...['patch', plural, name, '--type', 'json', '--patch'],
          JSON.stringify([change]),
        ),
        risk,
        verify: kubectl('get', plural, name, '-o', 'yaml'),
        backToCode:
          'Make the same change in the manifest; GitOps reverts what is not there.',
      },
      { kind: 'docs', ...docs },
    ],
  });
}

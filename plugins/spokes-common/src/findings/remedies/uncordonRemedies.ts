import { Remedy, ResourceRef } from '../finding';
import { kubernetesRemedies } from './kubernetesRemedies';

const docs = {
  url: 'https://kubernetes.io/docs/tasks/administer-cluster/safely-drain-node/',
  title: 'Safely drain a node',
};
/** Of more nodes it is for whoever drains them all. */
const most = 5;

/** Lets pods onto nodes again that somebody cordoned; none where nobody did. */
export function uncordonRemedies(
  { cluster }: ResourceRef,
  cordoned = '',
): Remedy[] {
  const nodes = cordoned === '' ? [] : cordoned.split(', ').slice(0, most);
  return nodes.flatMap(name =>
    kubernetesRemedies({
      resource: { kind: 'Node', name, cluster },
      docs,
      remedies: ({ kubectl }) => [
        {
          kind: 'command',
          argv: kubectl('uncordon', name),
          risk: `Pods are put on ${name} again: whoever cordoned it for maintenance has to be through with it.`,
          verify: kubectl('get', 'node', name),
          backToCode:
            'Nothing to put back: that a node is cordoned is in no file.',
        },
      ],
    }).filter(({ kind }) => kind === 'command'),
  );
}

import { Remedy } from '../finding';
import { GatewayApiContext } from './kubernetesRemedies';

/** A JSON pointer to a backend of a rule. */
const pointer = /^\/spec\/rules\/\d{1,4}\/backendRefs\/\d{1,4}$/;

/** A change of one backend in the rules of a route of the Gateway API, which a person makes in the manifest just so. */
export function backendRemedies(options: {
  context: GatewayApiContext;
  /** Where the backend stands. */
  backend: string | undefined;
  change: { name: string } | { port: number } | { weight: number };
  risk: string;
}): Remedy[] {
  const { context, backend = '', change, risk } = options;
  const { name, plural, kubectl } = context;
  if (!pointer.test(backend)) return [];
  const operations = Object.entries(change).map(([field, value]) => ({
    // Of what is there already it is a replacement.
    op: 'add',
    path: `${backend}/${field}`,
    value,
  }));
  return [
    {
      kind: 'command',
      argv: kubectl(
        ...['patch', plural, name, '--type', 'json', '--patch'],
        JSON.stringify(operations),
      ),
      risk,
      verify: kubectl('get', plural, name, '-o', 'yaml'),
      backToCode:
        'Make the same change in the manifest; GitOps reverts what is not there.',
    },
  ];
}

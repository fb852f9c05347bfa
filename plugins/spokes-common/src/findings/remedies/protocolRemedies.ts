import { Remedy, ResourceRef } from '../finding';
import { kubernetesRemedies } from './kubernetesRemedies';

/** What usually answers on a port, where it is not HTTP. */
const usual: Readonly<Record<string, string | undefined>> = {
  '443': 'https',
  '3306': 'mysql',
  '5432': 'tcp',
  '6379': 'redis',
  '27017': 'mongo',
};

/** Tells the protocol of ports of a Service; the name of a port may stay, others refer to it. */
export function protocolRemedies(options: {
  service: ResourceRef;
  port: string;
  /** What the port speaks; what is usual on it unless known. */
  protocol?: string;
  docs: { url: string; title: string };
}): Remedy[] {
  const { service, port, docs } = options;
  const protocol = options.protocol ?? usual[port] ?? 'http';
  const read: Remedy = { kind: 'docs', ...docs };
  if (!/^\d{1,5}$/.test(port) || !/^[a-z][a-z0-9-]{1,9}$/.test(protocol)) {
    return [read];
  }
  return kubernetesRemedies({
    resource: service,
    docs,
    remedies: ({ metadata, name, kubectl }) => [
      {
        kind: 'patch',
        language: 'yaml',
        where: `the app's Service, as long as it speaks ${protocol} on port ${port}`,
        text: `apiVersion: v1\nkind: Service\n${metadata}\nspec:\n  ports:\n    - port: ${port}\n      appProtocol: ${protocol}\n`,
      },
      {
        kind: 'command',
        argv: kubectl(
          ...['patch', 'service', name, '--patch'],
          `{"spec":{"ports":[{"port":${port},"appProtocol":"${protocol}"}]}}`,
        ),
        risk: `Proxies take the port for ${protocol} from then on; an app that speaks something else there is no longer understood.`,
        verify: kubectl('get', 'service', name, '-o', 'yaml'),
        backToCode: 'Commit the patch above; GitOps reverts what is not there.',
      },
    ],
  });
}

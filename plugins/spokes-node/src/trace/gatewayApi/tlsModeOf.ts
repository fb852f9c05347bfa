import { KubernetesGateway } from '@fitsync/backstage-plugin-spokes-common';

type Spec = KubernetesGateway['spec'];

/** The option of a listener by which istiod is asked for a mode that the Gateway API has no word for. */
export const terminateMode = 'gateway.istio.io/tls-terminate-mode';

const modesOfOption = new Set(['MUTUAL', 'OPTIONAL_MUTUAL', 'ISTIO_MUTUAL']);

/**
 * The mode of a server of Istio that a listener's TLS stands for. Clients are asked for a certificate by the option, by
 * the listener (before version 1.4 of the Gateway API), or by the Gateway for a port, or for those that it does not name.
 */
export function tlsModeOf(
  { port, tls: ofListener }: Spec['listeners'][number],
  ofGateway: Spec['tls'],
): string {
  if (ofListener?.mode === 'Passthrough') return 'PASSTHROUGH';
  const asked = ofListener?.options?.[terminateMode];
  if (asked && modesOfOption.has(asked)) return asked;
  const { frontend } = ofGateway ?? {};
  const ofPort = frontend?.perPort.find(one => one.port === port);
  const asks = ofPort ? ofPort.tls : frontend?.default;
  return ofListener?.frontendValidation || asks?.validation
    ? 'MUTUAL'
    : 'SIMPLE';
}

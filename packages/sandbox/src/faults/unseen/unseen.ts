import { RequestAnswer, setUnseen } from '../../world/walk';
import { defineFault, Fault } from '../defineFault';

const defineUnseen = (
  code: string,
  title: string,
  answer: RequestAnswer,
): Fault =>
  defineFault({
    id: code.toLowerCase().replace(/_/g, '-'),
    code,
    title,
    inject: (world, spoke) => setUnseen(world, spoke, answer),
  });

/** What no API tells of: only a request finds it. Health checks go on as before, since nothing of AWS or the cluster differs. */
export const unseenFaults: readonly Fault[] = [
  defineUnseen(
    'PROBE_TIMEOUT',
    'A firewall in the nodes’ operating system drops the visitors',
    { kind: 'timeout' },
  ),
  defineUnseen(
    'PROBE_REFUSED',
    'The gateway’s Envoy is at its limit of connections',
    { kind: 'refused' },
  ),
  defineUnseen(
    'PROBE_404_NR',
    'The gateway lost istiod and runs on an old configuration',
    { kind: 'answered', status: 404, flag: 'NR' },
  ),
  defineUnseen(
    'PROBE_500',
    'The gateway keeps a route whose backend it was never told of',
    { kind: 'answered', status: 500 },
  ),
  defineUnseen('PROBE_503_UF', 'The app listens on localhost only', {
    kind: 'answered',
    status: 503,
    flag: 'UF',
  }),
  defineUnseen('PROBE_503_UH', 'Outlier detection ejected every pod', {
    kind: 'answered',
    status: 503,
    flag: 'UH',
  }),
  defineUnseen('PROBE_403', 'A filter of the gateway refuses the visitors', {
    kind: 'answered',
    status: 403,
  }),
];

import { Fault } from '../defineFault';
import { probeTlsReset } from './PROBE_TLS_RESET';
import { unseenFaults as withoutTls } from './unseen';

export const unseenFaults: readonly Fault[] = [...withoutTls, probeTlsReset];

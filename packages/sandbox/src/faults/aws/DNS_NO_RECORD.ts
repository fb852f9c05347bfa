import { defineFault } from '../defineFault';
import { changeRecord } from './changeRecord';

export const hostWithoutRecord = defineFault({
  id: 'dns-no-record',
  code: 'DNS_NO_RECORD',
  title: 'The app got a host, and nobody made a record of it',
  inject: (world, spoke) => changeRecord(world, spoke, () => undefined),
});

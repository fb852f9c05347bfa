import { KindInfo } from './kinds';

/** `v1` or `apps/v1`. */
export function apiVersionOf(info: Pick<KindInfo, 'group' | 'version'>) {
  return info.group ? `${info.group}/${info.version}` : info.version;
}

import { HopResult } from '@fitsync/backstage-plugin-spokes-common';
import { isTranslatedRoute } from '../gatewayApi/TranslatedRoute';
import { TraceScope } from '../inputs/scope';

/** Says that the hop of the VirtualService is a route of the Gateway API, where the exposure comes in by one. */
export function nameRoute(
  results: HopResult[],
  { resolve }: TraceScope,
): HopResult[] {
  const entry = resolve('entry');
  if (entry.outcome !== 'ok') return results;
  const { virtualService } = entry.value.leading;
  if (!isTranslatedRoute(virtualService)) return results;
  const { kind: title } = virtualService.origin;
  return results.map(result =>
    result.hop === 'virtual-service' ? { ...result, title } : result,
  );
}

import { HopResult } from '@fitsync/backstage-plugin-spokes-common';
import { isTranslatedRoute } from '../gatewayApi/TranslatedRoute';
import { TraceScope } from '../inputs/scope';

/** Says that the hop of the VirtualService is an HTTPRoute, where the exposure comes in by one. */
export function nameRoute(
  results: HopResult[],
  { resolve }: TraceScope,
): HopResult[] {
  const entry = resolve('entry');
  if (entry.outcome !== 'ok') return results;
  if (!isTranslatedRoute(entry.value.leading.virtualService)) return results;
  return results.map(result =>
    result.hop === 'virtual-service'
      ? { ...result, title: 'HTTPRoute' as const }
      : result,
  );
}

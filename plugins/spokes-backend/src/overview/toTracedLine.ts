import {
  ANNOTATION_ENTITY,
  ExposureRef,
  TracedLine,
} from '@fitsync/backstage-plugin-spokes-common';
import { FactsIndex } from '@fitsync/backstage-plugin-spokes-node';
import { SummarizedExposure } from '../store';
import { normalizeEntityRef } from './normalizeEntityRef';
import { serviceOf } from './serviceOf';

/** An exposure as a list shows it. */
export function toTracedLine(
  { exposure, verdict, since, summary }: SummarizedExposure,
  index: FactsIndex,
): TracedLine {
  const { url, answered, causes, warnings, accepted, observedAt } = summary;
  const [cause] = causes;
  const entityRef = entityRefOf(index, exposure);
  return {
    exposure,
    verdict,
    ...(answered && { answered }),
    since,
    ...(url && { url }),
    ...(cause && { cause: { code: cause.code, title: cause.title } }),
    warnings,
    ...(accepted && { accepted }),
    observedAt,
    ...(entityRef && { entityRef }),
  };
}

/** What the live Service says that it belongs to. */
export function entityRefOf(
  index: FactsIndex,
  exposure: ExposureRef,
): string | undefined {
  const service = serviceOf(index, exposure);
  return normalizeEntityRef(service?.metadata.annotations[ANNOTATION_ENTITY]);
}

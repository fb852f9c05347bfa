import { InputError } from '@backstage/errors';
import {
  ExposureBlueprint,
  ExposureMethod,
} from '@fitsync/backstage-plugin-spokes-common';

/** A method that is rendered. */
export type RenderedMethod = Extract<ExposureMethod, { kind: 'path' }>;

/** The schema is ahead of the renderer: what would be left out in silence is refused. */
export function refuseUnsupported(exposure: ExposureBlueprint): RenderedMethod {
  const { method, rateLimit } = exposure;
  if (method.kind !== 'path') {
    throw new InputError(
      `method.kind '${method.kind}' is not rendered yet: use 'path', which serves a path on the NLB's own name`,
    );
  }
  if (rateLimit) {
    throw new InputError(
      'rateLimit is not rendered yet: leave it out; timeout and retries are supported',
    );
  }
  return method;
}

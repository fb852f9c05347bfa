import {
  ExposureBlueprint,
  exposureBlueprintSchema,
} from '../blueprint/exposureBlueprint';
import { ExposureForm, exposureFromForm } from '../blueprint/exposureFromForm';
import { exposureFormFields } from './exposureFormFields';
import { UpdateExposureForm, updateExposureFormSchema } from './forms';
import { parseFromForm } from './parseFromForm';

/**
 * An exposure as an update leaves it: what the form says, and the rest as it is.
 *
 * @throws InputError by the titles of the form.
 * @public
 */
export function updatedExposure(
  exposure: ExposureBlueprint,
  { exposure: _, remove = [], ...given }: UpdateExposureForm,
): ExposureBlueprint {
  const goes = new Set(remove);
  const form: ExposureForm = { ...formOf(exposure), ...withoutEmpty(given) };
  if (goes.has('zoneId')) form.zoneId = undefined;
  const { method, ports, probes, retries, rateLimit, isolation, ...plain } =
    exposureFromForm(form);

  const isSamePath =
    given.path === undefined &&
    given.stripPath === undefined &&
    given.method === undefined;
  const next = {
    ...exposure,
    ...plain,
    ports: { ...exposure.ports, ...ports },
    probes: probes ? { ...exposure.probes, ...probes } : exposure.probes,
    // The form knows one rewrite only; another one stays as long as the path does.
    method:
      isSamePath && exposure.method.rewrite
        ? { ...method, rewrite: exposure.method.rewrite }
        : method,
    retries: retries && { ...exposure.retries, ...retries },
    rateLimit,
    isolation: { ...exposure.isolation, ...isolation },
    ...(goes.has('healthPath') && {
      probes: { startupSeconds: exposure.probes.startupSeconds },
    }),
    ...(goes.has('description') && { description: undefined }),
    ...(goes.has('system') && { system: undefined }),
    ...(goes.has('timeout') && { timeout: undefined }),
    ...(goes.has('retries') && { retries: undefined }),
    ...(goes.has('rateLimit') && { rateLimit: undefined }),
  };
  return parseFromForm(exposureBlueprintSchema, next, {
    schema: updateExposureFormSchema,
    fields: exposureFormFields,
  });
}

/** What of a blueprint a form can say, said by a form. */
function formOf(exposure: ExposureBlueprint): ExposureForm {
  const { method, retries, rateLimit } = exposure;
  return {
    name: exposure.service,
    namespace: exposure.namespace,
    spoke: exposure.spoke,
    method: method.kind,
    path: method.path,
    stripPath: method.rewrite === '/',
    ...(method.kind !== 'path' && {
      host: method.host,
      zoneId: method.zoneId,
    }),
    ...(method.kind === 'https' && certificateFields(method.certificate)),
    timeout: exposure.timeout,
    retryAttempts: retries?.attempts,
    retryTimeout: retries?.perTryTimeout,
    rateLimit: rateLimit?.requests,
    rateLimitPer: rateLimit?.per,
    rateLimitBurst: rateLimit?.burst,
  };
}

type Certificate = Extract<
  ExposureBlueprint['method'],
  { kind: 'https' }
>['certificate'];

function certificateFields(certificate: Certificate): ExposureForm {
  const certificateFrom = certificate.from;
  switch (certificateFrom) {
    case 'cert-manager': {
      const { issuer, issuerKind } = certificate;
      return { certificateFrom, issuer, issuerKind };
    }
    case 'external-secret':
      return {
        certificateFrom,
        secretStore: certificate.store,
        secretStoreKind: certificate.storeKind,
        secretKey: certificate.key,
      };
    default:
      return { certificateFrom, secretName: certificate.secretName };
  }
}

function withoutEmpty(form: ExposureForm): ExposureForm {
  return Object.fromEntries(
    Object.entries(form).filter(([, value]) => value !== undefined),
  );
}

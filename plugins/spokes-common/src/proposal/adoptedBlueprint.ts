import { InputError } from '@backstage/errors';
import { AdoptedBlueprint, Adoption } from '../adoption';
import { HubBlueprint, hubBlueprintSchema } from '../blueprint/hubBlueprint';
import {
  SpokeBlueprint,
  spokeBlueprintSchema,
} from '../blueprint/spokeBlueprint';
import { adoptFormFields } from './adoptFormFields';
import { AdoptForm, adoptFormSchema } from './forms';
import { parseFromForm } from './parseFromForm';

/**
 * The hub that an adoption found, completed by a form.
 *
 * @throws InputError by the titles of the form, for what neither tells.
 * @public
 */
export function adoptedHub(adoption: Adoption, form: AdoptForm): HubBlueprint {
  const found = findIn(adoption.hubs, form.hub, 'Hub');
  const { blueprint, open } = complete(found, form);
  return parseFromForm(
    hubBlueprintSchema,
    {
      ...blueprint,
      adopted: { imports: importsOf(adoption, `hubs/${form.hub}`), open },
    },
    { schema: adoptFormSchema, fields: adoptFormFields },
  );
}

/**
 * The spoke that an adoption found, completed by a form.
 *
 * @throws InputError by the titles of the form, for what neither tells.
 * @public
 */
export function adoptedSpoke(
  adoption: Adoption,
  form: AdoptForm & { spoke: string },
): SpokeBlueprint {
  const { spoke } = form;
  const found = findIn(adoption.spokes, spoke, 'Spoke');
  const { blueprint, open } = complete(found, form);
  const mapping = adoption.mapping.filter(one => one.spoke === spoke);
  const cluster = mapping.find(one => one.cluster !== spoke)?.cluster;
  const vpc = mapping.find(one => one.vpc)?.vpc;
  return parseFromForm(
    spokeBlueprintSchema,
    {
      ...blueprint,
      adopted: {
        ...(cluster && { cluster }),
        ...(vpc && { vpc }),
        loadBalancers: mapping.flatMap(one => one.loadBalancer?.arn ?? []),
        imports: importsOf(adoption, `spokes/${spoke}`),
        open,
      },
    },
    { schema: adoptFormSchema, fields: adoptFormFields },
  );
}

function findIn(
  all: readonly AdoptedBlueprint[],
  name: string,
  title: string,
): AdoptedBlueprint {
  const found = all.find(one => one.name === name);
  if (found) return found;
  const names = all.map(one => one.name);
  throw new InputError(
    `${title} '${name}' is not among what is read: ${
      names.length ? `choose one of ${names.join(', ')}` : 'none is'
    }, or add it to app-config first`,
  );
}

/** What the form says goes before what was derived; what it does not fill stays open. */
function complete({ blueprint, missing }: AdoptedBlueprint, form: AdoptForm) {
  const { cidr, istioVersion, k3sVersion, owner, stateBucket, zones } = form;
  const isSpoke = blueprint.kind === 'Spoke';
  const versions = isSpoke
    ? withoutUndefined({ k3s: k3sVersion, istio: istioVersion })
    : {};
  const state = stateBucket && {
    bucket: stateBucket,
    region: form.stateRegion ?? blueprint.region,
  };
  const given = withoutUndefined({
    owner,
    cidr,
    azs: zones,
    remoteState: state || undefined,
  });
  const filled = new Set([
    ...Object.keys(given),
    ...Object.keys(versions).map(name => `versions.${name}`),
  ]);
  return {
    blueprint: {
      ...blueprint,
      ...given,
      ...(isSpoke && {
        versions: { ...Object(blueprint.versions), ...versions },
      }),
    },
    open: missing
      .filter(({ field }) => !filled.has(field))
      .map(({ field, why }) => ({ field, why })),
  };
}

function withoutUndefined(object: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(object).filter(([, value]) => value !== undefined),
  );
}

function importsOf({ imports }: Adoption, folder: string) {
  return imports
    .filter(one => one.folder === folder)
    .map(({ to, id }) => ({ to, id }));
}

import { HubBlueprint } from '../blueprint/hubBlueprint';
import {
  SpokeBlueprint,
  spokeBlueprintSchema,
} from '../blueprint/spokeBlueprint';
import { archOf, gitRepositorySchema } from '../blueprint/cluster';
import { defaultVersions } from './defaultVersions';
import { SpokeForm, spokeFormSchema } from './forms';
import { parseFromForm } from './parseFromForm';
import { spokeFormFields } from './spokeFormFields';

/** What a form may leave to its surroundings. @public */
export interface SpokeFromFormOptions {
  /** The hub that the form names: region, account, zones and state are like its own unless the form says otherwise. */
  hub: HubBlueprint;
  /** The block that was allocated, for a form that names none. */
  cidr?: string;
  /** The fleet repository, for a form that names none; left out where a cluster could not read it by https or ssh. */
  repository?: { url: string; branch: string };
}

/**
 * The spoke that a form describes.
 *
 * @throws InputError by the titles of the form.
 * @public
 */
export function spokeFromForm(
  form: SpokeForm,
  options: SpokeFromFormOptions,
): SpokeBlueprint {
  const { hub } = options;
  const { masters = 1, instanceType } = form;
  const state = form.stateBucket
    ? {
        bucket: form.stateBucket,
        region: form.stateRegion ?? hub.region,
        kmsKeyArn: form.stateKmsKeyArn,
      }
    : hub.remoteState;
  return parseFromForm(
    spokeBlueprintSchema,
    {
      name: form.name,
      owner: form.owner,
      description: form.description,
      hub: hub.name,
      account: form.account === hub.account ? undefined : form.account,
      region: hub.region,
      cidr: form.cidr ?? options.cidr,
      podCidr: form.podCidr,
      serviceCidr: form.serviceCidr,
      azs: form.zones ?? defaultZones(hub, masters),
      masters,
      workers: form.workers,
      instance: instanceType
        ? { type: instanceType, arch: archOf(instanceType) }
        : undefined,
      versions: {
        k3s: form.k3sVersion ?? defaultVersions.k3s,
        k3sSha256: form.k3sSha256,
        istio: form.istioVersion ?? defaultVersions.istio,
      },
      nodePorts: {
        http: form.httpNodePort,
        https: form.httpsNodePort,
        status: form.statusNodePort,
      },
      healthCheck: {
        kind: form.healthCheck,
        intervalSeconds: form.healthCheckSeconds,
      },
      domains: form.domains,
      alarms: { enabled: form.alarms, topicArn: form.alarmTopicArn },
      certManager: form.certManager || undefined,
      gitops: form.gitops,
      repository: form.repositoryUrl
        ? { url: form.repositoryUrl, branch: form.repositoryBranch }
        : gitRepositorySchema.safeParse(options.repository).data,
      remoteState: state,
    },
    { schema: spokeFormSchema, fields: spokeFormFields },
  );
}

/** One zone is enough for one master; three need one zone or three. */
function defaultZones({ azs }: HubBlueprint, masters: number): string[] {
  return masters === 3 && azs.length >= 3 ? azs.slice(0, 3) : azs.slice(0, 1);
}

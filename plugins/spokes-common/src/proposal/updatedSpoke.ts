import { InputError } from '@backstage/errors';
import { archOf } from '../blueprint/cluster';
import { keyOfAcceptance } from '../blueprint/spokeAcceptance';
import {
  SpokeBlueprint,
  spokeBlueprintSchema,
} from '../blueprint/spokeBlueprint';
import { UpdateSpokeForm, updateSpokeFormSchema } from './forms';
import { parseFromForm } from './parseFromForm';
import { spokeFormFields } from './spokeFormFields';

/**
 * A spoke as an update leaves it: what the form says, and the rest as it is.
 *
 * @throws InputError by the titles of the form.
 * @public
 */
export function updatedSpoke(
  spoke: SpokeBlueprint,
  form: UpdateSpokeForm,
): SpokeBlueprint {
  const { instanceType, k3sVersion, healthCheck } = form;
  return parseFromForm(
    spokeBlueprintSchema,
    {
      ...spoke,
      owner: form.owner ?? spoke.owner,
      description: form.description ?? spoke.description,
      masters: form.masters ?? spoke.masters,
      workers: form.workers ?? spoke.workers,
      instance: instanceType
        ? { type: instanceType, arch: archOf(instanceType) }
        : spoke.instance,
      versions: {
        k3s: k3sVersion ?? spoke.versions.k3s,
        // The digest is of one binary: another version has another one.
        k3sSha256:
          form.k3sSha256 ??
          (k3sVersion && k3sVersion !== spoke.versions.k3s
            ? undefined
            : spoke.versions.k3sSha256),
        istio: form.istioVersion ?? spoke.versions.istio,
      },
      healthCheck: {
        kind:
          healthCheck && healthCheck !== 'keep'
            ? healthCheck
            : spoke.healthCheck.kind,
        intervalSeconds:
          form.healthCheckSeconds ?? spoke.healthCheck.intervalSeconds,
      },
      domains: domainsOf(spoke, form),
      alarms: {
        enabled: switched(form.alarms, spoke.alarms.enabled),
        topicArn: form.alarmTopicArn ?? spoke.alarms.topicArn,
      },
      certManager:
        form.certManager === undefined || form.certManager === 'keep'
          ? spoke.certManager
          : form.certManager === 'on',
      gitops:
        form.gitops && form.gitops !== 'keep' ? form.gitops : spoke.gitops,
      accepted: acceptedOf(spoke, form),
    },
    {
      schema: updateSpokeFormSchema,
      fields: { ...spokeFormFields, domains: 'addDomains', accepted: 'accept' },
    },
  );
}

function switched(
  choice: UpdateSpokeForm['alarms'],
  present: boolean,
): boolean {
  return choice === undefined || choice === 'keep' ? present : choice === 'on';
}

/** A domain that is there already takes the zone that the form gives. */
function domainsOf(
  { domains, name }: SpokeBlueprint,
  { addDomains = [], removeDomains = [] }: UpdateSpokeForm,
): SpokeBlueprint['domains'] {
  const unknown = removeDomains.find(
    host => !domains.some(domain => domain.host === host),
  );
  if (unknown) {
    throw new InputError(
      `Domains to remove: '${unknown}' is no domain of ${name}, which has ${
        domains.map(({ host }) => host).join(', ') || 'none'
      }`,
    );
  }
  const added = new Map(addDomains.map(domain => [domain.host, domain]));
  return [
    ...domains
      .filter(({ host }) => !removeDomains.includes(host))
      .map(domain => added.get(domain.host) ?? domain),
    ...[...added.values()].filter(
      ({ host }) => !domains.some(domain => domain.host === host),
    ),
  ];
}

/** What is accepted already takes the reason, the owner and the day that the form gives. */
function acceptedOf(
  { accepted = [], name }: SpokeBlueprint,
  { accept = [], withdraw = [] }: UpdateSpokeForm,
): SpokeBlueprint['accepted'] {
  const unknown = withdraw.find(
    code => !accepted.some(entry => entry.code === code),
  );
  if (unknown) {
    throw new InputError(
      `Accepted findings to withdraw: '${unknown}' is not accepted by ${name}, which accepts ${
        [...new Set(accepted.map(({ code }) => code))].join(', ') || 'none'
      }`,
    );
  }
  const given = new Set(accept.map(keyOfAcceptance));
  const kept = accepted.filter(
    entry =>
      !withdraw.includes(entry.code) && !given.has(keyOfAcceptance(entry)),
  );
  const all = [...kept, ...accept];
  return all.length > 0 ? all : undefined;
}

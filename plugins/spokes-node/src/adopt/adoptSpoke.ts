import {
  AdoptedBlueprint,
  spokeBlueprintSchema,
  TargetGroup,
} from '@fitsync/backstage-plugin-spokes-common';
import { uniq } from 'lodash';
import { z } from 'zod';
import { Input } from '../trace/defineCheck';
import { AdoptOptions } from './AdoptOptions';
import { SpokeScene } from './AdoptScene';
import { Draft } from './Draft';
import { findDomains } from './findDomains';
import { findVersions } from './findVersions';
import { oneLine } from './oneLine';
import { addOptions } from './shared';

const { shape } = spokeBlueprintSchema;
const portSchema = z.int().min(30000).max(32767);

const controlPlane = [
  'node-role.kubernetes.io/control-plane',
  'node-role.kubernetes.io/master',
];

/** A workload VPC with its cluster. */
export function adoptSpoke(
  scene: SpokeScene,
  options: AdoptOptions,
): AdoptedBlueprint {
  const { binding, http } = scene;
  const draft = new Draft(oneLine(binding.name), 'Spoke');
  const configured = (
    field: 'account' | 'hub' | 'name' | 'region',
    value: string,
  ) =>
    draft.know(field, value, {
      schema: shape[field],
      evidence: 'spokes.clusters',
      gap: {
        why: '',
        howToFindOut: 'Change it in spokes.clusters',
        required: field !== 'account',
      },
    });
  configured('name', binding.name);
  configured('hub', binding.hub.name);
  if (binding.account !== binding.hub.account) {
    configured('account', binding.account);
  }
  configured('region', binding.region);
  addOptions(draft, {
    ...options,
    ...(binding.owner && { owned: binding.owner }),
    region: binding.region,
    stateNeeded: true,
  });
  addNetwork(draft, scene);
  addNodes(draft, scene);
  findVersions(draft, http);
  addPorts(draft, scene);
  findDomains(draft, scene);
  addPlatform(draft, scene);
  return draft.build();
}

function addNetwork(draft: Draft, { binding, http }: SpokeScene) {
  draft.read('cidr', http.resolve('spokeVpc'), {
    schema: shape.cidr,
    gap: {
      howToFindOut: `Set vpc for ${oneLine(
        binding.name,
      )} in spokes.clusters, or: aws ec2 describe-vpcs`,
      required: true,
    },
    of: vpc => ({
      value: vpc.cidrs[0],
      evidence: binding.vpcId
        ? `${vpc.id}, as configured`
        : `${vpc.id}, which holds the instances of the nodes`,
    }),
  });
  draft.read('azs', http.resolve('nodeInstances'), {
    schema: shape.azs,
    gap: { howToFindOut: 'aws ec2 describe-instances', required: true },
    of: nodes => ({
      // A name means another zone in each account.
      value: uniq(
        nodes.map(({ subnet }) =>
          binding.account === binding.hub.account
            ? subnet.zoneName
            : subnet.zoneId,
        ),
      ).sort(),
      evidence: 'subnets of the nodes',
    }),
  });
}

function addNodes(draft: Draft, { http }: SpokeScene) {
  const { nodes } = http.facts.cluster;
  const gap = { howToFindOut: 'kubectl get nodes', required: false };
  const isMaster = (labels: Record<string, string>) =>
    controlPlane.some(label => label in labels);
  const count = (masters: boolean) => ({
    gap,
    of: (all: NonNullable<typeof nodes.value>) => {
      const value = all.filter(
        ({ metadata }) => isMaster(metadata.labels) === masters,
      ).length;
      return {
        value,
        evidence: `${value} of ${all.length} nodes ${
          masters ? 'have' : 'lack'
        } the role control-plane`,
      };
    },
  });
  draft.read('masters', nodes, { schema: shape.masters, ...count(true) });
  draft.read('workers', nodes, { schema: shape.workers, ...count(false) });
  draft.lack('instance', {
    why: 'the type of the instances is not among the facts',
    howToFindOut:
      'aws ec2 describe-instances --query "Reservations[].Instances[].InstanceType"',
    required: false,
  });
  draft.lack('podCidr', {
    why: 'nothing that is read tells the range of the pods; the blueprint says K3s’s own, 10.42.0.0/16',
    howToFindOut: 'kubectl get nodes -o jsonpath="{.items[*].spec.podCIDR}"',
    required: false,
  });
  draft.lack('serviceCidr', {
    why: 'nothing that is read tells the range of the Services; the blueprint says K3s’s own, 10.43.0.0/16',
    howToFindOut: 'The flag --service-cidr of the K3s server',
    required: false,
  });
}

function addPorts(draft: Draft, { http, https }: SpokeScene) {
  const howToFindOut = 'aws elbv2 describe-target-groups';
  const ports: [string, Input<TargetGroup>][] = [
    ['nodePorts.http', http.resolve('targetGroup')],
    ['nodePorts.https', https.resolve('targetGroup')],
  ];
  for (const [field, group] of ports) {
    draft.read(field, group, {
      schema: portSchema,
      gap: { howToFindOut, required: false },
      of: ({ name, port }) => ({
        value: port,
        evidence: `target group ${oneLine(name)}`,
      }),
    });
  }
  draft.read('nodePorts.status', http.resolve('ingressService'), {
    schema: portSchema,
    gap: { howToFindOut: 'kubectl get service -A', required: false },
    of: ({ metadata, spec }) => {
      const name = `${metadata.namespace}/${metadata.name}`;
      const found = spec.ports.find(({ port }) => port === 15021)?.nodePort;
      return found === undefined
        ? { why: `${oneLine(name)} opens no node port for 15021` }
        : { value: found, evidence: `Service ${oneLine(name)}` };
    },
  });
  draft.read('healthCheck', http.resolve('targetGroup'), {
    schema: shape.healthCheck,
    gap: { howToFindOut, required: false },
    of: ({ healthCheck, name }) => {
      const { intervalSeconds, protocol } = healthCheck;
      const kind = { TCP: 'tcp', HTTP: 'status' }[protocol];
      return kind
        ? {
            value: { kind, intervalSeconds },
            evidence: `target group ${oneLine(name)}`,
          }
        : { why: `${oneLine(name)} is checked by ${oneLine(protocol)}` };
    },
  });
}

function addPlatform(draft: Draft, { http }: SpokeScene) {
  draft.read('gitops', http.facts.cluster.namespaces, {
    schema: shape.gitops,
    gap: { howToFindOut: 'kubectl get namespaces', required: false },
    of: namespaces => {
      const names = namespaces.map(({ metadata }) => metadata.name);
      if (names.includes('flux-system')) {
        return { value: 'flux', evidence: 'namespace flux-system' };
      }
      if (names.includes('argocd')) {
        return { value: 'argocd', evidence: 'namespace argocd' };
      }
      return {
        value: 'none',
        evidence: 'there is neither a namespace flux-system nor argocd',
      };
    },
  });
  draft.lack('alarms', {
    why: 'alarms are not among what an adoption looks at',
    howToFindOut: 'aws cloudwatch describe-alarms',
    required: false,
  });
}

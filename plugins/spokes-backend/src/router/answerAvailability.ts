import {
  ANNOTATION_ENTITY,
  AvailabilityAnswer,
  AvailabilityQuestion,
  ClusterFacts,
  ExposureConflict,
  ExposureHolder,
  findExposureConflicts,
  holderOfExposure,
  Observed,
} from '@fitsync/backstage-plugin-spokes-common';
import {
  FactsIndex,
  FleetContent,
  findLoadBalancer,
  kindOfRoute,
  listLiveHolders,
} from '@fitsync/backstage-plugin-spokes-node';
import { SpokeConfig } from '../config';
import { describedExposure } from '../fleet';
import { findPathConflict } from './findPathConflict';

type Part = AvailabilityAnswer['name'];

/** What the spoke's repository holds; `unread` says why that cannot be told, `none` that there is none. */
export type RepositoryAnswer =
  | { status: 'read'; content: FleetContent }
  | { status: 'unread'; message: string }
  | { status: 'none' };

interface Options {
  index: FactsIndex;
  spoke: SpokeConfig;
  repository: RepositoryAnswer;
  /** Whether the caller may see every neighbour by name. */
  fleet: boolean;
  /** How to name those that it may not see. */
  nameHolder(holder: ExposureHolder): string;
}

/**
 * Whether a name, a host and a path are free, by what is live and by what the repository holds. What was not read is never
 * called free. Without `fleet` a neighbour is not named: the answer tells whom to ask.
 */
export function answerAvailability(
  question: AvailabilityQuestion,
  options: Options,
): AvailabilityAnswer {
  const { index, spoke } = options;
  const cluster = index.spokes.get(question.spoke)?.facts.cluster;
  if (!cluster) {
    const answer = {
      free: false,
      unread: true,
      message: `${question.spoke} was not read yet: nothing can be said`,
    };
    return {
      name: answer,
      path: answer,
      ...(question.host && { host: answer }),
    };
  }
  const ask = spoke.binding.owner
    ? `ask ${spoke.binding.owner}`
    : 'ask the platform team';
  const blind = blindness(cluster, options.repository);
  const conflicts = blind ? [] : conflictsOf(question, options);
  return {
    name: nameAnswer(question, cluster, { ask, ...options }),
    path:
      blind ?? pathAnswer(question, cluster, conflicts, { ask, ...options }),
    ...(question.host && {
      host: blind ?? hostAnswer(question.host, question.spoke, conflicts),
    }),
  };
}

interface Words extends Options {
  ask: string;
}

function nameAnswer(
  { spoke, namespace, service }: AvailabilityQuestion,
  cluster: ClusterFacts,
  { ask, fleet, repository }: Words,
): Part {
  const { services } = cluster;
  if (services.outcome !== 'ok') return unread(services);
  if (repository.status === 'unread') return untold(repository.message);

  const taken = services.value.find(
    ({ metadata }) =>
      metadata.namespace === namespace && metadata.name === service,
  );
  const described =
    repository.status === 'read' &&
    describedExposure(repository.content, { spoke, namespace, service });
  if (!taken && !described) {
    return {
      free: true,
      message: `${namespace}/${service} is free on ${spoke}`,
    };
  }
  const owner =
    taken?.metadata.annotations[ANNOTATION_ENTITY] ??
    (described ? described.owner : undefined);
  const holder = fleet && owner ? `, it belongs to ${owner}` : '';
  const where = taken ? '' : ' by the fleet repository';
  return {
    free: false,
    message: `The name ${service} is taken in ${namespace} on ${spoke}${where}${holder}; choose another one, or ${ask}`,
  };
}

/** The names that lead to the load balancer itself are nobody's own. */
function conflictsOf(
  question: AvailabilityQuestion,
  { index, repository, fleet, nameHolder }: Options,
): ExposureConflict[] {
  const { spoke, namespace, service, host, path, method } = question;
  const content = repository.status === 'read' ? repository.content : undefined;
  const domains =
    content?.spokes
      .find(({ blueprint }) => blueprint.name === spoke)
      ?.blueprint.domains.map(domain => domain.host) ?? [];
  const loadBalancer = findLoadBalancer(index, spoke);
  return findExposureConflicts(
    {
      spoke,
      namespace,
      service,
      host: host ?? '*',
      path,
      tls: method === 'https',
      where: 'repository',
    },
    [
      ...(content?.exposures ?? []).map(({ blueprint }) =>
        holderOfExposure(blueprint),
      ),
      ...listLiveHolders(index),
    ],
    {
      sharedHosts: [
        ...domains,
        ...(loadBalancer.outcome === 'ok' ? [loadBalancer.value.dnsName] : []),
      ],
      ...(!fleet && { nameHolder }),
    },
  );
}

function hostAnswer(
  host: string,
  spoke: string,
  conflicts: ExposureConflict[],
): Part {
  const conflict = conflicts.find(({ field }) => field === 'host');
  return conflict
    ? { free: false, message: conflict.message }
    : { free: true, message: `${host} is free on ${spoke}` };
}

function pathAnswer(
  question: AvailabilityQuestion,
  cluster: ClusterFacts,
  conflicts: ExposureConflict[],
  { ask, fleet }: Words,
): Part {
  const { path, spoke, host } = question;
  // Patterns, and prefixes that end within a word: what is live may be written in any way.
  const conflict = findPathConflict(
    question,
    cluster.virtualServices.value ?? [],
    cluster.gateways.value ?? [],
  );
  if (!conflict) {
    const held = conflicts.find(({ field }) => field === 'path');
    if (held) return { free: false, message: held.message };
    const where = host ? `${host} on ${spoke}` : spoke;
    return { free: true, message: `${path} is free on ${where}` };
  }

  const { virtualService, match, kind } = conflict;
  const { namespace, name } = virtualService.metadata;
  const holder = fleet
    ? ` by ${kindOfRoute(virtualService)} ${namespace}/${name} (${match})`
    : '';
  const how = {
    same: `${path} is taken on ${spoke}${holder}`,
    above: `Requests to ${path} are taken on ${spoke} by a route above it${holder}`,
    below: `${path} would take requests from a route below it on ${spoke}${holder}`,
  }[kind];
  return { free: false, message: `${how}; choose another path, or ${ask}` };
}

/** What has to be read before a host or a path is called free. */
function blindness(
  { gateways, virtualServices, httpRoutes, grpcRoutes }: ClusterFacts,
  repository: RepositoryAnswer,
): Part | undefined {
  for (const read of [virtualServices, gateways, httpRoutes, grpcRoutes]) {
    if (read && read.outcome !== 'ok') return unread(read);
  }
  return repository.status === 'unread'
    ? untold(repository.message)
    : undefined;
}

function unread({
  action,
}: Exclude<Observed<unknown>, { outcome: 'ok' }>): Part {
  return untold(action);
}

function untold(why: string): Part {
  return {
    free: false,
    unread: true,
    message: `It cannot be told now. ${why}`,
  };
}

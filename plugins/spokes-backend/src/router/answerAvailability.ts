import {
  ANNOTATION_ENTITY,
  AvailabilityAnswer,
  AvailabilityQuestion,
  ClusterFacts,
  Observed,
} from '@fitsync/backstage-plugin-spokes-common';
import { FactsIndex } from '@fitsync/backstage-plugin-spokes-node';
import { SpokeConfig } from '../config';
import { findPathConflict } from './findPathConflict';

type Part = AvailabilityAnswer['name'];

/**
 * Whether a name and a path are free, by what is live. What was not read is never called free. Without `fleet` a neighbour
 * is not named: the answer tells whom to ask.
 */
export function answerAvailability(
  question: AvailabilityQuestion,
  options: { index: FactsIndex; spoke: SpokeConfig; fleet: boolean },
): AvailabilityAnswer {
  const { index, spoke, fleet } = options;
  const cluster = index.spokes.get(question.spoke)?.facts.cluster;
  if (!cluster) {
    const answer = {
      free: false,
      unread: true,
      message: `${question.spoke} was not read yet: nothing can be said`,
    };
    return { name: answer, path: answer };
  }
  const ask = spoke.binding.owner
    ? `ask ${spoke.binding.owner}`
    : 'ask the platform team';
  return {
    name: nameAnswer(question, cluster, { ask, fleet }),
    path: pathAnswer(question, cluster, { ask, fleet }),
  };
}

interface Words {
  ask: string;
  fleet: boolean;
}

function nameAnswer(
  { spoke, namespace, service }: AvailabilityQuestion,
  cluster: ClusterFacts,
  { ask, fleet }: Words,
): Part {
  const { services } = cluster;
  if (services.outcome !== 'ok') return unread(services);

  const taken = services.value.find(
    ({ metadata }) =>
      metadata.namespace === namespace && metadata.name === service,
  );
  if (!taken) {
    return {
      free: true,
      message: `${namespace}/${service} is free on ${spoke}`,
    };
  }
  const owner = taken.metadata.annotations[ANNOTATION_ENTITY];
  const holder = fleet && owner ? `, it belongs to ${owner}` : '';
  return {
    free: false,
    message: `The name ${service} is taken in ${namespace} on ${spoke}${holder}; choose another one, or ${ask}`,
  };
}

function pathAnswer(
  question: AvailabilityQuestion,
  cluster: ClusterFacts,
  { ask, fleet }: Words,
): Part {
  const { virtualServices } = cluster;
  if (virtualServices.outcome !== 'ok') return unread(virtualServices);

  const { path, spoke } = question;
  const conflict = findPathConflict(question, virtualServices.value);
  if (!conflict) return { free: true, message: `${path} is free on ${spoke}` };

  const { virtualService, match, kind } = conflict;
  const { namespace, name } = virtualService.metadata;
  const holder = fleet
    ? ` by VirtualService ${namespace}/${name} (${match})`
    : '';
  const how = {
    same: `${path} is taken on ${spoke}${holder}`,
    above: `Requests to ${path} are taken on ${spoke} by a route above it${holder}`,
    below: `${path} would take requests from a route below it on ${spoke}${holder}`,
  }[kind];
  return { free: false, message: `${how}; choose another path, or ${ask}` };
}

function unread({
  action,
}: Exclude<Observed<unknown>, { outcome: 'ok' }>): Part {
  return {
    free: false,
    unread: true,
    message: `It cannot be told now. ${action}`,
  };
}

import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  EntityHistory,
  ExposureRef,
  formatExposureRef,
  historyQuestionSchema,
  transitionsQuestionSchema,
  TransitionView,
} from '@fitsync/backstage-plugin-spokes-common';
import { FactsIndex } from '@fitsync/backstage-plugin-spokes-node';
import { z } from 'zod';
import { SpokesConfigSource } from '../config';
import { Evaluation } from '../evaluation';
import { entityRefOf } from '../overview/toTracedLine';
import { foreignNames } from '../router/foreignNames';
import { hideForeign } from '../router/hideForeign';
import { IngressReader } from '../router/IngressReader';
import { meaningsOf } from '../router/meaningsOf';
import { ownerOf } from '../router/ownerOf';
import { Transition } from '../store';
import { TransitionReader } from './TransitionReader';
import { toTransitionView } from './toTransitionView';

/** Answers when verdicts changed, and why. */
export class HistoryReader {
  readonly #config: Pick<SpokesConfigSource, 'current'>;
  readonly #transitions: Pick<TransitionReader, 'page'>;
  readonly #ingress: Pick<IngressReader, 'confirmed'>;
  readonly #evaluation: Pick<Evaluation, 'freshIndex'>;

  constructor(options: {
    config: Pick<SpokesConfigSource, 'current'>;
    transitions: Pick<TransitionReader, 'page'>;
    ingress: Pick<IngressReader, 'confirmed'>;
    evaluation: Pick<Evaluation, 'freshIndex'>;
  }) {
    this.#config = options.config;
    this.#transitions = options.transitions;
    this.#ingress = options.ingress;
    this.#evaluation = options.evaluation;
  }

  /** Of one entity, as far as its claims hold: the history of a Service is as much its owner's as its state of now. */
  async ofEntity(
    entity: Entity,
    question: z.output<typeof historyQuestionSchema>,
    { fleet }: { fleet: boolean },
  ): Promise<EntityHistory> {
    const { exposure, replay, ...page } = question;
    const confirmed = await this.#ingress.confirmed(entity);
    const exposures = confirmed.filter(
      one => exposure === undefined || formatExposureRef(one) === exposure,
    );
    const { items, next } = await this.#transitions.page({
      exposures,
      ...page,
    });
    const views = items.map((transition, position) => ({
      ...toTransitionView(transition),
      ...(replay &&
        position === 0 && { replay: this.#replay(transition, entity) }),
    }));
    const index = await this.#evaluation.freshIndex();
    return {
      items: fleet ? views : views.map(view => hide(view, entity, index)),
      ...(next && { next }),
    };
  }

  /** Whose job it is now: who it was then is not kept. */
  #replay(
    { before, after, exposure }: Transition,
    entity: Entity,
  ): TransitionView['replay'] {
    const { spokes, hubs } = this.#config.current;
    const spoke = spokes.find(({ binding }) => binding.name === exposure.spoke);
    const owner =
      spoke &&
      ownerOf(after.causes.length > 0 ? after : before, {
        entity,
        spoke,
        hubs,
      });
    const meanings = meaningsOf(before, after);
    return { before, after, meanings, ...(owner && { owner }) };
  }

  /** Of the whole fleet. */
  async ofFleet(
    question: z.output<typeof transitionsQuestionSchema>,
  ): Promise<EntityHistory> {
    const { items, next } = await this.#transitions.page(question);
    const index = await this.#evaluation.freshIndex();
    return {
      items: items.map(transition => {
        const entityRef = entityRefOf(index, transition.exposure);
        return {
          ...toTransitionView(transition),
          ...(entityRef && { entityRef }),
        };
      }),
      ...(next && { next }),
    };
  }
}

function hide(
  view: TransitionView,
  entity: Entity,
  index: FactsIndex,
): TransitionView {
  const { exposure, replay, ...rest } = view;
  const cluster = exposure && index.spokes.get(exposure.spoke)?.facts.cluster;
  // Without the cluster nobody knows which names are another's.
  if (!exposure || !cluster) return { ...rest, exposure, changes: [] };
  const foreign = namesAround(exposure, entity, cluster);
  return {
    ...rest,
    exposure,
    changes: hideForeign(view.changes, foreign),
    ...(replay && {
      replay: {
        ...hideForeign(replay, foreign),
        // The product's own words, in which nothing is a name.
        meanings: replay.meanings,
      },
    }),
  };
}

function namesAround(
  { namespace, service }: ExposureRef,
  entity: Entity,
  cluster: Parameters<typeof foreignNames>[0],
): Set<string> {
  const entityRef = stringifyEntityRef(entity);
  return foreignNames(cluster, { entityRef, namespace, service });
}

import { EntityCallers } from './callerViews';
import { EntityFixes } from './fixViews';
import {
  ChangePreviewQuestion,
  CidrAnswer,
  CidrQuestion,
  ExposureOption,
  HubOption,
} from './formViews';
import { MuteAnswer, MuteQuestion } from './muteViews';
import {
  AddressView,
  FleetOverview,
  OverviewQuestion,
  TracedPage,
  TracedQuestion,
} from './overviewViews';
import { OwnCauses } from './ownCausesViews';
import { SpokeView } from './spokeViews';
import {
  EntityHistory,
  HistoryQuestion,
  TransitionsQuestion,
} from './historyViews';
import { EntityIngress, IngressQuestion } from './exposureViews';
import {
  AvailabilityAnswer,
  AvailabilityQuestion,
  SpokeOption,
} from './onboardingViews';
import { Preview } from './previewViews';
import { BackendStatus, RefreshAnswer } from './statusViews';

/**
 * Options of each call.
 *
 * @public
 */
export interface SpokesRequestOptions {
  /** A Backstage token, for callers whose `fetchApi` adds none: other backend plugins. */
  token?: string;
  /** Ends the request; the promise then rejects with the reason of the abort. */
  signal?: AbortSignal;
}

/**
 * What the spokes backend answers.
 *
 * @public
 */
export interface SpokesApi {
  /** What is configured, and how each source was last read. */
  getStatus(options?: SpokesRequestOptions): Promise<BackendStatus>;
  /** The exposures of an entity, worst first. */
  getIngress(
    entityRef: string,
    options?: SpokesRequestOptions & IngressQuestion,
  ): Promise<EntityIngress>;
  /** Who may call the Services of an entity, and whom they call. */
  getCallers(
    entityRef: string,
    options?: SpokesRequestOptions,
  ): Promise<EntityCallers>;
  /** Which findings of an entity the asker can mend by a pull request. */
  getFixes(
    entityRef: string,
    options?: SpokesRequestOptions,
  ): Promise<EntityFixes>;
  /** When the verdicts of an entity's exposures changed, newest first. */
  getHistory(
    entityRef: string,
    question?: HistoryQuestion,
    options?: SpokesRequestOptions,
  ): Promise<EntityHistory>;
  /** When verdicts changed in the fleet, newest first. */
  listTransitions(
    question?: TransitionsQuestion,
    options?: SpokesRequestOptions,
  ): Promise<EntityHistory>;
  /** Asks for a re-read of what stands behind an entity's exposures. */
  refresh(
    entityRef: string,
    options?: SpokesRequestOptions,
  ): Promise<RefreshAnswer>;
  /** The spokes that a service can be brought to. */
  listSpokes(options?: SpokesRequestOptions): Promise<SpokeOption[]>;
  /** How the spokes stand, hop by hop, and what is wrong now. */
  getOverview(
    question?: OverviewQuestion,
    options?: SpokesRequestOptions,
  ): Promise<FleetOverview>;
  /** What is wrong now with what the caller owns. */
  getOwnCauses(options?: SpokesRequestOptions): Promise<OwnCauses>;
  /** The exposures of the fleet, worst first. */
  listTraced(
    question?: TracedQuestion,
    options?: SpokesRequestOptions,
  ): Promise<TracedPage>;
  /** Who holds which addresses, and what is free. */
  getAddresses(options?: SpokesRequestOptions): Promise<AddressView>;
  /** One spoke. */
  getSpoke(spoke: string, options?: SpokesRequestOptions): Promise<SpokeView>;
  /** The exposures of one spoke that the caller may see, worst first. */
  listSpokeExposures(
    spoke: string,
    question?: TracedQuestion,
    options?: SpokesRequestOptions,
  ): Promise<TracedPage>;
  /** Notifies nobody of a spoke for a while. */
  muteSpoke(
    spoke: string,
    question: MuteQuestion,
    options?: SpokesRequestOptions,
  ): Promise<MuteAnswer>;
  /** Notifies its owners again. */
  unmuteSpoke(
    spoke: string,
    options?: SpokesRequestOptions,
  ): Promise<MuteAnswer>;
  /** The hubs that a spoke can stand behind. */
  listHubs(options?: SpokesRequestOptions): Promise<HubOption[]>;
  /** The exposures in the fleet repository that the caller may change. */
  listExposures(options?: SpokesRequestOptions): Promise<ExposureOption[]>;
  /** The next free block behind a hub, and who holds the others. */
  nextCidr(
    question: CidrQuestion,
    options?: SpokesRequestOptions,
  ): Promise<CidrAnswer>;
  /** Whether a name and a path are free on a spoke. */
  checkAvailability(
    question: AvailabilityQuestion,
    options?: SpokesRequestOptions,
  ): Promise<AvailabilityAnswer>;
  /** What a pull request would write. Writes nothing. */
  preview(
    question: ChangePreviewQuestion,
    options?: SpokesRequestOptions,
  ): Promise<Preview>;
}

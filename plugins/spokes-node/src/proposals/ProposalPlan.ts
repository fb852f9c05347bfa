import {
  Adoption,
  CidrHolder,
  ExposureHolder,
  Preview,
} from '@fitsync/backstage-plugin-spokes-common';
import { FileSet, FleetContent } from '../repository/types';

/** One value of a blueprint that changes; a side is absent where there is none. @public */
export type FieldChange = NonNullable<Preview['changes']>[number];

/** What is live and may be in the way of a change. @public */
export interface LiveHolders {
  /** Routes on the spokes. */
  exposures?: readonly ExposureHolder[];
  /** Blocks of the region: VPCs, attachments, and whatever else the network knows. */
  blocks?: readonly CidrHolder[];
  /** What of it could not be read, in words: a plan says so. */
  unread?: readonly string[];
}

/** What a plan is made from besides the request. @public */
export interface ProposalContext {
  /** The base branch; it holds entries of every owner. */
  fleet: FleetContent;
  /** Absent: the live network was not asked, which the plan's notes say. */
  live?: LiveHolders;
  /** What is live of the hub that is adopted; absent: nobody told. */
  adoption?: Adoption;
  /** Spokes that configuration knows; those of the fleet repository are known anyway. */
  spokes?: readonly string[];
  /** The fleet repository as a cluster's GitOps engine reads it, for a spoke whose form names none. */
  repository?: { url: string; branch: string };
  /**
   * What the requester owns: nothing of what others own is told, not even in a refusal. Absent: whoever calls keeps what the
   * plan says to itself until the repository has agreed.
   */
  ownershipEntityRefs?: readonly string[];
  /** How a refusal names who holds a host or path; for those who may not know it, say whom to ask instead. */
  nameHolder?(holder: ExposureHolder): string;
}

/**
 * What a change writes and takes away, and what a reviewer has to know.
 *
 * @public
 */
export interface ProposalPlan {
  /** The first one, or else the first removal, names the change and its branch. */
  fileSets: FileSet[];
  /** Owned folders that go, with what their manifests list; files of others in them stay. */
  removals: string[];
  /** Of the commit and the pull request, in one line. */
  title: string;
  /** What changes and why, in Markdown; holds changes and notes as well. */
  description: string;
  /** Against the blueprint on the base branch; none where nothing was there. */
  changes: FieldChange[];
  /** What a reviewer should know besides, a sentence each. */
  notes: string[];
  /** The entity of the catalog that the change is about. */
  entityRef?: string;
  /** Where the catalog-info.yaml lies once the change is merged. */
  catalogInfoPath?: string;
}

import { Finding } from '@fitsync/backstage-plugin-spokes-common';
import { isSettled } from './isSettled';

/** The sentence of a finding, struck through where nothing is left to do about it for now. */
export function FindingMessage({ finding }: { finding: Finding }) {
  const { message } = finding;
  return isSettled(finding) ? <s>{message}</s> : <>{message}</>;
}

import { Finding } from '@fitsync/backstage-plugin-spokes-common';
import { ConsoleText } from './ConsoleText';
import { isSettled } from './isSettled';

/** The sentence of a finding, struck through where nothing is left to do about it for now; ids in it lead to the console. */
export function FindingMessage({ finding }: { finding: Finding }) {
  const { message, resource } = finding;
  const text = <ConsoleText text={message} region={resource.region} />;
  return isSettled(finding) ? <s>{text}</s> : text;
}

import { Alert } from '@backstage/ui';

/** The viewer may not see it; says which permission would let them, and where to look meanwhile. */
export function Refused(props: { title: string; what: string }) {
  return (
    <Alert status="info" icon title={props.title} description={props.what} />
  );
}

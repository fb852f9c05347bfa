import { Fragment } from 'react';

/** A long name of the kinds `ec2:DescribeRouteTables` and `PeerAuthentication`: it breaks before a word of its own, and nowhere else. */
export function BreakableName({ name }: { name: string }) {
  return (
    <>
      {name.split(/(?<=[a-z])(?=[A-Z])|(?<=[:/.])/).map((part, index) => (
        <Fragment key={index}>
          {index > 0 && <wbr />}
          {part}
        </Fragment>
      ))}
    </>
  );
}

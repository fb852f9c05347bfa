import { TextField } from '@backstage/ui';
import { useState } from 'react';
import { controlProps } from './controlProps';

/** Zones as text, for want of a list to choose from. */
export function ZonesText(props: {
  control: ReturnType<typeof controlProps>;
  zones: string[] | undefined;
  onChange(zones: string[] | undefined): void;
}) {
  const { control, zones, onChange } = props;
  const [text, setText] = useState(zones?.join(', ') ?? '');
  return (
    <TextField
      {...control}
      value={text}
      onChange={typed => {
        setText(typed);
        const named = typed.split(/[\s,]+/).filter(Boolean);
        onChange(named.length ? named : undefined);
      }}
    />
  );
}

import { Combobox, Skeleton, TextField } from '@backstage/ui';
import { ReactNode } from 'react';
import { controlProps } from './controlProps';
import { FieldNote } from './FieldNote';

/** Chooses one of what the backend lists; where it lists nothing, a name can be typed and the reason is said. */
export function OptionPicker(props: {
  control: ReturnType<typeof controlProps>;
  value: string | undefined;
  onChange(value: string | undefined): void;
  /** Absent while they are read, or when that failed. */
  options?: { id: string; label: string; description?: string }[];
  /** Why nothing could be listed, in words. */
  failure?: string;
  texts: { loading: string; placeholder: string; empty: ReactNode };
  /** Of what is chosen. */
  detail?: ReactNode;
}) {
  const { control, value, onChange, options, failure, texts, detail } = props;
  if (!options && !failure) {
    return (
      <div role="status" aria-label={texts.loading}>
        <Skeleton width="100%" height="2.5rem" />
      </div>
    );
  }
  if (!options?.length) {
    return (
      <>
        <TextField
          {...control}
          value={value ?? ''}
          onChange={typed => onChange(typed || undefined)}
        />
        <FieldNote tone={failure ? 'bad' : 'neutral'}>
          {failure ?? texts.empty}
        </FieldNote>
      </>
    );
  }
  return (
    <>
      <Combobox
        {...control}
        placeholder={texts.placeholder}
        options={options}
        value={options.some(({ id }) => id === value) ? value : null}
        onChange={key => onChange(key === null ? undefined : String(key))}
      />
      {detail && <FieldNote tone="neutral">{detail}</FieldNote>}
    </>
  );
}

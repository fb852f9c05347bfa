import { Button, VisuallyHidden } from '@backstage/ui';
import { RiCheckLine, RiFileCopyLine } from '@remixicon/react';
import { ReactNode } from 'react';
import { useCopy } from './useCopy';
import { useSpokesTranslation } from './useSpokesTranslation';

/** Copies a text, and says in the button and to a screen reader that it did. */
export function CopyButton(props: {
  /** The text, or how to make it when it is wanted. */
  text: string | (() => string);
  /** What is copied, for those who do not see what stands beside the button. */
  what?: string;
  children?: ReactNode;
}) {
  const { text, what, children } = props;
  const { t } = useSpokesTranslation();
  const { state, copy } = useCopy();
  const words = {
    idle: children ?? t('copy.button'),
    done: t('copy.done'),
    failed: t('copy.failed'),
  };
  return (
    <>
      <Button
        size="small"
        variant="tertiary"
        aria-label={what && t('copy.label', { what })}
        iconStart={
          state === 'done' ? (
            <RiCheckLine aria-hidden />
          ) : (
            <RiFileCopyLine aria-hidden />
          )
        }
        onPress={() => copy(typeof text === 'string' ? text : text())}
      >
        {words[state]}
      </Button>
      <VisuallyHidden role="status">
        {state === 'idle' ? '' : words[state]}
      </VisuallyHidden>
    </>
  );
}

import {
  Button,
  ButtonIcon,
  Tooltip,
  TooltipTrigger,
  VisuallyHidden,
} from '@backstage/ui';
import { RiCheckLine, RiFileCopyLine } from '@remixicon/react';
import { ReactNode } from 'react';
import { useCopy } from './useCopy';
import { useSpokesTranslation } from './useSpokesTranslation';

/** Copies a text, and says to the eye and to a screen reader that it did. */
export function CopyButton(props: {
  /** The text, or how to make it when it is wanted. */
  text: string | (() => string);
  /** Words on the button; without them it is a sign, and `what` names it. */
  children?: ReactNode;
  /** What is copied: `the address`. */
  what?: string;
}) {
  const { text, what = '', children } = props;
  const { t } = useSpokesTranslation();
  const { state, copy } = useCopy();
  const answer = {
    idle: '',
    done: t('copy.done'),
    failed: t('copy.failed'),
  }[state];
  const label = t('copy.label', { what });
  const icon =
    state === 'done' ? (
      <RiCheckLine aria-hidden />
    ) : (
      <RiFileCopyLine aria-hidden />
    );
  const onPress = () => copy(typeof text === 'string' ? text : text());

  return (
    <>
      {children ? (
        <Button
          size="small"
          variant="tertiary"
          iconStart={icon}
          onPress={onPress}
        >
          {answer || children}
        </Button>
      ) : (
        <TooltipTrigger>
          <ButtonIcon
            size="small"
            variant="tertiary"
            aria-label={label}
            icon={icon}
            onPress={onPress}
          />
          <Tooltip>{answer || label}</Tooltip>
        </TooltipTrigger>
      )}
      <VisuallyHidden role="status">{answer}</VisuallyHidden>
    </>
  );
}

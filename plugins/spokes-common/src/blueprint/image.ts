import { z } from 'zod';

const text =
  'must name an image with a fixed tag or digest, such as ghcr.io/acme/shop:1.4.2 (not latest)';

const host =
  '(?:[a-zA-Z0-9](?:-*[a-zA-Z0-9])*(?:\\.[a-zA-Z0-9](?:-*[a-zA-Z0-9])*)*(?::[0-9]{1,5})?/)?';
const part = '[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*';
const tag = ':(?!latest(?:@|$))[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}';
const digest = '@sha256:[a-f0-9]{64}';

/**
 * A container image as the distribution project writes references. `latest` is refused: the same blueprint would run
 * different programs.
 */
export const imageSchema = z
  .string()
  .max(384, text)
  .regex(
    new RegExp(
      `^${host}${part}(?:/${part})*(?:${tag}(?:${digest})?|${digest})$`,
    ),
    text,
  );

import {
  DriftKind,
  DriftPlan,
} from '@fitsync/backstage-plugin-spokes-node/fleet';
import path from 'node:path';

/** What there is to say of one file or folder. */
export interface DriftLine {
  /** As seen from where the command was typed. */
  file: string;
  kind: DriftKind | 'orphan' | 'unreadable';
  message: string;
  fix: string;
}

export interface DriftReport {
  /** Folders that were compared. */
  folders: number;
  lines: DriftLine[];
  written: string[];
  removed: string[];
}

const words: Record<DriftKind, Pick<DriftLine, 'message' | 'fix'>> = {
  missing: {
    message: 'It is rendered from the blueprint, and not there.',
    fix: 'fitsync render writes it.',
  },
  stale: {
    message: 'It is an earlier rendering: the blueprint or FitSync changed.',
    fix: 'fitsync render writes it anew.',
  },
  'hand-edited': {
    message: 'It was changed by hand.',
    fix: 'Say it in the blueprint where the blueprint knows it, then take the rendering: fitsync render --take.',
  },
  'left-over': {
    message: 'It is an earlier rendering that the blueprint makes no more.',
    fix: 'fitsync render takes it away.',
  },
  link: {
    message: 'It is a symbolic link, or no file at all, and is never followed.',
    fix: 'Take it away, then run fitsync render.',
  },
  unknown: {
    message: 'Nothing renders it: somebody put it there. It is left alone.',
    fix: 'Nothing has to be done; it may as well lie outside of the rendered folder.',
  },
};

/** Whether it has to be mended. */
export function isDrift({ kind }: DriftLine): boolean {
  return kind !== 'unknown';
}

/** A plan in words, with paths as they were typed. */
export function driftLines(
  shown: string,
  plan: Pick<DriftPlan, 'drifts' | 'orphans' | 'unreadable'>,
): DriftLine[] {
  return [
    ...plan.unreadable.map(
      (one): DriftLine => ({
        file: path.join(shown, one.path),
        kind: 'unreadable',
        message: `Nothing can be rendered from it: ${one.reason.replace(
          /\.$/,
          '',
        )}.`,
        fix: 'Mend the blueprint, or restore it from the last commit that could be read.',
      }),
    ),
    ...plan.drifts.map(
      ({ folder, kind, path: file }): DriftLine => ({
        file: path.join(shown, folder, file),
        kind,
        ...words[kind],
      }),
    ),
    ...plan.orphans.map(
      (folder): DriftLine => ({
        file: path.join(shown, folder),
        kind: 'orphan',
        message: 'It was rendered once, and no blueprint makes it any more.',
        fix: 'Restore its blueprint.yaml; or, once Terraform has destroyed what it made, delete the folder.',
      }),
    ),
  ];
}

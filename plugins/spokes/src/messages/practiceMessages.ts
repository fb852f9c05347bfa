/** Texts of good practice, and of what is held against a blueprint. */
export const practiceMessages = {
  comparison: {
    skipped:
      'Not compared with a blueprint: {{because}}. Left out: {{without}}.',
    unknown:
      'Whether it is as its blueprint describes it is unknown: {{because}}. Left out: {{without}}.',
    same: 'As its blueprint describes it.',
    differs: 'Other than its blueprint describes it: {{differences}}.',
    difference: '{{what}} {{described}} → {{live}}',
    more: '{{rest}} more',
  },
  advice: {
    title: 'Good practice',
    none: 'Nothing to advise.',
  },
} as const;

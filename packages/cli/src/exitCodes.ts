/** What the command ends with; `unknown` where evidence is missing, which is neither good nor bad news. */
export const exitCodes = {
  clean: 0,
  findings: 1,
  badInput: 2,
  unknown: 3,
} as const;

module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  rules: {
    // The tests of a check are called by its id.
    'jest/valid-title': ['error', { ignoreTypeOfDescribeName: true }],
  },
});

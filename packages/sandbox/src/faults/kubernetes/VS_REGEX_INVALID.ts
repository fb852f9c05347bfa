import { defineFault } from '../defineFault';
import { changeRoute } from './changeRoute';

export const virtualServiceRegexInvalid = defineFault({
  id: 'vs-regex-invalid',
  code: 'VS_REGEX_INVALID',
  title:
    'A route was given an expression that looks ahead, which RE2 does not know',
  inject(world, spoke) {
    return changeRoute(world, spoke, spec => {
      const [first] = spec.http;
      first.match = [
        ...(first.match ?? []),
        { uri: { regex: '/(?!admin).*' } },
      ];
    });
  },
});

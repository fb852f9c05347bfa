import { axe } from 'jest-axe';

export async function expectAccessible(container: Element) {
  expect((await axe(container)).violations).toEqual([]);
}

/** Gives every element the width of a desktop; jsdom lays nothing out. Returns how to undo it. */
export function makeWide(): () => void {
  const original = window.ResizeObserver;
  window.ResizeObserver = class {
    observe() {}
    unobserve() {}
    disconnect() {}
  };
  const width = jest
    .spyOn(Element.prototype, 'clientWidth', 'get')
    .mockReturnValue(1008);
  return () => {
    window.ResizeObserver = original;
    width.mockRestore();
  };
}

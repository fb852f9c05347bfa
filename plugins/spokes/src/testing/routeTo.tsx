import { ReactElement } from 'react';
import { Route, Routes } from 'react-router-dom';

/** As a legacy app mounts routable content. */
export function routeTo(path: string, element: ReactElement) {
  return (
    <Routes>
      <Route path={path} element={element} />
    </Routes>
  );
}

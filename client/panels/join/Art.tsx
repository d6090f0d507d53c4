/** The picture of the table at rest; it comes after what it adorns. */
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

export function Art() {
  const [Drawing, setDrawing] = useState<ComponentType | null>(null);
  useEffect(() => {
    import('./JoinArt.tsx').then((module) => setDrawing(() => module.default)).catch(() => {});
  }, []);
  return <div class="join-art">{Drawing && <Drawing />}</div>;
}

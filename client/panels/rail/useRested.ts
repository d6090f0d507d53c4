/** Whether a moment has lasted long enough for a press to be meant for it. */
import { useEffect, useState } from 'preact/hooks';
import { REST_MS } from '../../model/ready.ts';

/** False from the first picture of a new moment until it has lasted `REST_MS`. */
export function useRested(moment: string): boolean {
  const [rested, setRested] = useState<string | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setRested(moment), REST_MS);
    return () => clearTimeout(timer);
  }, [moment]);
  return rested === moment;
}

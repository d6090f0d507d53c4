/** Whether a moment has lasted long enough for a press to be meant for it. */
import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { REST_MS } from '../../model/ready.ts';

/** The last moment that has lasted long enough. Kept beyond the button: a phone takes that away with its panel, and brings it back in the same moment. */
const rested = signal<string | null>(null);

/** False from the first picture of a new moment until it has lasted `REST_MS`. */
export function useRested(moment: string): boolean {
  useEffect(() => {
    const timer = setTimeout(() => {
      rested.value = moment;
    }, REST_MS);
    return () => clearTimeout(timer);
  }, [moment]);
  return rested.value === moment;
}

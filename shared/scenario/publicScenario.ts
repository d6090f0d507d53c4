/** The scenario as every client may get it: briefs and cables are private and reach a party in its own view only. */
import type { Scenario } from './types.ts';

/** The same shape with every brief emptied and every cable taken out; what is public is shared, not copied. */
export function publicScenario(scenario: Scenario): Scenario {
  return {
    ...scenario,
    parties: scenario.parties.map((party) => ({
      ...party,
      // One space, so that the public scenario still satisfies the schema, which wants a text here.
      brief: { who: ' ', wants: [], redLines: [], canOffer: [], constraints: [], knows: [] },
    })),
    events: scenario.events.map((event) => ({ ...event, cables: {} })),
  };
}

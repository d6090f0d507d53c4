/** The dimensions that the rules speak of by name (rules.md, The world). A scenario must have them; others carry payoff only. */
export const DIMENSION = {
  compute: 'compute-access',
  pace: 'capability-pace',
  safety: 'safety-assurance',
  legitimacy: 'legitimacy-influence',
  development: 'development-equity',
  domestic: 'domestic-politics',
} as const;

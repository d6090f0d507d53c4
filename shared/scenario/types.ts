/** The vocabulary of a scenario, inferred from its schema, so that file, engine and screen cannot drift apart. */
import type { z } from 'zod';
import type { PARTY_INDICATORS, scenarioSchema, triggerSchema, WORLD_INDICATORS } from './schema.ts';

export type Scenario = z.infer<typeof scenarioSchema>;
export type Party = Scenario['parties'][number];
export type Stance = Party['stances'][number];
export type Issue = Scenario['issues'][number];
export type Option = Issue['options'][number];
export type Duty = Option['duties'][number];
export type Linkage = Scenario['linkages'][number];
export type Preset = Scenario['presets'][number];
export type NewsEvent = Scenario['events'][number];
export type Fact = Scenario['facts'][number];
export type Ending = Scenario['endings'][number];
export type WorldRules = Scenario['world']['rules'];
export type WorldRuleId = keyof WorldRules;
/** What lets an event come or an ending be. */
export type Trigger = z.infer<typeof triggerSchema>;
export type Job = Scenario['jobs'][number];
export type SecondaryActor = Scenario['actors'][number];
export type Statement = Scenario['statements'][number];
export type Dispute = Scenario['disputes'][number];
export type PresetClock = Preset['clocks'][number];
export type Claim = Party['brief']['wants'][number];
export type Basis = Scenario['issues'][number]['basis'];
export type WorldIndicator = (typeof WORLD_INDICATORS)[number];
export type PartyIndicator = (typeof PARTY_INDICATORS)[number];

export type PartyId = string;
export type IssueId = string;
export type OptionId = string;
export type StanceId = string;
export type DimensionId = string;
export type FactId = string;

/** Options chosen for some issues: issue id → option id. Issues not named stay as they are. */
export type Terms = Readonly<Record<IssueId, OptionId>>;
/** Points by dimension. */
export type ByDimension = Readonly<Record<DimensionId, number>>;
export type ByParty<T> = Readonly<Record<PartyId, T>>;

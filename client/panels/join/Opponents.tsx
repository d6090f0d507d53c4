/** Whom to play with: one of the mixtures, or a bot chosen for each seat. */
import type { ScenarioSummary } from '@track-two/shared/protocol/http.ts';
import { oddsOf } from '../../model/newGame.ts';
import { t } from '../../text/index.ts';
import { ChoiceCard } from './ChoiceCard.tsx';
import { difficulties } from './scenarios.ts';

interface OpponentsProps {
  readonly title: string;
  readonly scenario: ScenarioSummary;
  /** The seat of the person who chooses; null: drawn. */
  readonly party: string | null;
  readonly difficulty: string;
  readonly bots: Readonly<Record<string, string>>;
  readonly onDifficulty: (difficulty: string) => void;
  readonly onBots: (bots: Readonly<Record<string, string>>) => void;
}

export function Opponents({ title, scenario, party, difficulty, bots, onDifficulty, onBots }: OpponentsProps) {
  if (difficulties.value.length === 0) return null;
  return (
    <fieldset data-testid="opponents">
      <legend class="field-label">{title}</legend>
      <div class="stack">
        {difficulties.value.map((one) => (
          <ChoiceCard
            key={one.id}
            name="difficulty"
            value={one.id}
            title={one.name}
            checked={difficulty === one.id}
            onChoose={() => onDifficulty(one.id)}
          >
            <span class="small block">{one.summary}</span>
            {difficulty === one.id && <span class="small muted block">{t.join.odds(oddsOf(one))}</span>}
          </ChoiceCard>
        ))}
        <EachBot scenario={scenario} party={party} bots={bots} onChoose={onBots} />
      </div>
    </fieldset>
  );
}

interface EachBotProps {
  readonly scenario: ScenarioSummary;
  readonly party: string | null;
  readonly bots: Readonly<Record<string, string>>;
  readonly onChoose: (bots: Readonly<Record<string, string>>) => void;
}
function EachBot({ scenario, party, bots, onChoose }: EachBotProps) {
  const summary = (id: string | undefined) => scenario.bots.find((bot) => bot.id === id)?.summary;
  return (
    <details>
      <summary>{t.join.chooseEach}</summary>
      <div class="stack">
        {scenario.parties
          .filter((p) => p.id !== party)
          .map((p) => (
            <label key={p.id} class="bot-choice">
              <span>{t.join.opponent(p.name)}</span>
              <select
                class="input compact"
                value={bots[p.id] ?? ''}
                onChange={(event) => onChoose({ ...bots, [p.id]: event.currentTarget.value })}
              >
                <option value="">{t.join.anyBot}</option>
                {scenario.bots.map((bot) => (
                  <option key={bot.id} value={bot.id}>
                    {bot.name}
                  </option>
                ))}
              </select>
              {summary(bots[p.id]) && <span class="small muted bot-summary">{summary(bots[p.id])}</span>}
            </label>
          ))}
        <dl class="small bot-kinds">
          {scenario.bots.map((bot) => (
            <div key={bot.id}>
              <dt>{bot.name}:</dt> <dd class="muted">{bot.summary}</dd>
            </div>
          ))}
        </dl>
      </div>
    </details>
  );
}

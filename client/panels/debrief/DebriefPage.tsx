/** The debrief: how it ended, three results, all that was hidden, and questions for the room. */
import { fittingQuestions } from '../../model/debrief.ts';
import { table } from '../../model/store.ts';
import { theTable } from '../../model/table.ts';
import { logAddress } from '../../net/api.ts';
import { seatOf } from '../../net/seatTokens.ts';
import { t } from '../../text/index.ts';
import { EndGuide } from '../guide/EndGuide.tsx';
import { FactRefs } from '../parts/Facts.tsx';
import { Wordmark } from '../parts/icons.tsx';
import { Toast } from '../parts/notices.tsx';
import { Dialogs } from '../play/dialogs.tsx';
import { AgreementsTold } from './AgreementsTold.tsx';
import { Deeds, HeldBack } from './Deeds.tsx';
import { OffersTold } from './OffersTold.tsx';
import { Ending, Results } from './Results.tsx';
import { told } from './reveal.ts';
import { Timeline } from './Timeline.tsx';
import { WhyBots } from './WhyBots.tsx';

const ASKED = 3;

function Questions() {
  const { scenario, view } = theTable();
  const fitting = fittingQuestions(scenario, view, ASKED);
  const rest = scenario.questions.filter((q) => !fitting.includes(q));
  return (
    <aside class="questions">
      <p class="small muted">
        {t.debrief.questions}. {t.debrief.questionsNote}
      </p>
      <ul class="stack">
        {fitting.map((q) => (
          <li key={q.id}>
            <p class="question italic">{q.question}</p>
            <FactRefs ids={q.facts} />
          </li>
        ))}
      </ul>
      <details>
        <summary>{t.debrief.allQuestions}</summary>
        <ul class="stack">
          {rest.map((q) => (
            <li key={q.id}>
              <p class="italic">{q.question}</p>
              <FactRefs ids={q.facts} />
            </li>
          ))}
        </ul>
      </details>
    </aside>
  );
}

function Header({ code }: { code: string }) {
  return (
    <header class="header debrief-header">
      <div class="row wide">
        <Wordmark />
        <span class="muted">
          {t.debrief.title} · {code}
        </span>
      </div>
      <div class="row">
        <a class="btn plain" href={logAddress(code)} download>
          {t.debrief.log}
        </a>
        <button type="button" class="btn plain" onClick={() => window.print()}>
          {t.debrief.print}
        </button>
        <a class="btn" href="/">
          {t.debrief.again}
        </a>
      </div>
    </header>
  );
}

/** How often the game was taken back to the beginning of a phase. */
function TakenBack() {
  const { undos } = told();
  return undos === 0 ? null : <p class="muted">{t.takeBack.times(undos)}</p>;
}

/** @param problem why there is nothing to show, in a sentence */
export function DebriefPage({ code, problem }: { code: string; problem: string | null }) {
  const there = table.value?.view.reveal;
  return (
    <div class="debrief">
      <Header code={code} />
      {!there && (
        <main class="line-state">
          <h1>{problem ?? t.common.loading}</h1>
          {problem && (
            <a class="btn big primary" href="/">
              {t.common.startPage}
            </a>
          )}
        </main>
      )}
      {there && (
        <main class="debrief-body">
          <Ending />
          <TakenBack />
          <Results />
          <div class="debrief-columns">
            <div class="debrief-main">
              <Deeds />
              <Timeline />
            </div>
            <Questions />
          </div>
          <AgreementsTold />
          <OffersTold />
          <HeldBack />
          <WhyBots />
        </main>
      )}
      {there && <EndGuide party={seatOf(code)?.party ?? null} />}
      <Toast />
      <Dialogs />
    </div>
  );
}

/** Entry of /debrief/CODE. */
import { render } from 'preact';
import { takeUpGuide } from '../model/guideState.ts';
import { refusalText } from '../model/notices.ts';
import { link, scenario, view } from '../model/store.ts';
import { debriefOf, scenarioOf } from '../net/api.ts';
import { DebriefPage } from '../panels/debrief/DebriefPage.tsx';
import { debrief as toldOf } from '../panels/debrief/reveal.ts';
import { applyTheme } from '../theme/apply.ts';
import '../theme/all.css';

const code = decodeURIComponent(location.pathname.split('/')[2] ?? '').toUpperCase();
const root = document.getElementById('app');

async function fetchAll(show: (problem: string | null) => void): Promise<void> {
  const [debrief, exercise] = await Promise.all([debriefOf(code), scenarioOf(code)]);
  const failed = !debrief.ok ? debrief.error : !exercise.ok ? exercise.error : null;
  if (failed) return show(refusalText(failed.code, failed.message));
  if (debrief.ok && exercise.ok) {
    toldOf.value = debrief.value;
    scenario.value = exercise.value;
    view.value = debrief.value.view;
  }
  show(null);
}

if (root) {
  applyTheme();
  link.value = 'live';
  takeUpGuide(code);
  const show = (problem: string | null) => render(<DebriefPage code={code} problem={problem} />, root);
  show(null);
  void fetchAll(show);
}

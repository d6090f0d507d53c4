/** Entry of /play/CODE. */
import { render } from 'preact';
import { keepAsking } from '../model/coach.ts';
import { keepDraft } from '../model/desk.ts';
import { takeUpGuide } from '../model/guideState.ts';
import { adviceNow, sitDown } from '../model/session.ts';
import { seatOf } from '../net/seatTokens.ts';
import { PlayPage } from '../panels/play/PlayPage.tsx';
import { applyTheme } from '../theme/apply.ts';
import '../theme/all.css';

const code = decodeURIComponent(location.pathname.split('/')[2] ?? '').toUpperCase();
const seat = seatOf(code);
const root = document.getElementById('app');

if (!seat) location.replace(`/?code=${encodeURIComponent(code)}`);
else if (root) {
  applyTheme();
  sitDown(seat);
  keepDraft();
  takeUpGuide(code);
  keepAsking(adviceNow);
  render(<PlayPage />, root);
}

/** Entry of the start page. */
import { render } from 'preact';
import { link } from '../model/store.ts';
import { JoinPage } from '../panels/join/JoinPage.tsx';
import { applyTheme } from '../theme/apply.ts';
import '../theme/all.css';

const root = document.getElementById('app');
if (root) {
  applyTheme();
  link.value = 'live';
  render(<JoinPage />, root);
}

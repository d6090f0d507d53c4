/** Entry of /debrief/CODE. */
import { applyTheme } from '../theme/apply.ts';
import '../theme/all.css';

applyTheme();

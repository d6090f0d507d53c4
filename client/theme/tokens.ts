/**
 * Every colour, size and duration of the look in one place. The page makes CSS variables of them, the board paints with them.
 * Contrast of text tokens on `paper` and `ground` is at least 4.5, of control borders (`edge`) at least 3 (WCAG 1.4.3, 1.4.11).
 */
import type { Party } from '@track-two/shared/scenario/types.ts';

export type ThemeName = 'light' | 'dark';
export type Colour = `#${string}`;
export type Shape = Party['shape'];

const LIGHT = {
  /** Table and page. */
  ground: '#EFE9DC',
  /** Panels. */
  paper: '#FBF8F1',
  /** Cards and inputs. */
  white: '#FFFDF8',
  /** Rules between rows; decorative. */
  line: '#D8CEBA',
  /** Unlit marks and tracks; decorative. */
  line2: '#B9AD95',
  /** Border of every control. */
  edge: '#8A7D63',
  ink: '#1E2A33',
  ink2: '#4C565B',
  ink3: '#5D6566',
  alert: '#A3123F',
  alertTint: '#F8E6E8',
  goldText: '#8A5C08',
  /** Marks and lines only, never text. */
  gold: '#B07A12',
  promptTint: '#F4ECD8',
  night: '#182632',
  sea: '#E3E8DF',
  land: '#8B9C8E',
  lamp: '#F4C65A',
  /** Development lights by day, on the sea. */
  lampByDay: '#A8690A',
  /** Medallions and knot: the same cream in both themes. */
  cream: '#FFFDF8',
} as const;

const DARK = {
  ground: '#14212B',
  paper: '#1B2B37',
  white: '#21333F',
  line: '#34495A',
  line2: '#53697A',
  edge: '#7C93A5',
  ink: '#F6F0E1',
  ink2: '#C3CCCB',
  ink3: '#AEB9B9',
  alert: '#FF9DB0',
  alertTint: '#4A2230',
  goldText: '#E9BC58',
  gold: '#E9BC58',
  promptTint: '#2B3A3F',
  night: '#0B141C',
  sea: '#C9D3CB',
  land: '#76897C',
  lamp: '#F4C65A',
  lampByDay: '#A8690A',
  cream: '#F6F0E1',
} as const satisfies Record<keyof typeof LIGHT, Colour>;

export type ColourToken = keyof typeof LIGHT;
export type Theme = Readonly<Record<ColourToken, Colour>>;
export const THEMES: Readonly<Record<ThemeName, Theme>> = { light: LIGHT, dark: DARK };

/** What only the board paints with: washes, the parts of the map, ropes. */
const BOARD_LIGHT = {
  washInner: '#FBF7EC',
  washMiddle: '#F4EEE0',
  rimTrack: '#E2D9C5',
  rimOff: '#C5B99F',
  rimOn: '#1E2A33',
  ropeCore: '#FFF9EA',
  ropeInk: '#2B3740',
  seaInner: '#F3F4EA',
  meridian: '#7C8C84',
  nightInner: '#22394B',
  nightOuter: '#101B25',
  nightSoft: '#24405A',
  nightLand: '#4A6274',
  tagInk: '#1E2A33',
  tagInk2: '#4C565B',
  tagEdge: '#B9AD95',
  tagAlert: '#A3123F',
  plate: '#28190A',
} as const;
const BOARD_DARK = {
  ...BOARD_LIGHT,
  washInner: '#22384A',
  washMiddle: '#192A37',
  rimTrack: '#2A3F4E',
  rimOff: '#4C6373',
  rimOn: '#FFF6DC',
  ropeCore: '#0B141C',
  ropeInk: '#F6F0E1',
  plate: '#000000',
} as const satisfies Record<keyof typeof BOARD_LIGHT, Colour>;
export type BoardTheme = Readonly<Record<keyof typeof BOARD_LIGHT, Colour>>;
export const BOARD_THEMES: Readonly<Record<ThemeName, BoardTheme>> = { light: BOARD_LIGHT, dark: BOARD_DARK };

/** A bloc's colour by theme and its tint (10 % of it in paper) for what is its own. Never used for success or decoration. */
export interface BlocColours {
  readonly shape: Shape;
  readonly name: string;
  readonly light: Colour;
  readonly dark: Colour;
  readonly tint: Colour;
}

/** In the order in which parties without a shape of their own would get one. */
export const BLOCS: readonly BlocColours[] = [
  { shape: 'lozenge', name: 'copper', light: '#A3541A', dark: '#EDA268', tint: '#F4E8DC' },
  { shape: 'disc', name: 'aubergine', light: '#4E3A86', dark: '#BBA9F2', tint: '#EEEAF3' },
  { shape: 'trefoil', name: 'verdigris', light: '#0C7264', dark: '#63CDB6', tint: '#E3EBE3' },
  { shape: 'hexagon', name: 'slate', light: '#46586A', dark: '#A9BDD1', tint: '#E9E8E3' },
  { shape: 'shield', name: 'umber', light: '#6B4A2B', dark: '#D3B79C', tint: '#EDE7DD' },
  { shape: 'cross', name: 'olive', light: '#5E6B1E', dark: '#C3CF7A', tint: '#EBEADC' },
];
const BY_SHAPE: ReadonlyMap<Shape, BlocColours> = new Map(BLOCS.map((bloc) => [bloc.shape, bloc]));
const FIRST: BlocColours = { shape: 'lozenge', name: 'copper', light: '#A3541A', dark: '#EDA268', tint: '#F4E8DC' };

/** Colours of the bloc with this shape. */
export const blocByShape = (shape: Shape): BlocColours => BY_SHAPE.get(shape) ?? FIRST;
/** Colours of the n-th party (from 0), going round after the sixth. */
export const blocByIndex = (index: number): BlocColours => BLOCS[index % BLOCS.length] ?? FIRST;

export const FONTS = {
  display: '"Newsreader Variable", Georgia, serif',
  text: '"Source Sans 3 Variable", "Source Han Sans SC", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif',
} as const;

/** Pixels. */
export const SPACE = [4, 8, 12, 16, 24, 32, 48, 64, 96] as const;
export const RADIUS = { chip: 4, button: 6, large: 8, dialog: 12, sheet: 16 } as const;
export const SHADOW = {
  card: '0 4px 12px -6px rgba(60,45,20,.22)',
  dialog: '0 24px 64px -16px rgba(40,28,8,.5)',
} as const;

/** Milliseconds. */
export const MOTION = {
  offerTabled: 700,
  signature: 200,
  ratified: 900,
  tagDrop: 200,
  ratificationFailed: 600,
  breach: 800,
  breachStagger: 120,
  incidentDraw: 1600,
  incidentFlare: 300,
  indicator: 600,
  indicatorGap: 100,
  nightTurns: 1200,
  raceStep: 6000,
  panel: 160,
  panelReduced: 80,
  numberChange: 160,
} as const;

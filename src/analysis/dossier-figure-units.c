/* dossier-figure-units.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Two tables, asked only beside a number.
 */

#include "config.h"

#include "analysis/dossier-figure-units.h"

#include "analysis/dossier-speaker-words.h"

#include <string.h>

typedef struct
{
  const char *words; /* separated by spaces */
  const char *unit;
} Unit;

static const Unit measures[] = {
  { "% percent pct", "%" },
  { "km kilometre kilometres kilometer kilometers", "km" },
  { "metre metres meter meters", "m" },
  { "cm centimetre centimetres centimeter centimeters", "cm" },
  { "mm millimetre millimetres millimeter millimeters", "mm" },
  { "mile miles", "miles" },
  { "foot feet ft", "feet" },
  { "inch inches", "inches" },
  { "kg kilo kilos kilogram kilograms kilogramme kilogrammes", "kg" },
  { "gram grams gramme grammes", "g" },
  { "tonne tonnes ton tons", "tonnes" },
  { "lb lbs", "lb" },
  { "litre litres liter liters", "litres" },
  { "barrel barrels", "barrels" },
  { "hectare hectares ha", "hectares" },
  { "acre acres", "acres" },
  { "second seconds", "seconds" },
  { "minute minutes mins", "minutes" },
  { "hour hours hrs", "hours" },
  { "day days", "days" },
  { "week weeks", "weeks" },
  { "month months", "months" },
  { "year years", "years" },
  { "decade decades", "decades" },
  { "mw megawatt megawatts", "MW" },
  { "gw gigawatt gigawatts", "GW" },
  { "kwh", "kWh" },
  { "mph", "mph" },
  { "km/h kmh kph", "km/h" },
  { "knot knots", "knots" },
  { "degree degrees", "degrees" },
  { "cent cents", "cents" },
  { "pence", "pence" },
};

static const Unit currencies[] = {
  { "dollar dollars usd us$ $", "USD" },
  { "euro euros eur €", "EUR" },
  { "pound pounds gbp £ sterling", "GBP" },
  { "yen jpy ¥", "JPY" },
  { "yuan renminbi cny rmb", "CNY" },
  { "rupee rupees inr ₹ rs rs.", "INR" },
  { "rouble roubles ruble rubles rub ₽", "RUB" },
  { "hryvnia hryvnias uah ₴", "UAH" },
  { "franc francs chf", "CHF" },
  { "won krw ₩", "KRW" },
  { "zloty zlotys pln", "PLN" },
  { "shekel shekels ils ₪", "ILS" },
  { "lira liras try ₺", "TRY" },
  { "krona kronor sek", "SEK" },
  { "krone kroner", "NOK" },
  { "rand zar", "ZAR" },
  { "naira ngn ₦", "NGN" },
  { "baht thb ฿", "THB" },
  { "peso pesos", "MXN" },
  { "riyal riyals sar", "SAR" },
  { "dirham dirhams aed", "AED" },
  { "dinar dinars kd kwd", "KWD" },
  { "cad c$ ca$", "CAD" },
  { "aud a$ au$", "AUD" },
  { "nzd nz$", "NZD" },
  { "hkd hk$", "HKD" },
};

/* Dollars of others than the United States. */
static const Unit dollars[] = {
  { "us u.s. american", "USD" },
  { "canadian", "CAD" },
  { "australian", "AUD" },
  { "singapore", "SGD" },
  { "hong", "HKD" },
};

static const char *
find (const Unit *units, gsize n_units, const char *text, gsize n_bytes)
{
  for (gsize i = 0; i < n_units; i++)
    for (const char *word = units[i].words; word != NULL; word = strchr (word, ' ') != NULL ? strchr (word, ' ') + 1 : NULL)
      if (strcspn (word, " ") == n_bytes && g_ascii_strncasecmp (word, text, n_bytes) == 0)
        return units[i].unit;

  return NULL;
}

static const char *
find_token (const DossierDraft *draft, const Unit *units, gsize n_units, guint token)
{
  const DossierToken *t;

  if (token >= draft->tokens->len)
    return NULL;

  t = dossier_draft_token (draft, token);
  return find (units, n_units, draft->text + t->start, t->end - t->start);
}

/* "Canadian dollars", "Hong Kong dollars". */
static const char *
read_dollars (const DossierDraft *draft, guint token, const char *unit, guint *end)
{
  guint last = dossier_speaker_words_is (draft, token + 1, "kong") ? token + 2 : token + 1;

  if (!dossier_speaker_words_is (draft, last, "dollars") && !dossier_speaker_words_is (draft, last, "dollar"))
    return NULL;

  *end = last + 1;
  return unit;
}

const char *
dossier_unit_read_behind (const DossierDraft *draft, guint token, guint *end)
{
  const char *unit;

  if (token >= draft->tokens->len || dossier_draft_is (draft, token, DOSSIER_TOKEN_PARAGRAPH_START))
    return NULL;
  if (dossier_speaker_words_is (draft, token, "per") && dossier_speaker_words_is (draft, token + 1, "cent"))
    {
      *end = token + 2;
      return "%";
    }
  if (dossier_speaker_words_is (draft, token, "percentage") && (dossier_speaker_words_is (draft, token + 1, "points") || dossier_speaker_words_is (draft, token + 1, "point")))
    {
      *end = token + 2;
      return "percentage points";
    }
  if (dossier_speaker_words_is (draft, token, "square") && (unit = dossier_unit_read_behind (draft, token + 1, end)) != NULL)
    return g_str_equal (unit, "km") ? "km²" : g_str_equal (unit, "m") ? "m²"
                                                                      : "square miles";
  if ((unit = find_token (draft, dollars, G_N_ELEMENTS (dollars), token)) != NULL)
    return read_dollars (draft, token, unit, end);
  unit = find_token (draft, measures, G_N_ELEMENTS (measures), token);
  if (unit == NULL)
    unit = find_token (draft, currencies, G_N_ELEMENTS (currencies), token);
  if (unit == NULL)
    return NULL;

  *end = token + 1;
  if (g_str_equal (unit, "km") && dossier_speaker_words_is (draft, token + 1, "/") && dossier_speaker_words_is (draft, token + 2, "h"))
    {
      *end = token + 3;
      return "km/h";
    }
  return unit;
}

const char *
dossier_unit_read_before (const DossierDraft *draft, guint token, guint *first)
{
  const char *unit, *other;

  if (token == 0 || dossier_draft_is (draft, token, DOSSIER_TOKEN_PARAGRAPH_START))
    return NULL;
  unit = find_token (draft, currencies, G_N_ELEMENTS (currencies), token - 1);
  if (unit == NULL || g_ascii_islower (draft->text[dossier_draft_token (draft, token - 1)->start]))
    return NULL;

  *first = token - 1;
  if (g_str_equal (unit, "USD") && token >= 2 && !dossier_draft_is (draft, token - 1, DOSSIER_TOKEN_SPACE_BEFORE))
    {
      static const Unit before[] = { { "us u.s.", "USD" }, { "c ca", "CAD" }, { "a au", "AUD" }, { "nz", "NZD" }, { "hk", "HKD" }, { "s", "SGD" } };

      other = find_token (draft, before, G_N_ELEMENTS (before), token - 2);
      if (other != NULL)
        {
          *first = token - 2;
          return other;
        }
    }

  return unit;
}

const char *
dossier_unit_read_suffix (const char *suffix)
{
  return find (measures, G_N_ELEMENTS (measures), suffix, strlen (suffix));
}

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
#include "analysis/dossier-word-equal.h"

#include <string.h>

typedef struct
{
  const char *words; /* separated by spaces */
  const char *unit;
} Unit;

static const Unit measures[] = {
  { "% percent pct", "%" },
  { "km² km2", "km²" },
  { "m² m2", "m²" },
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
  { "tw terawatt terawatts", "TW" },
  { "kwh kilowatt-hour kilowatt-hours", "kWh" },
  { "mwh megawatt-hour megawatt-hours", "MWh" },
  { "gwh gigawatt-hour gigawatt-hours", "GWh" },
  { "twh terawatt-hour terawatt-hours", "TWh" },
  { "points", "points" },
  { "times", "times" },
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
  { "chf franc francs", "CHF" },
  { "won krw ₩", "KRW" },
  { "zloty zlotys pln", "PLN" },
  { "shekel shekels ils ₪", "ILS" },
  { "lira liras try ₺", "TRY" },
  { "krona kronor sek", "SEK" },
  { "krone kroner nok", "NOK" },
  { "dkk", "DKK" },
  { "rupiah idr", "IDR" },
  { "forint huf", "HUF" },
  { "tenge kzt", "KZT" },
  { "real reais brl", "BRL" },
  { "birr etb", "ETB" },
  { "taka bdt tk tk.", "BDT" },
  { "rial rials", "IRR" },
  { "shilling shillings kes", "KES" },
  { "crown crowns czk", "CZK" },
  { "lei leu ron", "RON" },
  { "lari gel", "GEL" },
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

/* Money of one name in several countries: the adjective, the name, the code. */
static const struct
{
  const char *adjective;
  const char *money; /* how the name begins */
  const char *unit;
} national[] = {
  { "us", "dollar", "USD" },
  { "u.s.", "dollar", "USD" },
  { "american", "dollar", "USD" },
  { "canadian", "dollar", "CAD" },
  { "australian", "dollar", "AUD" },
  { "singapore", "dollar", "SGD" },
  { "taiwan", "dollar", "TWD" },
  { "jamaican", "dollar", "JMD" },
  { "british", "pound", "GBP" },
  { "egyptian", "pound", "EGP" },
  { "syrian", "pound", "SYP" },
  { "lebanese", "pound", "LBP" },
  { "sudanese", "pound", "SDG" },
  { "swiss", "franc", "CHF" },
  { "cfa", "franc", "XOF" },
  { "congolese", "franc", "CDF" },
  { "rwandan", "franc", "RWF" },
  { "indian", "rupee", "INR" },
  { "pakistani", "rupee", "PKR" },
  { "nepali", "rupee", "NPR" },
  { "mauritian", "rupee", "MUR" },
  { "mexican", "peso", "MXN" },
  { "argentine", "peso", "ARS" },
  { "chilean", "peso", "CLP" },
  { "colombian", "peso", "COP" },
  { "philippine", "peso", "PHP" },
  { "cuban", "peso", "CUP" },
  { "iraqi", "dinar", "IQD" },
  { "jordanian", "dinar", "JOD" },
  { "kuwaiti", "dinar", "KWD" },
  { "libyan", "dinar", "LYD" },
  { "tunisian", "dinar", "TND" },
  { "algerian", "dinar", "DZD" },
  { "serbian", "dinar", "RSD" },
  { "bahraini", "dinar", "BHD" },
  { "saudi", "riyal", "SAR" },
  { "omani", "rial", "OMR" },
  { "qatari", "riyal", "QAR" },
  { "yemeni", "rial", "YER" },
  { "iranian", "rial", "IRR" },
  { "turkish", "lira", "TRY" },
  { "kenyan", "shilling", "KES" },
  { "ugandan", "shilling", "UGX" },
  { "tanzanian", "shilling", "TZS" },
  { "czech", "crown", "CZK" },
  { "czech", "koruna", "CZK" },
  { "swedish", "kron", "SEK" },
  { "norwegian", "kron", "NOK" },
  { "danish", "kron", "DKK" },
  { "icelandic", "kron", "ISK" },
  { "russian", "r", "RUB" },
  { "emirati", "dirham", "AED" },
  { "uae", "dirham", "AED" },
  { "moroccan", "dirham", "MAD" },
};

/* The same of two words. */
static const struct
{
  const char *first;
  const char *second;
  const char *money;
  const char *unit;
} of_two_words[] = {
  { "hong", "kong", "dollar", "HKD" },
  { "new", "zealand", "dollar", "NZD" },
  { "south", "korean", "won", "KRW" },
  { "sri", "lankan", "rupee", "LKR" },
  { "south", "african", "rand", "ZAR" },
};

static const char *
find (const Unit *units, gsize n_units, const char *text, gsize n_bytes)
{
  for (gsize i = 0; i < n_units; i++)
    if (dossier_word_equal_one_of (text, n_bytes, units[i].words))
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

static gboolean
begins_with (const DossierDraft *draft, guint token, const char *word)
{
  return token < draft->tokens->len && g_ascii_strncasecmp (draft->text + dossier_draft_token (draft, token)->start, word, strlen (word)) == 0;
}

/* "Canadian dollars", "Hong Kong dollars". */
static const char *
read_national (const DossierDraft *draft, guint token, guint *end)
{
  if (!dossier_draft_is (draft, token, DOSSIER_TOKEN_CAPITALISED))
    return NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (national); i++)
    if (dossier_speaker_words_is (draft, token, national[i].adjective) && begins_with (draft, token + 1, national[i].money))
      {
        *end = token + 2;
        return national[i].unit;
      }
  for (gsize i = 0; i < G_N_ELEMENTS (of_two_words); i++)
    if (dossier_speaker_words_is (draft, token, of_two_words[i].first) && dossier_speaker_words_is (draft, token + 1, of_two_words[i].second) && begins_with (draft, token + 2, of_two_words[i].money))
      {
        *end = token + 3;
        return of_two_words[i].unit;
      }

  return NULL;
}

/* "km/h", "kilometres per hour", "miles an hour". */
static const char *
read_speed (const DossierDraft *draft, const char *unit, guint *end)
{
  static const char *const over[] = { "per", "an", "/", NULL };

  if (!dossier_speaker_words_is_any (draft, *end, over) || !dossier_speaker_words_is_any (draft, *end + 1, (const char *const[]){ "h", "hour", NULL }) || (!g_str_equal (unit, "km") && !g_str_equal (unit, "miles")))
    return unit;

  *end += 2;
  return g_str_equal (unit, "km") ? "km/h" : "mph";
}

/* Units of two words, and those with a sign: "basis points", "percentage points", "°C". */
static const char *
read_pair (const DossierDraft *draft, guint token, guint *end)
{
  static const char *const scales[] = { "c", "celsius", "centigrade", "f", "fahrenheit", NULL };
  const char              *unit = NULL;

  if (dossier_speaker_words_is (draft, token, "per") && dossier_speaker_words_is (draft, token + 1, "cent"))
    unit = "%";
  else if (dossier_speaker_words_is_any (draft, token + 1, (const char *const[]){ "point", "points", NULL }))
    unit = dossier_speaker_words_is (draft, token, "percentage") ? "percentage points" : dossier_speaker_words_is (draft, token, "basis") ? "basis points"
                                                                                                                                          : NULL;
  else if (dossier_speaker_words_is_any (draft, token, (const char *const[]){ "°", "º", "degrees", "degree", NULL }) && dossier_speaker_words_is_any (draft, token + 1, scales))
    unit = dossier_speaker_words_is_any (draft, token + 1, scales + 3) ? "°F" : "°C";
  else if (dossier_speaker_words_is_any (draft, token, (const char *const[]){ "km", "m", NULL }) && dossier_speaker_words_is (draft, token + 1, "²"))
    unit = dossier_speaker_words_is (draft, token, "km") ? "km²" : "m²";

  if (unit != NULL)
    *end = token + 2;
  return unit;
}

/* "square kilometres", "cubic metres". */
static const char *
read_power (const DossierDraft *draft, guint token, guint *end)
{
  static const struct
  {
    const char *unit, *square, *cubic;
  } powers[] = {
    { "km", "km²", "km³" },
    { "m", "m²", "m³" },
    { "cm", "cm²", "cm³" },
    { "miles", "square miles", "cubic miles" },
    { "feet", "square feet", "cubic feet" },
    { "inches", "square inches", "cubic inches" },
  };
  gboolean    cubic = dossier_speaker_words_is (draft, token, "cubic");
  const char *unit = cubic || dossier_speaker_words_is (draft, token, "square") ? find_token (draft, measures, G_N_ELEMENTS (measures), token + 1) : NULL;

  for (gsize i = 0; unit != NULL && i < G_N_ELEMENTS (powers); i++)
    if (g_str_equal (powers[i].unit, unit))
      {
        *end = token + 2;
        return cubic ? powers[i].cubic : powers[i].square;
      }

  return NULL;
}

const char *
dossier_unit_read_behind (const DossierDraft *draft, guint token, guint *end)
{
  const char *unit;

  if (token >= draft->tokens->len || dossier_draft_is (draft, token, DOSSIER_TOKEN_PARAGRAPH_START))
    return NULL;
  if ((unit = read_pair (draft, token, end)) != NULL)
    return unit;
  if ((unit = read_power (draft, token, end)) != NULL)
    return unit;
  if ((unit = read_national (draft, token, end)) != NULL)
    return unit;
  unit = find_token (draft, measures, G_N_ELEMENTS (measures), token);
  if (unit == NULL)
    unit = find_token (draft, currencies, G_N_ELEMENTS (currencies), token);
  if (unit == NULL)
    return NULL;

  *end = token + 1;
  return read_speed (draft, unit, end);
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
      static const Unit before[] = { { "us u.s.", "USD" }, { "c ca", "CAD" }, { "a au", "AUD" }, { "nz", "NZD" }, { "hk", "HKD" }, { "s", "SGD" }, { "nt", "TWD" }, { "r", "BRL" }, { "mx", "MXN" } };

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
  if (g_str_equal (suffix, "p"))
    return "pence";

  return find (measures, G_N_ELEMENTS (measures), suffix, strlen (suffix));
}

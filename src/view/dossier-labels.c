/* dossier-labels.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "view/dossier-labels.h"

#include "model/dossier-iso-date.h"
#include "view/dossier-country-names.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>

typedef struct
{
  const char *one;
  const char *many;
  const char *icon;
  const char *style;
} TypeWords;

static const TypeWords TYPE_WORDS[DOSSIER_N_ENTITY_TYPES] = {
  [DOSSIER_ENTITY_PERSON] = { N_ ("Person"), N_ ("People"), "dossier-person-symbolic", "dossier-person" },
  [DOSSIER_ENTITY_COUNTRY] = { N_ ("Country"), N_ ("Countries"), "dossier-country-symbolic", "dossier-country" },
  [DOSSIER_ENTITY_PLACE] = { N_ ("Place"), N_ ("Places"), "dossier-place-symbolic", "dossier-place" },
  [DOSSIER_ENTITY_ORGANISATION] = { N_ ("Organisation"), N_ ("Organisations"), "dossier-organisation-symbolic", "dossier-organisation" },
  [DOSSIER_ENTITY_EQUIPMENT] = { N_ ("Equipment"), N_ ("Equipment"), "dossier-equipment-symbolic", "dossier-equipment" },
  [DOSSIER_ENTITY_DOCUMENT] = { N_ ("Document"), N_ ("Documents"), "dossier-document-symbolic", "dossier-document" },
  [DOSSIER_ENTITY_EVENT] = { N_ ("Event"), N_ ("Events"), "dossier-event-symbolic", "dossier-event" },
  [DOSSIER_ENTITY_DATE] = { N_ ("Date"), N_ ("Dates"), "dossier-date-symbolic", "dossier-date" },
  [DOSSIER_ENTITY_QUANTITY] = { N_ ("Quantity"), N_ ("Quantities"), "dossier-quantity-symbolic", "dossier-quantity" },
};

static const char *const COLOUR_WORDS[DOSSIER_N_COLOURS] = {
  N_ ("Yellow"), N_ ("Orange"), N_ ("Red"), N_ ("Pink"), N_ ("Purple"), N_ ("Blue"), N_ ("Green"), N_ ("Grey")
};

const char *
dossier_label_entity_type (DossierEntityType type)
{
  g_return_val_if_fail (type < DOSSIER_N_ENTITY_TYPES, NULL);

  return _ (TYPE_WORDS[type].one);
}

const char *
dossier_label_entity_types (DossierEntityType type)
{
  g_return_val_if_fail (type < DOSSIER_N_ENTITY_TYPES, NULL);

  return _ (TYPE_WORDS[type].many);
}

const char *
dossier_label_entity_icon (DossierEntityType type)
{
  g_return_val_if_fail (type < DOSSIER_N_ENTITY_TYPES, NULL);

  return TYPE_WORDS[type].icon;
}

const char *
dossier_label_entity_class (DossierEntityType type)
{
  g_return_val_if_fail (type < DOSSIER_N_ENTITY_TYPES, NULL);

  return TYPE_WORDS[type].style;
}

const char *
dossier_label_colour (DossierColour colour)
{
  g_return_val_if_fail (colour < DOSSIER_N_COLOURS, NULL);

  return _ (COLOUR_WORDS[colour]);
}

const char *
dossier_label_modality (const char *modality, gboolean negative)
{
  static const struct
  {
    const char *word;
    const char *positive;
    const char *negative;
  } WORDS[] = {
    { "promises", N_ ("promises"), N_ ("promises not") },
    { "offers", N_ ("offers"), N_ ("offers not") },
    { "intends", N_ ("intends"), N_ ("intends not") },
    { "has agreed", N_ ("has agreed"), N_ ("has agreed not") },
    { "demands", N_ ("demands"), N_ ("demands not") },
    { "refuses", N_ ("refuses"), N_ ("refuses") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (WORDS); i++)
    if (g_strcmp0 (WORDS[i].word, modality) == 0)
      return _ (negative ? WORDS[i].negative : WORDS[i].positive);

  return modality != NULL ? modality : "";
}

const char *
dossier_label_theme (const char *theme)
{
  static const char *const WORDS[] = {
    N_ ("monitoring"), N_ ("force"), N_ ("assistance"), N_ ("training"), N_ ("finance"), N_ ("air"), N_ ("sea"), N_ ("land"), N_ ("mine clearing"), N_ ("reconstruction"), N_ ("intelligence"), N_ ("legal guarantee"), N_ ("accession"), N_ ("diplomacy"), N_ ("sanctions"), N_ ("humanitarian"), N_ ("other")
  };

  for (guint i = 0; i < G_N_ELEMENTS (WORDS); i++)
    if (g_strcmp0 (WORDS[i], theme) == 0)
      return _ (WORDS[i]);

  return theme != NULL ? theme : "";
}

const char *
dossier_label_outcome (DossierOutcome outcome)
{
  static const char *const WORDS[DOSSIER_N_OUTCOMES] = { N_ ("Not marked"), N_ ("Pending"), N_ ("Kept"), N_ ("Broken") };

  g_return_val_if_fail (outcome < DOSSIER_N_OUTCOMES, NULL);

  return _ (WORDS[outcome]);
}

const char *
dossier_label_outcome_icon (DossierOutcome outcome)
{
  static const char *const ICONS[DOSSIER_N_OUTCOMES] = { "dossier-unmarked-symbolic", "dossier-pending-symbolic", "dossier-kept-symbolic", "dossier-broken-symbolic" };

  g_return_val_if_fail (outcome < DOSSIER_N_OUTCOMES, NULL);

  return ICONS[outcome];
}

const char *
dossier_label_moment_kind (DossierMomentKind kind)
{
  static const char *const WORDS[DOSSIER_N_MOMENT_KINDS] = { N_ ("Statement"), N_ ("Event"), N_ ("Deadline") };

  g_return_val_if_fail (kind < DOSSIER_N_MOMENT_KINDS, NULL);

  return _ (WORDS[kind]);
}

const char *
dossier_label_moment_kinds (DossierMomentKind kind)
{
  static const char *const WORDS[DOSSIER_N_MOMENT_KINDS] = { N_ ("Statements"), N_ ("Events"), N_ ("Deadlines") };

  g_return_val_if_fail (kind < DOSSIER_N_MOMENT_KINDS, NULL);

  return _ (WORDS[kind]);
}

char *
dossier_label_moments (DossierMomentKind kind, guint count)
{
  switch (kind)
    {
    case DOSSIER_MOMENT_STATEMENT:
      return g_strdup_printf (ngettext ("%'u statement", "%'u statements", count), count);
    case DOSSIER_MOMENT_DEADLINE:
      return g_strdup_printf (ngettext ("%'u deadline", "%'u deadlines", count), count);
    case DOSSIER_MOMENT_EVENT:
    default:
      return g_strdup_printf (ngettext ("%'u event", "%'u events", count), count);
    }
}

const char *
dossier_label_measure (DossierMeasure measure)
{
  static const char *const words[DOSSIER_N_MEASURES] = { N_ ("Mentions"), N_ ("Documents"), N_ ("Quotations"), N_ ("Commitments") };

  g_return_val_if_fail (measure < DOSSIER_N_MEASURES, NULL);

  return _ (words[measure]);
}

char *
dossier_label_count (DossierMeasure measure, guint count)
{
  switch (measure)
    {
    case DOSSIER_MEASURE_DOCUMENTS:
      return g_strdup_printf (ngettext ("%'u document", "%'u documents", count), count);
    case DOSSIER_MEASURE_QUOTATIONS:
      return g_strdup_printf (ngettext ("%'u quotation", "%'u quotations", count), count);
    case DOSSIER_MEASURE_COMMITMENTS:
      return g_strdup_printf (ngettext ("%'u commitment", "%'u commitments", count), count);
    case DOSSIER_MEASURE_MENTIONS:
    default:
      return g_strdup_printf (ngettext ("%'u mention", "%'u mentions", count), count);
    }
}

/* Day, month and year as far as they are known. */
static char *
label_day (const char *value)
{
  g_autoptr (GDateTime) moment = NULL;
  int year = 0, month = 1, day = 1, parts;

  parts = sscanf (value, "%4d-%2d-%2d", &year, &month, &day);
  if (parts < 1 || (moment = g_date_time_new_utc (year, month, day, 0, 0, 0)) == NULL)
    return g_strdup (value);

  /* Translators: a day, a month with its year; see strftime. */
  return g_date_time_format (moment, parts == 3 ? _ ("%-e %B %Y") : parts == 2 ? _ ("%B %Y")
                                                                               : "%Y");
}

static char *
label_week (const char *value)
{
  g_autofree char *monday = NULL, *words = NULL;
  guint32          first, last;

  if (!dossier_iso_date_parse (value, &first, &last))
    return g_strdup (value);

  monday = dossier_iso_date_format (first);
  words = label_day (monday);
  /* Translators: %s is the day with which the week begins. */
  return g_strdup_printf (_ ("week of %s"), words);
}

static char *
label_quarter (const char *value)
{
  switch (value[6])
    {
    case '1':
      return g_strdup_printf (_ ("first quarter of %.4s"), value);
    case '2':
      return g_strdup_printf (_ ("second quarter of %.4s"), value);
    case '3':
      return g_strdup_printf (_ ("third quarter of %.4s"), value);
    default:
      return g_strdup_printf (_ ("fourth quarter of %.4s"), value);
    }
}

/* One date: no interval. */
static char *
label_one (const char *value)
{
  switch ((guint)dossier_iso_date_get_precision (value))
    {
    case DOSSIER_PRECISION_WEEK:
      return label_week (value);
    case DOSSIER_PRECISION_QUARTER:
      return label_quarter (value);
    case DOSSIER_PRECISION_DECADE:
      /* Translators: the first three digits of the years of a decade, as "198". */
      return g_strdup_printf (_ ("%.3s0s"), value);
    case DOSSIER_PRECISION_CENTURY:
      return g_strdup_printf ("%.2s00 – %.2s99", value, value);
    default:
      return label_day (value);
    }
}

char *
dossier_label_date (const char *published, DossierPrecision precision)
{
  g_autofree char *words = published != NULL ? label_one (published) : NULL;

  /* Translators: %s is a date that was worked out and may be a day off. */
  return words != NULL && precision == DOSSIER_PRECISION_ABOUT ? g_strdup_printf (_ ("about %s"), words) : g_steal_pointer (&words);
}

char *
dossier_label_date_value (const char *value)
{
  const char      *slash = value != NULL ? strchr (value, '/') : NULL;
  g_autofree char *first = NULL, *start = NULL, *end = NULL;

  if (slash == NULL)
    return dossier_label_date (value, DOSSIER_PRECISION_DAY);

  first = g_strndup (value, slash - value);
  start = label_one (first);
  end = label_one (slash + 1);
  return g_strdup_printf ("%s – %s", start, end);
}

char *
dossier_label_date_reading (const char *value)
{
  g_autoptr (GDateTime) moment = NULL;
  int year, month, day;

  if (dossier_iso_date_get_precision (value) == DOSSIER_PRECISION_DAY && sscanf (value, "%4d-%2d-%2d", &year, &month, &day) == 3)
    moment = g_date_time_new_utc (year, month, day, 0, 0, 0);

  /* Translators: a day with its weekday; see strftime. */
  return moment != NULL ? g_date_time_format (moment, _ ("%A, %-e %B %Y")) : dossier_label_date_value (value);
}

/* Dates are named by their ISO value. */
static char *
name_date (const char *name)
{
  return g_ascii_isdigit (*name) ? dossier_label_date_value (name) : g_strdup (name);
}

char *
dossier_label_entity_name (DossierEntity *entity)
{
  const char       *name = dossier_entity_get_name (entity);
  const char       *country = dossier_entity_get_country (entity);
  DossierEntityType type = dossier_entity_get_entity_type (entity);

  if (type == DOSSIER_ENTITY_DATE)
    return name_date (name);
  if (type == DOSSIER_ENTITY_COUNTRY && country != NULL)
    return g_strdup (dossier_country_name (country, name));

  return g_strdup (name);
}

char *
dossier_label_origin (const char *site, const char *source, const char *published, DossierPrecision precision)
{
  g_autofree char *date = dossier_label_date (published, precision);
  g_autofree char *base = source ? g_path_get_basename (source) : NULL;
  const char      *place = site && *site ? site : base;

  if (place && date)
    return g_strdup_printf ("%s · %s", place, date);
  return g_strdup (place ? place : date ? date
                                        : "");
}

/* What the names of rules say; a name that is not here begins with one that is, or comes from a table. */
static const struct
{
  const char *rule;
  const char *words;
} RULE_WORDS[] = {
  { "reader", N_ ("You said so") },
  { "model", N_ ("By its surroundings") },
  { "guess", N_ ("By its surroundings") },
  { "name-evidence", N_ ("By a first name") },
  { "title", N_ ("By the title before it") },
  { "apposition", N_ ("By what is said of it") },
  { "surname", N_ ("The surname of somebody named before") },
  { "verb", N_ ("By what it does in the sentence") },
  { "person-table", N_ ("In the list of people") },
  { "country", N_ ("In the list of countries") },
  { "city", N_ ("In the list of towns") },
  { "region", N_ ("In the list of regions") },
  { "table", N_ ("In the lists of names") },
  { "acronym", N_ ("By its abbreviation") },
  { "short-name", N_ ("A short form of a name in this text") },
  { "repeat", N_ ("Named elsewhere in this text") },
  { "other-script", N_ ("The same name in another script") },
  { "handle", N_ ("By its handle") },
  { "numbered", N_ ("By its number") },
  { "designation", N_ ("By its designation") },
  { "organisation-head", N_ ("By a word that organisations have in their names") },
  { "place-head", N_ ("By a word that places have in their names") },
  { "document-head", N_ ("By a word that documents have in their names") },
  { "event-head", N_ ("By a word that events have in their names") },
  { "kind", N_ ("By the kind of thing it is called") },
  { "date-deictic", N_ ("Counted from the date of publication") },
  { "date-pointer", N_ ("Counted from the date of publication") },
  { "date-weekday", N_ ("Counted from the date of publication") },
  { "date", N_ ("A date") },
};

char *
dossier_label_why (const char *rule, double confidence)
{
  const char *words = N_ ("In the lists of names");
  const char *sure = confidence >= 0.85 ? _ ("sure") : confidence >= 0.6 ? _ ("fairly sure")
                                                                         : _ ("unsure");

  for (guint i = 0; rule != NULL && i < G_N_ELEMENTS (RULE_WORDS); i++)
    if (g_str_has_prefix (rule, RULE_WORDS[i].rule))
      {
        words = RULE_WORDS[i].words;
        break;
      }
  if (confidence >= 1)
    return g_strdup (_ (words));

  return g_strdup_printf ("%s · %s", _ (words), sure);
}

char *
dossier_label_why_date (const char *rule, double confidence)
{
  return g_strcmp0 (rule, "reader") == 0 ? g_strdup (_ ("Chosen by you")) : dossier_label_why (rule, confidence);
}

char *
dossier_label_assessment (DossierAssessment *assessment)
{
  DossierOutcome   outcome = assessment != NULL ? dossier_assessment_get_outcome (assessment) : DOSSIER_OUTCOME_NONE;
  g_autofree char *date = assessment != NULL ? dossier_label_date (dossier_assessment_get_date (assessment), DOSSIER_PRECISION_DAY) : NULL;
  const char      *note = assessment != NULL ? dossier_assessment_get_note (assessment) : NULL;

  return g_strjoin (" · ", dossier_label_outcome (outcome), date != NULL ? date : note, date != NULL ? note : NULL, NULL);
}

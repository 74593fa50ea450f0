/* dossier-reporting-cues.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One open-addressing table of folded keys.
 */

#include "config.h"

#include "analysis/dossier-reporting-cues.h"

#include <string.h>

#define SLOTS 2048 /* a power of two; the list has some 600 forms */

typedef struct
{
  guint64               key; /* 0 = empty */
  DossierReportingClass verb;
  DossierReportingClass noun;
} Slot;

struct _DossierReportingCues
{
  Slot slots[SLOTS];
};

static const struct
{
  const char           *name;
  DossierReportingClass flags;
} class_names[] = {
  { "that", DOSSIER_REPORTING_THAT },
  { "clause", DOSSIER_REPORTING_THAT | DOSSIER_REPORTING_BARE },
  { "wh", DOSSIER_REPORTING_WH },
  { "to", DOSSIER_REPORTING_TO },
  { "ing", DOSSIER_REPORTING_ING },
  { "np", DOSSIER_REPORTING_THING },
  { "obj", DOSSIER_REPORTING_ADDRESSEE },
  { "for", DOSSIER_REPORTING_FOR },
  { "of", DOSSIER_REPORTING_OF },
  { "on", DOSSIER_REPORTING_ON },
  { "about", DOSSIER_REPORTING_ABOUT },
  { "against", DOSSIER_REPORTING_AGAINST },
  { "with", DOSSIER_REPORTING_WITH },
  { "at", DOSSIER_REPORTING_AT },
  { "as", DOSSIER_REPORTING_AS },
  { "aim", DOSSIER_REPORTING_AIM },
  { "out", DOSSIER_REPORTING_OUT },
  { "post", DOSSIER_REPORTING_POST },
  { "noun", DOSSIER_REPORTING_NOUN },
  { "sure", DOSSIER_REPORTING_SURE },
  { "act-np", DOSSIER_REPORTING_THING | DOSSIER_REPORTING_ACT },
};

static inline guint
find (const DossierReportingCues *self, guint64 key)
{
  guint at = key & (SLOTS - 1);

  while (self->slots[at].key != key && self->slots[at].key != 0)
    at = (at + 1) & (SLOTS - 1);

  return at;
}

static DossierReportingClass
parse_classes (const char *text)
{
  g_auto (GStrv) names = g_strsplit (text, " ", -1);
  DossierReportingClass flags = 0;

  for (guint i = 0; names[i] != NULL; i++)
    for (gsize j = 0; j < G_N_ELEMENTS (class_names); j++)
      if (g_str_equal (names[i], class_names[j].name))
        flags |= class_names[j].flags;

  return flags & DOSSIER_REPORTING_NOUN ? flags : flags | DOSSIER_REPORTING_VERB;
}

static void
add_form (DossierReportingCues *self, const char *form, DossierReportingClass flags)
{
  DossierKey key = dossier_key_new (form, strlen (form));
  Slot      *slot = &self->slots[find (self, key.folded)];

  slot->key = key.folded;
  if (flags & DOSSIER_REPORTING_NOUN)
    slot->noun |= flags;
  else
    slot->verb |= flags;
}

DossierReportingCues *
dossier_reporting_cues_new (const char *text, gsize n_bytes)
{
  DossierReportingCues *self = g_new0 (DossierReportingCues, 1);
  g_autofree char      *copy = g_strndup (text, n_bytes);
  g_auto (GStrv) lines = g_strsplit (copy, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) halves = NULL;
      g_auto (GStrv) forms = NULL;

      if (*lines[i] == '#' || strchr (lines[i], '\t') == NULL)
        continue;
      halves = g_strsplit (lines[i], "\t", 2);
      forms = g_strsplit (halves[0], " ", -1);
      for (guint j = 0; forms[j] != NULL; j++)
        if (*forms[j] != '\0')
          add_form (self, forms[j], parse_classes (halves[1]));
    }

  return self;
}

void
dossier_reporting_cues_free (DossierReportingCues *self)
{
  g_free (self);
}

DossierReportingClass
dossier_reporting_cues_get_verb (const DossierReportingCues *self, DossierKey key)
{
  return self->slots[find (self, key.folded)].verb;
}

DossierReportingClass
dossier_reporting_cues_get_noun (const DossierReportingCues *self, DossierKey key)
{
  return self->slots[find (self, key.folded)].noun;
}

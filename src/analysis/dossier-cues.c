/* dossier-cues.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One open-addressing table of folded keys.
 */

#include "config.h"

#include "analysis/dossier-cues.h"

#include <string.h>

#define SLOTS 8192 /* a power of two; the list has some 1,500 forms */

struct _DossierCues
{
  guint64 keys[SLOTS]; /* 0 = empty */
  guint64 flags[SLOTS];
};

static const struct
{
  const char *name;
  guint64     flag;
} class_names[] = {
  { "promises", DOSSIER_CUE_PROMISES },
  { "offers", DOSSIER_CUE_OFFERS },
  { "intends", DOSSIER_CUE_INTENDS },
  { "has-agreed", DOSSIER_CUE_AGREED },
  { "demands", DOSSIER_CUE_DEMANDS },
  { "refuses", DOSSIER_CUE_REFUSES },
  { "verb", DOSSIER_CUE_VERB },
  { "noun", DOSSIER_CUE_NOUN },
  { "adjective", DOSSIER_CUE_ADJECTIVE },
  { "to", DOSSIER_CUE_TO },
  { "object-to", DOSSIER_CUE_OBJECT_TO },
  { "on-to", DOSSIER_CUE_ON_TO },
  { "np", DOSSIER_CUE_THING },
  { "act-np", DOSSIER_CUE_ACT_THING },
  { "money-np", DOSSIER_CUE_MONEY_THING },
  { "for", DOSSIER_CUE_FOR },
  { "on", DOSSIER_CUE_ON },
  { "gerund", DOSSIER_CUE_GERUND },
  { "out", DOSSIER_CUE_OUT },
  { "of", DOSSIER_CUE_OF },
  { "actor", DOSSIER_CUE_ACTOR },
  { "role", DOSSIER_CUE_ROLE },
  { "body", DOSSIER_CUE_BODY },
  { "state", DOSSIER_CUE_STATE },
  { "stative", DOSSIER_CUE_STATIVE },
  { "restraint", DOSSIER_CUE_RESTRAINT },
  { "act", DOSSIER_CUE_ACT },
  { "will", DOSSIER_CUE_WILL },
  { "would", DOSSIER_CUE_WOULD },
  { "must", DOSSIER_CUE_MUST },
  { "negated", DOSSIER_CUE_NEGATED },
  { "measure", DOSSIER_CUE_MEASURE },
  { "agenda", DOSSIER_CUE_AGENDA },
  { "deal-np", DOSSIER_CUE_DEAL_THING },
  { "deal", DOSSIER_CUE_DEAL },
  { "done", DOSSIER_CUE_DONE },
  { "be", DOSSIER_CUE_BE },
  { "that", DOSSIER_CUE_THAT },
};

static const char *const theme_names[] = { "other", "monitoring", "force", "assistance", "training", "finance", "air", "sea", "land", "mine clearing",
                                           "reconstruction", "intelligence", "legal guarantee", "accession", "diplomacy", "sanctions", "humanitarian" };

static inline guint
find (const DossierCues *self, guint64 key)
{
  guint at = key & (SLOTS - 1);

  while (self->keys[at] != key && self->keys[at] != 0)
    at = (at + 1) & (SLOTS - 1);

  return at;
}

static guint64
parse_theme (const char *name)
{
  g_autofree char *spaced = g_strdelimit (g_strdup (name), "-", ' ');

  for (guint i = 1; i < G_N_ELEMENTS (theme_names); i++)
    if (g_str_equal (spaced, theme_names[i]))
      return (guint64)i << DOSSIER_CUE_THEME_SHIFT;

  return 0;
}

static guint64
parse_classes (const char *text)
{
  g_auto (GStrv) names = g_strsplit (text, " ", -1);
  guint64 flags = 0;

  for (guint i = 0; names[i] != NULL; i++)
    {
      if (g_str_has_prefix (names[i], "theme:"))
        flags |= parse_theme (names[i] + strlen ("theme:"));
      for (gsize j = 0; j < G_N_ELEMENTS (class_names); j++)
        if (g_str_equal (names[i], class_names[j].name))
          flags |= class_names[j].flag;
    }

  return flags;
}

static void
add_form (DossierCues *self, const char *form, guint64 flags)
{
  DossierKey key = dossier_key_new (form, strlen (form));
  guint      at = find (self, key.folded);

  /* The first theme that a word gets stays. */
  if (DOSSIER_CUE_THEME (self->flags[at]) != 0)
    flags &= DOSSIER_CUE (DOSSIER_CUE_THEME_SHIFT) - 1;
  self->keys[at] = key.folded;
  self->flags[at] |= flags;
}

DossierCues *
dossier_cues_new (const char *text, gsize n_bytes)
{
  DossierCues     *self = g_new0 (DossierCues, 1);
  g_autofree char *copy = g_strndup (text, n_bytes);
  g_auto (GStrv) lines = g_strsplit (copy, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      char *tab = strchr (lines[i], '\t');

      if (*lines[i] == '#' || tab == NULL)
        continue;
      *tab = '\0';
      {
        g_auto (GStrv) forms = g_strsplit (lines[i], " ", -1);
        guint64 flags = parse_classes (tab + 1);

        for (guint j = 0; forms[j] != NULL; j++)
          if (*forms[j] != '\0')
            add_form (self, forms[j], flags);
      }
    }

  return self;
}

void
dossier_cues_free (DossierCues *self)
{
  g_free (self);
}

guint64
dossier_cues_get (const DossierCues *self, DossierKey key)
{
  return self->flags[find (self, key.folded)];
}

const char *
dossier_cues_get_theme_name (guint theme)
{
  return g_intern_static_string (theme_names[theme < G_N_ELEMENTS (theme_names) ? theme : 0]);
}

guint
dossier_cues_get_n_themes (void)
{
  return G_N_ELEMENTS (theme_names);
}

/* dossier-date-entry.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/dossier-date-entry.h"

struct _DossierDateEntry
{
  GObject parent_instance;

  /* Owned */
  DossierPassage *passage;
  char           *value;
  char           *alternative;

  const char      *rule; /* interned */
  DossierPrecision precision;
};

G_DEFINE_FINAL_TYPE (DossierDateEntry, dossier_date_entry, G_TYPE_OBJECT)

static void
dossier_date_entry_finalize (GObject *object)
{
  DossierDateEntry *self = DOSSIER_DATE_ENTRY (object);

  g_clear_object (&self->passage);
  g_free (self->value);
  g_free (self->alternative);

  G_OBJECT_CLASS (dossier_date_entry_parent_class)->finalize (object);
}

static void
dossier_date_entry_class_init (DossierDateEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dossier_date_entry_finalize;
}

static void
dossier_date_entry_init (DossierDateEntry *self)
{
}

DossierDateEntry *
dossier_date_entry_new (DossierPassage *passage, const char *value, const char *alternative, DossierPrecision precision, const char *rule)
{
  DossierDateEntry *self = g_object_new (DOSSIER_TYPE_DATE_ENTRY, NULL);

  self->passage = g_object_ref (passage);
  self->value = g_strdup (value);
  self->alternative = g_strdup (alternative);
  self->precision = precision;
  self->rule = g_intern_string (rule);
  return self;
}

DossierPassage *
dossier_date_entry_get_passage (DossierDateEntry *self)
{
  g_return_val_if_fail (DOSSIER_IS_DATE_ENTRY (self), 0);

  return self->passage;
}

const char *
dossier_date_entry_get_value (DossierDateEntry *self)
{
  g_return_val_if_fail (DOSSIER_IS_DATE_ENTRY (self), 0);

  return self->value;
}

const char *
dossier_date_entry_get_alternative (DossierDateEntry *self)
{
  g_return_val_if_fail (DOSSIER_IS_DATE_ENTRY (self), 0);

  return self->alternative;
}

DossierPrecision
dossier_date_entry_get_precision (DossierDateEntry *self)
{
  g_return_val_if_fail (DOSSIER_IS_DATE_ENTRY (self), 0);

  return self->precision;
}

const char *
dossier_date_entry_get_rule (DossierDateEntry *self)
{
  g_return_val_if_fail (DOSSIER_IS_DATE_ENTRY (self), 0);

  return self->rule;
}

/* dossier-mark-core.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/dossier-mark-core.h"

char *
dossier_mark_dup_now (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();

  return g_date_time_format_iso8601 (now);
}

char *
dossier_mark_dup_text (const char *text)
{
  return text != NULL && *text != '\0' ? g_strdup (text) : NULL;
}

void
dossier_mark_core_init (DossierMarkCore *self, const DossierMarkCore *given)
{
  self->id = given->id != NULL ? g_strdup (given->id) : g_uuid_string_random ();
  self->document = given->document;
  self->hash = g_strdup (given->hash);
  self->exact = g_strdup (given->exact);
  self->note = dossier_mark_dup_text (given->note);
  self->created = given->created != NULL ? g_strdup (given->created) : dossier_mark_dup_now ();
  self->modified = g_strdup (given->modified != NULL ? given->modified : self->created);
}

void
dossier_mark_core_clear (DossierMarkCore *self)
{
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->hash, g_free);
  g_clear_pointer (&self->exact, g_free);
  g_clear_pointer (&self->note, g_free);
  g_clear_pointer (&self->created, g_free);
  g_clear_pointer (&self->modified, g_free);
}

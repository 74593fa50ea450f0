/* dossier-library-private.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the files of the façade share: dossier-library.c (life, signals), -changes.c (the reader's
 * actions and undo), -questions.c and -lists.c (reading and lists), -care.c (backup, check, reindex),
 * -export.c.
 */

#pragma once

#include "library/dossier-history.h"
#include "library/dossier-intake.h"
#include "library/dossier-library.h"
#include "library/dossier-originals.h"
#include "store/dossier-result-model.h"

G_BEGIN_DECLS

struct _DossierLibrary
{
  GObject parent_instance;

  /* Owned */
  DossierStore     *store; /* NULL unless open */
  DossierIntake    *intake;
  DossierOriginals *originals; /* once one was looked at */
  DossierHistory   *history;
  GListStore       *jobs;
  GPtrArray        *lists;    /* ListWatch: the lists that follow the library */
  GPtrArray        *settlers; /* GTask: who waits for the work to be done */

  gboolean open_read_only; /* asked for */
  gboolean closed;
  guint    pending_changes; /* DossierLibraryChange not yet told */
  guint    change_source;
  gint64   last_emission; /* monotonic */
};

/* Tells of a change, soon and not too often. */
void dossier_library_note_change (DossierLibrary *self, DossierLibraryChange what);
/* After the history moved. */
void dossier_library_notify_history (DossierLibrary *self);

/* Makes a backup when the last is a day old. */
void dossier_library_back_up_daily (DossierLibrary *self);
/* Something that nobody asked for went wrong: told by the signal "trouble". */
void dossier_library_report_trouble (DossierLibrary *self, const GError *error);

/* Fails the task and answers FALSE when no library is open. */
gboolean dossier_library_require_open (DossierLibrary *self, GTask *task);

/* A lazy list that is asked again whenever one of these things changes. */
GListModel *dossier_library_make_list (DossierLibrary *self, const DossierListSource *source, const DossierFilter *filter, DossierLibraryChange what);
void        dossier_library_list_watch_free (gpointer data);
/* Asks the lists that show what changed again. */
void dossier_library_reload_lists (DossierLibrary *self, guint what);

/* In a reader thread: the countries of a scope with their names. */
GPtrArray *dossier_library_name_countries (DossierConnection *connection, const DossierFilter *filter, DossierIntake *intake, GError **error);

G_END_DECLS

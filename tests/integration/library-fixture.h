/* library-fixture.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A library in a temporary folder, and its asynchronous calls as waiting ones.
 */

#pragma once

#include "library/dossier-library-care.h"
#include "library/dossier-library-lists.h"

typedef struct
{
  char           *folder;
  DossierLibrary *library;
} LibraryFixture;

/* The folder only; or with the library open in it. */
void library_fixture_make_folder (LibraryFixture *self, gconstpointer data);
void library_fixture_set_up (LibraryFixture *self, gconstpointer data);
void library_fixture_tear_down (LibraryFixture *self, gconstpointer data);
/* Opens self->folder; FALSE with an error when it cannot be opened. */
gboolean library_fixture_open (LibraryFixture *self, gboolean read_only, GError **error);
void     library_fixture_close (LibraryFixture *self);
void     library_fixture_reopen (LibraryFixture *self);

void   library_fixture_wait_for_job (DossierImportJob *job);
gint64 library_fixture_add (LibraryFixture *self, const char *text);
gint64 library_fixture_add_page (LibraryFixture *self, const char *page);
/* Number of rows once the list is loaded. */
guint    library_fixture_wait_for_list (GListModel *list);
gpointer library_fixture_dup_item (GListModel *list, guint position);

DossierDocument *library_fixture_load (LibraryFixture *self, gint64 document);
DossierFindings *library_fixture_load_findings (LibraryFixture *self, gint64 document);
GBytes          *library_fixture_load_pixels (LibraryFixture *self, const char *hash, guint max_width, DossierPixelsInfo *info, GError **error);
GPtrArray       *library_fixture_load_annotations (LibraryFixture *self, gint64 document);

gboolean library_fixture_put (LibraryFixture *self, DossierAnnotation *annotation);
gboolean library_fixture_correct (LibraryFixture *self, DossierCorrection *correction);
gboolean library_fixture_undo (LibraryFixture *self);
gboolean library_fixture_redo (LibraryFixture *self);
gboolean library_fixture_delete_document (LibraryFixture *self, gint64 document);
gboolean library_fixture_set_role (LibraryFixture *self, gint64 document, guint block, DossierBlockRole role);

/* Whole lists; `text` may be NULL. */
GPtrArray *library_fixture_rows (LibraryFixture *self, DossierRows rows, const char *text);
void       library_fixture_settle (LibraryFixture *self);
typedef void (*LibraryFixtureCare) (DossierLibrary *library, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);
void  library_fixture_care (LibraryFixture *self, LibraryFixtureCare care);
char *library_fixture_backup (LibraryFixture *self, const char *path);
char *library_fixture_restore (LibraryFixture *self, const char *backup, GError **error);
void  library_fixture_collect (LibraryFixture *self, gint64 document, const char *collection);
void  library_fixture_export (LibraryFixture *self, DossierExportFormat format, const char *path);
int   library_fixture_compare_lines (const void *a, const void *b);

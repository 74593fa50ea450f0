/* dossier-archive.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The entries of a ZIP file in memory, found by their exact names. Nothing is ever unpacked to disk.
 * Limits hold against archives that unpack to far more than they are: entries, bytes an entry, bytes
 * in all, and the ratio, counted while inflating because the header may lie. Belongs to one thread.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define DOSSIER_ARCHIVE_MAX_ENTRIES 10000
#define DOSSIER_ARCHIVE_MAX_ENTRY (G_GUINT64_CONSTANT (64) * 1024 * 1024)
#define DOSSIER_ARCHIVE_MAX_TOTAL (G_GUINT64_CONSTANT (512) * 1024 * 1024)
/* Above the first mebibyte no entry may be more than this times its size in the archive. */
#define DOSSIER_ARCHIVE_MAX_RATIO 100

typedef struct _DossierArchive DossierArchive;

/* `bytes` are borrowed and must stay. Of an archive whose directory is lost the entries that are still there are found by
 * themselves, and it counts as damaged from the start. NULL with an error of DOSSIER_IMPORT_ERROR. */
DossierArchive *dossier_archive_open (const guint8 *bytes, gsize n_bytes, GError **error);
void            dossier_archive_free (DossierArchive *self);

gboolean dossier_archive_has (DossierArchive *self, const char *name);
/* The entry inflated. NULL with an error: not there, encrypted, over a limit, or damaged from its first byte. What
 * could be read of a damaged entry is given back, and dossier_archive_is_damaged() says so from then on. */
GBytes  *dossier_archive_read (DossierArchive *self, const char *name, GError **error);
gboolean dossier_archive_is_damaged (DossierArchive *self);

/* The name of the entry that `reference`, a relative URL in the entry `base`, leads to: percent-decoded, without
 * fragment and dots. NULL when it leads out of the archive. Free it. */
char *dossier_archive_resolve (const char *base, const char *reference);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierArchive, dossier_archive_free)

G_END_DECLS

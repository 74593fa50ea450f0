/* dossier-archive-salvage.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The entries of a ZIP archive whose directory is lost, such as one that was not downloaded to its end: each entry has a header
 * of its own before it. Pure.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  const guint8 *data;
  gsize         n_bytes; /* up to the next entry or the end when the header does not tell */
  gboolean      deflated;
  gboolean      readable; /* neither encrypted nor packed in another way */
} DossierSalvagedEntry;

/* Name → DossierSalvagedEntry, which point into `bytes`. Empty when there are none. */
GHashTable *dossier_archive_salvage (const guint8 *bytes, gsize n_bytes);

/* Appends what can be unpacked of the entry, `max_bytes` at most. TRUE when that is all of it. */
gboolean dossier_salvaged_entry_read (const DossierSalvagedEntry *entry, gsize max_bytes, GByteArray *into);

G_END_DECLS

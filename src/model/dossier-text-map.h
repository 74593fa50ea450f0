/* dossier-text-map.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Converts between code points (all stored offsets), bytes (UTF-8, FTS5, analysis) and UTF-16 units
 * (web annotations) of one text. Checkpoints every 256 code points: building is one pass over the
 * text, each look-up walks at most 256 code points. A map of pure ASCII text keeps no checkpoints.
 * Immutable after construction; usable from any thread. The text must outlive the map.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _DossierTextMap DossierTextMap;

/* `text` is valid UTF-8 of `n_bytes` bytes and may contain no NUL. */
DossierTextMap *dossier_text_map_new (const char *text, gsize n_bytes);
void            dossier_text_map_free (DossierTextMap *self);

gsize dossier_text_map_get_n_bytes (const DossierTextMap *self);
gsize dossier_text_map_get_n_chars (const DossierTextMap *self);

/* Offsets past the end are clamped to the end. */
gsize dossier_text_map_to_byte (const DossierTextMap *self, gsize code_point);
gsize dossier_text_map_to_char (const DossierTextMap *self, gsize byte);
gsize dossier_text_map_to_utf16 (const DossierTextMap *self, gsize code_point);

/* The words between two code points, newly allocated. */
char *dossier_text_map_slice (const DossierTextMap *self, gsize start, gsize end);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierTextMap, dossier_text_map_free)

G_END_DECLS

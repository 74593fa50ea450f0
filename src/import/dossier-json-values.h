/* dossier-json-values.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * JSON as one array of its values in their order: what is inside value i stands at (i, end). Read without
 * recursion and without complaint, since pages and feeds write it with errors: commas too many, line
 * breaks in strings, ends missing. Numbers and the like are passed over. Pure.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define DOSSIER_JSON_NONE G_MAXUINT
/* More values than this are not read. */
#define DOSSIER_JSON_MAX_VALUES 100000

typedef struct
{
  guint end;    /* one past the last value inside */
  char *key;    /* owned; NULL in an array */
  char *string; /* owned, valid UTF-8; NULL for an object or array */
} DossierJsonValue;

/* Array of DossierJsonValue that frees what they own. `text` is valid UTF-8. */
GArray *dossier_json_values_read (const char *text, gsize n_bytes);

#define dossier_json_value(values, i) (&g_array_index ((values), DossierJsonValue, (i)))

/* The value of `key` right inside object i, or DOSSIER_JSON_NONE. */
guint dossier_json_member (GArray *values, guint i, const char *key);
/* The same as a string that is not empty; of an array its first. NULL for none. */
const char *dossier_json_member_string (GArray *values, guint i, const char *key);

G_END_DECLS

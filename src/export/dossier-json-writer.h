/* dossier-json-writer.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writes JSON straight into a string, one value after another, with no tree in between: findings
 * of a long text have a hundred thousand members, and a tree of them would cost more than finding
 * them. Commas are put where they belong; nesting is the caller's to close. Strings are UTF-8.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  GString *out;        /* owned until dossier_json_writer_finish() */
  gboolean need_comma; /* a value stands before the next one in this object or array */
} DossierJsonWriter;

void dossier_json_writer_init (DossierJsonWriter *self);
/* The text; the caller owns it and the writer is empty. */
char *dossier_json_writer_finish (DossierJsonWriter *self);

/* `key` is NULL inside arrays and at the top. Keys are ASCII and need no escaping. */
void dossier_json_open (DossierJsonWriter *self, const char *key, char bracket);
void dossier_json_close (DossierJsonWriter *self, char bracket);
/* A NULL string is written as null. */
void dossier_json_string (DossierJsonWriter *self, const char *key, const char *value);
void dossier_json_int (DossierJsonWriter *self, const char *key, gint64 value);
/* Up to six significant digits, in no locale. */
void dossier_json_number (DossierJsonWriter *self, const char *key, double value);
void dossier_json_boolean (DossierJsonWriter *self, const char *key, gboolean value);
void dossier_json_strings (DossierJsonWriter *self, const char *key, const char *const *values);

/* The same, left out altogether when there is no value. */
static inline void
dossier_json_maybe_string (DossierJsonWriter *self, const char *key, const char *value)
{
  if (value != NULL && *value != '\0')
    dossier_json_string (self, key, value);
}

G_END_DECLS

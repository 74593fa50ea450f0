/* dossier-annotation-reader.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads the annotations of a file: W3C Web Annotation, what Hypothesis exports, Dossier's own JSON, REFI-QDA projects. The
 * bytes tell which. Runs in the helper program.
 */

#pragma once

#include "import/dossier-foreign-annotation.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* Larger JSON is refused, and so is what nests deeper. */
#define DOSSIER_ANNOTATIONS_MAX_JSON (G_GUINT64_CONSTANT (64) * 1024 * 1024)
#define DOSSIER_ANNOTATIONS_MAX_DEPTH 64

/* GPtrArray of DossierForeignAnnotation, at least one; NULL with an error of DOSSIER_IMPORT_ERROR. */
GPtrArray *dossier_annotations_read (const guint8 *bytes, gsize n_bytes, GError **error);

/* One format each; for dossier-annotation-reader.c. What is no annotation there is passed over.
 * An annotation of the web, or an array, page or collection of them (dossier-annotation-web.c). */
void dossier_annotations_read_web (JsonNode *root, GPtrArray *into);
/* dossier-annotation-hypothesis.c */
void dossier_annotations_read_hypothesis (JsonObject *root, GPtrArray *into);
/* dossier-annotation-own.c */
void dossier_annotations_read_own (JsonObject *root, GPtrArray *into);
/* dossier-annotation-qdpx.c: FALSE with an error when the archive or its project cannot be read. */
gboolean dossier_annotations_read_qdpx (const guint8 *bytes, gsize n_bytes, GPtrArray *into, GError **error);

/* The member as what it should be, or NULL (or `missing`) when it is something else or is not there. Borrowed. */
const char *dossier_json_get_string (JsonObject *object, const char *name);
JsonObject *dossier_json_get_object (JsonObject *object, const char *name);
JsonArray  *dossier_json_get_array (JsonObject *object, const char *name);
gint64      dossier_json_get_int (JsonObject *object, const char *name, gint64 missing);
gboolean    dossier_json_get_boolean (JsonObject *object, const char *name);
/* The strings of a member that is an array of them, or one. Newly allocated, never NULL. */
char **dossier_json_dup_strings (JsonObject *object, const char *name);
/* Whether two words of JSON-LD, of which either may be NULL, are the same. */
gboolean dossier_json_is (const char *value, const char *word);

/* Takes what a TextQuoteSelector or TextPositionSelector says; passes over others. */
void dossier_annotation_take_selector (DossierForeignAnnotation *annotation, JsonObject *selector);
/* Settles the annotation and takes it into the array, unless that is full. */
void dossier_annotations_take (GPtrArray *into, DossierForeignAnnotation *annotation, const char *name);

G_END_DECLS

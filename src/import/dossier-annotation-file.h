/* dossier-annotation-file.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The annotations of a file, by way of the helper program behind its walls. May be used from any thread but the main one
 * (it waits); cancelling ends the helper.
 */

#pragma once

#include <gio/gio.h>

#include "import/dossier-foreign-annotation.h"

G_BEGIN_DECLS

/* GPtrArray of DossierForeignAnnotation, at least one; NULL with an error of DOSSIER_IMPORT_ERROR. */
GPtrArray *dossier_annotation_file_read (GFile *file, GCancellable *cancellable, GError **error);

G_END_DECLS

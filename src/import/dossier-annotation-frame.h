/* dossier-annotation-frame.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the helper answers when it is asked for the annotations of a file. The payloads go where those of
 * dossier-extract-frame.h go, and are trusted as little.
 */

#pragma once

#include "import/dossier-foreign-annotation.h"

G_BEGIN_DECLS

/* `annotations` holds DossierForeignAnnotation. */
GBytes *dossier_annotation_frame_pack (GPtrArray *annotations);
/* The same of the helper's answer; NULL with its own error, or one about the payload. */
GPtrArray *dossier_annotation_frame_unpack (GBytes *payload, GError **error);

G_END_DECLS

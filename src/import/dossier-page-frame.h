/* dossier-page-frame.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the helper answers when it is asked for the pages of a document as they look in print
 * (DossierRequest.want): their sizes, or one of them as pixels. The payloads go where those of
 * dossier-extract-frame.h go, and are trusted as little.
 */

#pragma once

#include "model/dossier-page-picture.h"

G_BEGIN_DECLS

/* `sizes` holds DossierPageSize. */
GBytes *dossier_page_frame_pack_sizes (GArray *sizes);
GBytes *dossier_page_frame_pack_picture (const DossierPagePicture *picture);

/* Of the helper's answer; with its own error, or one about the payload. */
GArray             *dossier_page_frame_unpack_sizes (GBytes *payload, GError **error);
DossierPagePicture *dossier_page_frame_unpack_picture (GBytes *payload, GError **error);

G_END_DECLS

/* dossier-store-statements.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Lists of what was said and dated. The filter's text is a part of the speaker's name, its entity the
 * speaker, its country the speaker's. Run in a reader thread.
 */

#pragma once

#include "store/dossier-result-model.h"

G_BEGIN_DECLS

extern const DossierListSource dossier_list_quotations; /* DossierVoice, newest source first */
extern const DossierListSource dossier_list_dates;      /* DossierDateEntry, earliest first */

/* All collections by name: GPtrArray of DossierCollection. */
GPtrArray *dossier_store_list_collections (DossierConnection *connection, GError **error);

G_END_DECLS

/* dossier-statement-rows.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The columns of what was said, promised and dated, for the command line's lists and for exports.
 */

#pragma once

#include "export/dossier-row-table.h"

G_BEGIN_DECLS

extern const DossierRowTable dossier_table_quotations;  /* DossierVoice */
extern const DossierRowTable dossier_table_commitments; /* DossierPledge, with what the reader says became of it */
extern const DossierRowTable dossier_table_dates;       /* DossierDateEntry */
extern const DossierRowTable dossier_table_moments;     /* DossierMoment */

G_END_DECLS

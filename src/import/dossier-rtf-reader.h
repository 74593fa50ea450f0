/* dossier-rtf-reader.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads an RTF file into blocks. Of tracked changes the text is read as it is when all are accepted. Belongs to one thread.
 */

#pragma once

#include "import/dossier-office-facts.h"

G_BEGIN_DECLS

/* What else came of it. */
typedef struct
{
  DossierOfficeFacts facts;   /* to be cleared */
  gboolean           damaged; /* it ends in the middle */
  char              *missing; /* the charset whose converter is missing (free it), NULL for none */
} DossierRtfResult;

void dossier_rtf_read (const guint8 *bytes, gsize n_bytes, DossierReading *reading, DossierRtfResult *result);

G_END_DECLS

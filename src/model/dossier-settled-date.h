/* dossier-settled-date.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the reader says that words of a text mean as a date. Plain value; in arrays they stand in the
 * order of the text and do not overlap.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  guint32     start; /* code points */
  guint32     end;
  const char *value; /* ISO 8601 as in dossier-iso-date.h; "" = the words are no date. Borrowed */
} DossierSettledDate;

G_END_DECLS

/* dossier-list-number.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The number of a list's item as word processors write it. Pure.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  DOSSIER_NUMBER_NONE, /* a bullet, or nothing */
  DOSSIER_NUMBER_DECIMAL,
  DOSSIER_NUMBER_LOWER_LETTER,
  DOSSIER_NUMBER_UPPER_LETTER,
  DOSSIER_NUMBER_LOWER_ROMAN,
  DOSSIER_NUMBER_UPPER_ROMAN,
} DossierNumberForm;

/* "7", "g", "VII"; nothing for DOSSIER_NUMBER_NONE. Appends. */
void dossier_list_number_append (GString *text, int number, DossierNumberForm form);

G_END_DECLS

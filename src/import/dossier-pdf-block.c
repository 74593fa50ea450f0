/* dossier-pdf-block.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "import/dossier-pdf-block.h"

DossierPdfBlock *
dossier_pdf_block_new (void)
{
  DossierPdfBlock *self = g_new0 (DossierPdfBlock, 1);

  self->text = g_string_new (NULL);
  self->role = DOSSIER_BLOCK_BODY;
  self->turns = g_array_new (FALSE, FALSE, sizeof (DossierPdfTurn));

  return self;
}

void
dossier_pdf_block_free (DossierPdfBlock *self)
{
  if (self == NULL)
    return;

  g_string_free (self->text, TRUE);
  g_array_unref (self->turns);
  g_free (self);
}

guint
dossier_pdf_block_first_page (const DossierPdfBlock *self)
{
  return g_array_index (self->turns, DossierPdfTurn, 0).page;
}

guint
dossier_pdf_block_last_page (const DossierPdfBlock *self)
{
  return g_array_index (self->turns, DossierPdfTurn, self->turns->len - 1).page;
}

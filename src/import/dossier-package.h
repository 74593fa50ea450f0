/* dossier-package.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tells what kind of document an archive is by its parts, never by its name. Pure.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  DOSSIER_PACKAGE_NONE,    /* no archive */
  DOSSIER_PACKAGE_ARCHIVE, /* one of no kind that is known here */
  DOSSIER_PACKAGE_EPUB,
  DOSSIER_PACKAGE_WORD,
  DOSSIER_PACKAGE_ODF_TEXT,
  DOSSIER_PACKAGE_SPREADSHEET,
  DOSSIER_PACKAGE_PRESENTATION,
  DOSSIER_PACKAGE_ODF_OTHER,
} DossierPackageKind;

/* Damaged ones are of the kind that they begin as. */
DossierPackageKind dossier_package_kind (const guint8 *bytes, gsize n_bytes);

G_END_DECLS

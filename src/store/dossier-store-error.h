/* dossier-store-error.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What can go wrong with the stored library, one code per different reaction of the reader.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define DOSSIER_STORE_ERROR (dossier_store_error_quark ())
GQuark dossier_store_error_quark (void);

typedef enum
{
  DOSSIER_STORE_ERROR_READ_ONLY, /* the library may be read but not changed */
  DOSSIER_STORE_ERROR_BUSY,      /* another program holds it */
  DOSSIER_STORE_ERROR_NEWER,     /* written by a newer Dossier */
  DOSSIER_STORE_ERROR_DAMAGED,   /* restore a backup */
  DOSSIER_STORE_ERROR_FULL,      /* no space left on the disk */
  DOSSIER_STORE_ERROR_QUERY,     /* the search cannot be understood */
  DOSSIER_STORE_ERROR_NOT_FOUND, /* no such document, annotation, backup */
  DOSSIER_STORE_ERROR_FAILED,
} DossierStoreError;

G_END_DECLS

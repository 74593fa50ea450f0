/* dossier-import-error.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The errors of bringing a file in, shared by the application and the helper program.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define DOSSIER_IMPORT_ERROR (dossier_import_error_quark ())
GQuark dossier_import_error_quark (void);

/* One code per different reaction of the reader. */
typedef enum
{
  DOSSIER_IMPORT_ERROR_NOT_FOUND, /* no such file, or it may not be read */
  DOSSIER_IMPORT_ERROR_EMPTY,     /* nothing to read in it */
  DOSSIER_IMPORT_ERROR_TOO_LARGE,
  DOSSIER_IMPORT_ERROR_UNKNOWN_TYPE, /* no format that can be read */
  DOSSIER_IMPORT_ERROR_ENCRYPTED,    /* and cannot be opened here */
  DOSSIER_IMPORT_ERROR_PASSWORD,     /* encrypted; the password is missing or wrong */
  DOSSIER_IMPORT_ERROR_DAMAGED,
  DOSSIER_IMPORT_ERROR_HELPER, /* the helper is missing, was killed or ran out of time or memory */
} DossierImportError;
#define DOSSIER_N_IMPORT_ERRORS (DOSSIER_IMPORT_ERROR_HELPER + 1)

G_END_DECLS

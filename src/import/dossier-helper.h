/* dossier-helper.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A running helper program: it is handed open files one after another and answers each with a
 * frame. Ended from here when it takes too long, says too much or is cancelled. Belongs to the
 * thread that started it, and the kernel ends it with that thread. All calls block; never use it on
 * the main thread.
 */

#pragma once

#include <gio/gio.h>

#include "import/dossier-extract-frame.h"

G_BEGIN_DECLS

typedef struct _DossierHelper DossierHelper;

typedef enum
{
  DOSSIER_HELPER_ANY, /* every format but PDF */
  DOSSIER_HELPER_PDF,
} DossierHelperKind;
#define DOSSIER_N_HELPER_KINDS (DOSSIER_HELPER_PDF + 1)

/* `charset` is the one besides Unicode whose converter it loads before it locks itself in, or NULL. */
DossierHelper *dossier_helper_start (DossierHelperKind kind, const char *charset, GError **error);
/* Ends the program if it still runs. */
void dossier_helper_free (DossierHelper *self);

/* The payload of the answer to `request` for the file open as `input`, which stays the caller's. `crashed` is set
 * when the program is gone without having been ended from here. After an error only free() is left. */
GBytes *dossier_helper_read (DossierHelper *self, int input, const DossierRequest *request, gboolean *crashed, GCancellable *cancellable, GError **error);

/* Whether it may read another file: it has answered few and small ones only. */
gboolean dossier_helper_may_go_on (DossierHelper *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierHelper, dossier_helper_free)

G_END_DECLS

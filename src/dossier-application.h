/* dossier-application.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The running program: one window over one library. Takes files from the command line and from
 * file managers, sets the colours of the whole program, and lets go of the library at the end.
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_APPLICATION (dossier_application_get_type ())
G_DECLARE_FINAL_TYPE (DossierApplication, dossier_application, DOSSIER, APPLICATION, AdwApplication)

/* Opens the window on the library in folder `library_dir` (NULL = the user's own) and runs until
 * it is closed; the answer is the exit status. argv names the files to bring in and open; it holds
 * no options any more. */
int dossier_application_run (int argc, char **argv, const char *library_dir);

G_END_DECLS

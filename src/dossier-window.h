/* dossier-window.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The window: the one place that knows both the library and the widgets. It gives the panes their
 * models, turns what they report into calls of the library, and shows the answers and the errors.
 *
 *   dossier-window.c            life, layout, settings
 *   dossier-window-actions.c    what menus and keys do
 *   dossier-window-documents.c  tabs, opening, places, history
 *   dossier-window-library.c    the library, importing, searching, lists
 *   dossier-window-panes.c      what the panes at the side show and lead to
 *   dossier-window-collect.c    collections
 *   dossier-window-correct.c    corrections of what was found
 *   dossier-window-views.c      the views beside the page, and what they are about
 *   dossier-window-map.c        the map
 *   dossier-window-voices.c     who said what
 *   dossier-window-commitments.c  who promises what
 *   dossier-window-timeline.c   when
 *   dossier-window-folders.c    the files in folders
 *   dossier-window-dnd.c        dropping, pasting, choosing files
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_WINDOW (dossier_window_get_type ())
G_DECLARE_FINAL_TYPE (DossierWindow, dossier_window, DOSSIER, WINDOW, AdwApplicationWindow)

DossierWindow *dossier_window_new (GtkApplication *application, GSettings *settings, const char *library_dir);

/* Brings the files into the library as soon as it is open; the first one is shown. */
void dossier_window_add_files (DossierWindow *self, GFile **files, guint n_files);
/* The same, with the files that are in folders. */
void dossier_window_bring_in (DossierWindow *self, GFile **files, guint n_files);

G_END_DECLS

/* dossier-brief-host.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A window that knows what is in the brief. Whatever shows passages in it asks its root, so that nothing has to be handed
 * down to each row. Signal: "brief-changed".
 */

#pragma once

#include <gtk/gtk.h>

#include "model/dossier-brief.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_BRIEF_HOST (dossier_brief_host_get_type ())
G_DECLARE_INTERFACE (DossierBriefHost, dossier_brief_host, DOSSIER, BRIEF_HOST, GtkRoot)

struct _DossierBriefHostInterface
{
  GTypeInterface parent_interface;

  DossierBrief *(*get_brief) (DossierBriefHost *self);
};

/* Borrowed; NULL while it is not known. */
DossierBrief *dossier_brief_host_get_brief (DossierBriefHost *self);

void dossier_brief_host_changed (DossierBriefHost *self);

G_END_DECLS

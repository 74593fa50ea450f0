/* dossier-brief-host.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "view/dossier-brief-host.h"

G_DEFINE_INTERFACE (DossierBriefHost, dossier_brief_host, GTK_TYPE_ROOT)

static void
dossier_brief_host_default_init (DossierBriefHostInterface *iface)
{
  g_signal_new ("brief-changed", DOSSIER_TYPE_BRIEF_HOST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

DossierBrief *
dossier_brief_host_get_brief (DossierBriefHost *self)
{
  g_return_val_if_fail (DOSSIER_IS_BRIEF_HOST (self), NULL);

  return DOSSIER_BRIEF_HOST_GET_IFACE (self)->get_brief (self);
}

void
dossier_brief_host_changed (DossierBriefHost *self)
{
  g_return_if_fail (DOSSIER_IS_BRIEF_HOST (self));

  g_signal_emit_by_name (self, "brief-changed");
}

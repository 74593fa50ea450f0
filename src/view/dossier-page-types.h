/* dossier-page-types.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What can be chosen about the page. The nicks are those of the settings' enumerations, so the
 * properties can be bound to them.
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

typedef enum
{
  DOSSIER_PAGE_THEME_SYSTEM,
  DOSSIER_PAGE_THEME_LIGHT,
  DOSSIER_PAGE_THEME_SEPIA,
  DOSSIER_PAGE_THEME_DARK,
} DossierPageTheme;

#define DOSSIER_TYPE_PAGE_THEME (dossier_page_theme_get_type ())
GType dossier_page_theme_get_type (void);

/* How mentions show at rest. */
typedef enum
{
  DOSSIER_MARKING_QUIET,
  DOSSIER_MARKING_MARKED,
  DOSSIER_MARKING_OFF,
} DossierMarking;

#define DOSSIER_TYPE_MARKING (dossier_marking_get_type ())
GType dossier_marking_get_type (void);

G_END_DECLS

/* dossier-page-types.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "view/dossier-page-types.h"

G_DEFINE_ENUM_TYPE (DossierPageTheme, dossier_page_theme, G_DEFINE_ENUM_VALUE (DOSSIER_PAGE_THEME_SYSTEM, "system"), G_DEFINE_ENUM_VALUE (DOSSIER_PAGE_THEME_LIGHT, "light"), G_DEFINE_ENUM_VALUE (DOSSIER_PAGE_THEME_SEPIA, "sepia"), G_DEFINE_ENUM_VALUE (DOSSIER_PAGE_THEME_DARK, "dark"))

G_DEFINE_ENUM_TYPE (DossierMarking, dossier_marking, G_DEFINE_ENUM_VALUE (DOSSIER_MARKING_QUIET, "quiet"), G_DEFINE_ENUM_VALUE (DOSSIER_MARKING_MARKED, "marked"), G_DEFINE_ENUM_VALUE (DOSSIER_MARKING_OFF, "off"))

/* dossier-style-name.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the names that word processors give to their styles say about paragraphs. Pure.
 */

#pragma once

#include "model/dossier-vocabulary.h"

G_BEGIN_DECLS

/* TRUE when paragraphs in the style `name`, in small letters, are something special; `level` is that of a heading or list,
 * otherwise 0. */
gboolean dossier_style_name_read (const char *name, DossierBlockRole *role, guint8 *level);

G_END_DECLS

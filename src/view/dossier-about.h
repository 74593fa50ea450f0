/* dossier-about.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who made the program, under which licence, and whose data it carries.
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void dossier_about_show (GtkWindow *parent);

G_END_DECLS

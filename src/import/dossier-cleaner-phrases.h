/* dossier-cleaner-phrases.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The phrases that web pages put between the lines of an article: "Loading", "Skip to content".
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* `line` is a whole line, one space between words. Case and a colon or arrow at the end do not count.
 * A part of a line never fits. */
gboolean dossier_phrase_is_furniture (const char *line);

/* "15 min read", "Reading time: 4 minutes". */
gboolean dossier_phrase_is_reading_time (const char *line);

/* "Home / World / Europe": where the page stands in its site. */
gboolean dossier_phrase_is_trail (const char *line);

G_END_DECLS

/* dossier-visible.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Signs that nobody sees and that change what is seen: those that turn the direction of writing, and letters of
 * another alphabet within a word. A text is evidence and stays as it is, and the reader is told; titles, names and
 * addresses, which stand in lists among others, show such signs. Pure.
 */

#pragma once

#include "import/dossier-reading.h"

G_BEGIN_DECLS

/* The line with each sign of direction written as "[U+202E]" that overrides its letters' own direction or is not closed
 * within the line, and without line breaks, TABs and other control characters. Free it. */
char *dossier_visible_line (const char *text);
/* An address with its host in ASCII ("xn--…") and its unseen signs percent-encoded; NULL when the host is none. Free it. */
char *dossier_visible_address (const char *address);
/* The first word of `text` with letters of several alphabets that look alike; NULL for none. Free it. */
char *dossier_visible_mixed_word (const char *text);

/* Makes title, byline, site and address visible, and warns of what its text holds; the same for its further documents. */
void dossier_visible_apply (DossierReading *reading);

G_END_DECLS

/* reading-fixture.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Readings of files for tests, and their blocks as lines of text.
 */

#pragma once

#include "import/dossier-importer.h"

G_BEGIN_DECLS

/* As if the file had been opened on 11 January 2026. NULL with an error. */
DossierReading *reading_fixture_read (GBytes *bytes, GError **error);
/* "role level words" a line; a picture is "picture words" before its block. Free it. */
char *reading_fixture_describe (const DossierReading *reading);
/* Reads without an error and compares. */
void reading_fixture_assert_blocks (GBytes *bytes, const char *expected);

G_END_DECLS

/* package-fixture.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Packages of our own making for tests, and their blocks as lines of text.
 */

#pragma once

#include "import/dossier-importer.h"

G_BEGIN_DECLS

/* A ZIP archive of the entries named, each with its text; ended by NULL. */
GBytes *package_fixture_new (const char *first_name, ...) G_GNUC_NULL_TERMINATED;

/* As if the file had been opened on 11 January 2026. NULL with an error. */
DossierReading *package_fixture_read (GBytes *bytes, GError **error);
/* "role level words" a line; a picture is "picture words" before its block. Free it. */
char *package_fixture_describe (const DossierReading *reading);
/* Reads without an error and compares. */
void package_fixture_assert_blocks (GBytes *bytes, const char *expected);

G_END_DECLS

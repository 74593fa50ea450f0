/* package-fixture.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Packages of our own making for tests.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A ZIP archive of the entries named, each with its text; ended by NULL. */
GBytes *package_fixture_new (const char *first_name, ...) G_GNUC_NULL_TERMINATED;

G_END_DECLS

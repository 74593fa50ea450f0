/* dossier-uuid.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * UUIDs that are the same each time: files that are exchanged with other programs name documents, codes and
 * annotations by them, and whoever reads such a file again has to find the same things. Pure functions.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Version 5 of RFC 9562, in a name space of Dossier's own. Newly allocated, lower case. */
char *dossier_uuid_from_name (const char *name);
/* `text` in lower case with its dashes, whether it is written so, in braces, without dashes or behind "urn:uuid:".
 * NULL for NULL and for what is no UUID. Newly allocated. */
char *dossier_uuid_normalise (const char *text);

G_END_DECLS

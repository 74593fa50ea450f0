/* dossier-mail-text.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The plain text of a message → blocks: paragraphs put together again where a mail program broke
 * their lines, quoted lines as quotations. Pure.
 */

#pragma once

#include "import/dossier-reading.h"

G_BEGIN_DECLS

/* `text` is valid UTF-8 with "\n" line ends. `flowed`: lines that end with a space go on (RFC 3676). What stands below a signature
 * mark ("-- ") is proposed to be folded. */
void dossier_mail_text_add (const char *text, gsize n_bytes, gboolean flowed, DossierReading *reading);

G_END_DECLS

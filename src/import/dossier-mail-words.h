/* dossier-mail-words.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The words of a message's head: encoded words (RFC 2047) and bytes of any charset → UTF-8. Pure.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A header's value as it stands in the file, unfolded and decoded; NULL with DOSSIER_DECODER_ERROR_CHARSET when a converter is
 * missing. What cannot be decoded stays as it is. Free it. */
char *dossier_mail_words_decode (const char *raw, GError **error);

/* Who is named by a decoded From header: the names before the addresses, or an address that has none; NULL for nobody. */
char *dossier_mail_words_names (const char *from);

G_END_DECLS

/* dossier-mail-parts.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A message taken apart: which of its parts are to be read, which are pictures and the like that those
 * show, which are attached. Of parts that say the same in several forms the richest is read. Belongs to one thread.
 */

#pragma once

#include <gmime/gmime.h>

G_BEGIN_DECLS

#define DOSSIER_MAIL_MAX_DEPTH 20
#define DOSSIER_MAIL_MAX_PARTS 1000

typedef struct
{
  GPtrArray *texts;       /* GMimePart: text parts in the order of reading */
  GPtrArray *attachments; /* GMimePart */
  GPtrArray *messages;    /* GMimeMessage: messages that are attached */
  GPtrArray *all;         /* GMimePart: every leaf, for addresses within the message */
  gboolean   encrypted;   /* something in it is */
  gboolean   too_deep;    /* parts were left out */
} DossierMailParts;

/* `message` must outlive it. */
DossierMailParts *dossier_mail_parts_new (GMimeMessage *message);
void              dossier_mail_parts_free (DossierMailParts *self);

/* The decoded bytes of a part; free them. */
guint8 *dossier_mail_parts_read (GMimePart *part, gsize *n_bytes);
/* The part that an address within the message names: "cid:…", or an address, relative to `base` (may be NULL). NULL for none. */
GMimePart *dossier_mail_parts_find (DossierMailParts *self, const char *address, const char *base);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierMailParts, dossier_mail_parts_free)

G_END_DECLS

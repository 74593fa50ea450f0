/* dossier-anchoring.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Finds the passage of an annotation in a text that may have changed since. Rather no place than a wrong one: another
 * sentence that looks alike is never taken for the passage. Texts are compared without regard to kinds of spaces, quotation
 * marks and dashes, soft hyphens and composition of letters; offsets are code points of the text as it stands. Pure; usable
 * from any thread.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  DOSSIER_ANCHOR_EXACT,   /* the same words at the same place */
  DOSSIER_ANCHOR_MOVED,   /* the same words at another place */
  DOSSIER_ANCHOR_CHANGED, /* the place is certain by what stands around it, the words are others */
  DOSSIER_ANCHOR_LOST,    /* nowhere, or it cannot be told at which of several places */
} DossierAnchorState;

typedef struct
{
  DossierAnchorState state;
  guint32            start; /* 0 when it is lost */
  guint32            end;
} DossierAnchor;

/* What is known of a passage. */
typedef struct
{
  const char *exact;
  const char *prefix; /* NULL or empty: unknown */
  const char *suffix;
  gint64      start; /* where it was, -1 = unknown */
} DossierAnchorQuote;

/* A text made ready for many searches. */
typedef struct _DossierAnchorText DossierAnchorText;

/* `text` is valid UTF-8. */
DossierAnchorText *dossier_anchor_text_new (const char *text);
void               dossier_anchor_text_free (DossierAnchorText *self);

DossierAnchor dossier_anchor_text_find (const DossierAnchorText *self, const DossierAnchorQuote *quote);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierAnchorText, dossier_anchor_text_free)

G_END_DECLS

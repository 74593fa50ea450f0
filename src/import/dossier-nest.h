/* dossier-nest.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A stack of yes and no for things that stand inside each other. Those deeper than 64 are counted, and are all no.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define DOSSIER_NEST_DEPTH 64

/* All zero is empty. */
typedef struct
{
  guint   n;
  guint64 bits; /* 0 when all are no */
} DossierNest;

static inline guint64
dossier_nest_mask (const DossierNest *self)
{
  return self->n > 0 && self->n <= DOSSIER_NEST_DEPTH ? G_GUINT64_CONSTANT (1) << (self->n - 1) : 0;
}

/* Of the innermost one. */
static inline gboolean
dossier_nest_get (const DossierNest *self)
{
  return (self->bits & dossier_nest_mask (self)) != 0;
}

static inline void
dossier_nest_set (DossierNest *self, gboolean yes)
{
  self->bits = yes ? self->bits | dossier_nest_mask (self) : self->bits & ~dossier_nest_mask (self);
}

static inline void
dossier_nest_begin (DossierNest *self, gboolean yes)
{
  self->n++;
  dossier_nest_set (self, yes);
}

static inline void
dossier_nest_end (DossierNest *self)
{
  dossier_nest_set (self, FALSE);
  self->n -= self->n > 0;
}

G_END_DECLS

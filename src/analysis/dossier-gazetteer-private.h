/* dossier-gazetteer-private.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a gazetteer is made of, for the program that packs it (pack/).
 */

#pragma once

#include "analysis/dossier-gazetteer.h"
#include "analysis/dossier-key-filter.h"
#include "analysis/dossier-pack.h"

G_BEGIN_DECLS

typedef struct
{
  guint64 key; /* 0 = empty */
  guint32 value;
} DossierSlot;

typedef struct
{
  DossierSlot *slots;
  guint32      n_slots; /* a power of two */
  guint32      n_used;
} DossierSlotTable;

struct _DossierGazetteer
{
  const DossierPack *pack;    /* borrowed; NULL = all is its own */
  GArray            *records; /* DossierRecord, those of the pack first */
  GArray            *forms;   /* DossierForm; without a pack the first one is unused */
  GHashTable        *ids;     /* const char * in the tables' text → record + 1; NULL until records may be replaced */
  DossierSlotTable   lengths;
  DossierSlotTable   sequences;
  DossierKeyFilter   packed_lengths; /* the keys of the pack's two tables; empty without a pack */
  DossierKeyFilter   packed_sequences;
};

G_END_DECLS

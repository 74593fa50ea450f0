/* dossier-pack.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The built-in tables and word lists as the build compiles them (pack/): one block of bytes in the program that is
 * used where it lies, so that nothing is parsed at start and only the pages that are asked for are read.
 *
 * After a DossierPackHeader, each section at a multiple of 8 bytes: records, forms, then for lengths, sequences
 * and words the keys and the values of an open-addressing table (key 0 = empty), then the pool of strings, each once,
 * ended by NUL. Offset 0 of the pool is no string. In the byte order of the machine that it was made for.
 */

#pragma once

#include <gio/gio.h>

#include "analysis/dossier-gazetteer.h"

G_BEGIN_DECLS

#define DOSSIER_PACK_MAGIC "DossTab1"
#define DOSSIER_PACK_BYTE_ORDER 0x01020304u

typedef struct
{
  char    magic[8];
  guint32 byte_order;
  guint32 n_records;
  guint32 n_forms; /* with number 0, which is none */
  guint32 n_length_slots;
  guint32 n_sequence_slots;
  guint32 n_word_slots;
  guint32 n_words;
  guint32 n_pool; /* bytes */
} DossierPackHeader;

/* A DossierRecord with offsets into the pool. */
typedef struct
{
  guint32 id;
  guint32 name;
  guint32 wikidata;
  guint32 note;
  guint32 population;
  guint32 valid_from;
  guint32 valid_to;
  guint32 as_of;
  char    country[3];
  char    gender;
  guint8  role;
  guint8  type;
  guint8  kind;
  guint8  city;
} DossierPackRecord;

/* Where the sections lie. */
struct _DossierPack
{
  const DossierPackHeader *header;
  const DossierPackRecord *records;
  const DossierForm       *forms;
  const guint64           *length_keys; /* of first tokens */
  const guint32           *length_values;
  const guint64           *sequence_keys;
  const guint32           *sequence_values; /* forms */
  const guint64           *word_keys;
  const guint32           *word_classes;
  const char              *pool;
};

/* Fills in `self`, which points into the bytes afterwards. Fails when these are not a pack of this version and machine. */
gboolean dossier_pack_open (DossierPack *self, GBytes *bytes, GError **error);

G_END_DECLS

/* dossier-gazetteer.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The things that the tables name (records) and the forms under which they are found in a text.
 *
 * Look-up: the key of a first token tells which lengths of forms begin with it, the key of a sequence
 * of tokens tells the forms that it is. Forms of a title that are written in small letters are kept
 * under folded keys and found in any case.
 *
 *   sequence key → form → form → …    newest first; each leads to a record
 *
 * The built-in things are read where they lie in the program (dossier-pack.h); what the reader adds is kept apart
 * and asked first. Built by one thread; read-only afterwards.
 */

#pragma once

#include "analysis/dossier-key.h"
#include "model/dossier-vocabulary.h"

G_BEGIN_DECLS

#define DOSSIER_FORM_MAX_TOKENS 16
#define DOSSIER_NO_FORM 0 /* forms are numbered from 1 */

typedef enum
{
  DOSSIER_RECORD_THING, /* something to be found */
  DOSSIER_RECORD_STOP,  /* a phrase that is consumed and nothing is found */
  DOSSIER_RECORD_TITLE, /* stands before or beside the name of a person */
} DossierRecordRole;

typedef struct
{
  const char        *id; /* these four live in the table's text or in the pack */
  const char        *name;
  const char        *wikidata; /* or NULL */
  const char        *note;     /* or NULL */
  DossierRecordRole  role;
  DossierEntityType  type; /* of a thing */
  DossierMentionKind kind; /* of its mentions, unless the form says otherwise */
  char               country[3];
  char               gender; /* 'f', 'm', 0 */
  gboolean           own;    /* from the reader's own tables */
  gboolean           city;   /* from the table of cities: told from its namesakes by country and population */
  guint32            population;
  guint32            valid_from; /* 20260107; 0 = open */
  guint32            valid_to;
  guint32            as_of; /* when somebody last saw that this is so; 0 = not said */
} DossierRecord;

typedef struct
{
  guint32            record;
  guint32            next; /* the next form with the same key, or DOSSIER_NO_FORM */
  DossierMentionKind kind : 8;
  gboolean           exact : 1;   /* `=`: only in this case, not in a headline of capitals */
  gboolean           weak : 1;    /* `~`: only with support from the context */
  gboolean           primary : 1; /* the record's name */
} DossierForm;

typedef struct _DossierGazetteer DossierGazetteer;
typedef struct _DossierPack      DossierPack;

DossierGazetteer *dossier_gazetteer_new (void);
/* With the things of a pack, which must outlive it. */
DossierGazetteer *dossier_gazetteer_new_packed (const DossierPack *pack);
void              dossier_gazetteer_free (DossierGazetteer *self);

/* From now on a record with the id of an older one replaces it. Building the index is what costs: not for the
 * built-in tables, whose ids are unique. */
void dossier_gazetteer_index_ids (DossierGazetteer *self);

/* Forgets the record with this id; FALSE = there is none. Needs the index of ids. */
gboolean dossier_gazetteer_remove (DossierGazetteer *self, const char *id);

/* Adds a record, copied; an older one that it replaces is no longer found under its forms. */
guint32 dossier_gazetteer_add_record (DossierGazetteer *self, const DossierRecord *record);
/* Adds a form of a record. FALSE when it has no token or too many. */
gboolean dossier_gazetteer_add_form (DossierGazetteer *self, const char *text, gsize n_bytes, const DossierForm *form);

/* Bit n is set when a form of n + 1 tokens begins with the token that has this key. */
guint16 dossier_gazetteer_get_lengths (const DossierGazetteer *self, guint64 first_key);
/* The first form of a sequence, and the one after `form`, or DOSSIER_NO_FORM. */
guint32              dossier_gazetteer_find (const DossierGazetteer *self, guint64 key);
guint32              dossier_gazetteer_next (const DossierGazetteer *self, guint32 form);
const DossierForm   *dossier_gazetteer_get_form (const DossierGazetteer *self, guint32 form);
const DossierRecord *dossier_gazetteer_get_record (const DossierGazetteer *self, guint32 record);
guint                dossier_gazetteer_get_n_forms (const DossierGazetteer *self);
guint                dossier_gazetteer_get_n_records (const DossierGazetteer *self);

/* The key under which forms are kept that are found in any case. */
static inline guint64
dossier_gazetteer_fold_key (guint64 sequence)
{
  return sequence ^ G_GUINT64_CONSTANT (0x5bd1e995cafef00d);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierGazetteer, dossier_gazetteer_free)

G_END_DECLS

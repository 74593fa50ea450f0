/* dossier-schema.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Times are ISO 8601 UTC text, spans are code points, words of closed sets are the words of the
 * vocabulary. `deleted` is the time of a soft delete. Nothing in the library file depends on the
 * index file.
 */

#include "config.h"

#include "store/dossier-schema.h"

/* quick_check looks at these too: bytes that turned over in a row are noticed, not shown. */
#define CHECK_TIME(column) "CHECK (" #column " GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*')"

#define BY_DAY "published DESC, document DESC, number"

/* Version 1 of the library; what came later is in the steps below. */
static const char library_tables[] =
  "CREATE TABLE documents ("
  "  id INTEGER PRIMARY KEY AUTOINCREMENT," /* an id never comes back */
  "  title TEXT, byline TEXT, published TEXT,"
  "  precision TEXT NOT NULL CHECK (precision IN ('unknown', 'day', 'month', 'year', 'interval', 'about')), language TEXT,"
  "  source TEXT, site TEXT, warnings TEXT,"      /* a warning a line */
  "  original TEXT,"                              /* SHA-256 of the imported bytes */
  "  hash TEXT NOT NULL CHECK (length(hash)=64)," /* of the current text version */
  "  revision INTEGER NOT NULL DEFAULT 1,"        /* counts changes of text or blocks */
  "  position INTEGER NOT NULL DEFAULT 0,"        /* code point at the top of the page */
  "  added TEXT NOT NULL " CHECK_TIME (added) ", opened TEXT " CHECK_TIME (opened) ", deleted TEXT " CHECK_TIME (deleted) ") STRICT;"
                                                                                                                          "CREATE INDEX documents_original ON documents (original);"
                                                                                                                          "CREATE INDEX documents_hash ON documents (hash);"
                                                                                                                          "CREATE INDEX documents_published ON documents (published);"
                                                                                                                          "CREATE TABLE versions ("
                                                                                                                          "  document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE, hash TEXT NOT NULL,"
                                                                                                                          "  added TEXT NOT NULL, n_bytes INTEGER NOT NULL, n_chars INTEGER NOT NULL,"
                                                                                                                          "  text BLOB NOT NULL," /* zlib */
                                                                                                                          "  PRIMARY KEY (document, hash)) STRICT;"
                                                                                                                          "CREATE TABLE blocks ("
                                                                                                                          "  document INTEGER NOT NULL, hash TEXT NOT NULL, number INTEGER NOT NULL,"
                                                                                                                          "  role TEXT NOT NULL, start INTEGER NOT NULL, \"end\" INTEGER NOT NULL,"
                                                                                                                          "  level INTEGER NOT NULL, proposed INTEGER NOT NULL, rule TEXT,"
                                                                                                                          "  PRIMARY KEY (document, hash, number),"
                                                                                                                          "  FOREIGN KEY (document, hash) REFERENCES versions ON DELETE CASCADE) STRICT, WITHOUT ROWID;"
                                                                                                                          "CREATE TABLE collections (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, created TEXT NOT NULL) STRICT;"
                                                                                                                          "CREATE TABLE collection_documents ("
                                                                                                                          "  collection INTEGER NOT NULL REFERENCES collections ON DELETE CASCADE,"
                                                                                                                          "  document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,"
                                                                                                                          "  PRIMARY KEY (collection, document)) STRICT, WITHOUT ROWID;"
                                                                                                                          "CREATE INDEX collection_documents_document ON collection_documents (document);"
                                                                                                                          "CREATE TABLE annotations ("
                                                                                                                          "  id TEXT PRIMARY KEY, document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,"
                                                                                                                          "  hash TEXT NOT NULL, start INTEGER NOT NULL, \"end\" INTEGER NOT NULL,"
                                                                                                                          "  exact TEXT NOT NULL, prefix TEXT NOT NULL, suffix TEXT NOT NULL,"
                                                                                                                          "  colour TEXT NOT NULL, note TEXT, created TEXT NOT NULL, modified TEXT NOT NULL, deleted TEXT " CHECK_TIME (deleted) ") STRICT;"
                                                                                                                                                                                                                                                 "CREATE INDEX annotations_document ON annotations (document, start);"
                                                                                                                                                                                                                                                 "CREATE TABLE tags (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;"
                                                                                                                                                                                                                                                 "CREATE TABLE annotation_tags ("
                                                                                                                                                                                                                                                 "  annotation TEXT NOT NULL REFERENCES annotations ON DELETE CASCADE,"
                                                                                                                                                                                                                                                 "  tag INTEGER NOT NULL REFERENCES tags ON DELETE CASCADE,"
                                                                                                                                                                                                                                                 "  PRIMARY KEY (annotation, tag)) STRICT, WITHOUT ROWID;"
                                                                                                                                                                                                                                                 "CREATE INDEX annotation_tags_tag ON annotation_tags (tag);"
                                                                                                                                                                                                                                                 "CREATE TABLE corrections ("
                                                                                                                                                                                                                                                 "  id INTEGER PRIMARY KEY, kind TEXT NOT NULL, document INTEGER REFERENCES documents ON DELETE CASCADE,"
                                                                                                                                                                                                                                                 "  hash TEXT, start INTEGER, \"end\" INTEGER, type TEXT, name TEXT, value TEXT, created TEXT NOT NULL) STRICT;"
                                                                                                                                                                                                                                                 "CREATE TABLE settings (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;"
                                                                                                                                                                                                                                                 "PRAGMA user_version=1;";

/* steps[n] leads from version n + 1 to version n + 2. */
static const char *const steps[] = {
  "ALTER TABLE annotations ADD COLUMN underline INTEGER NOT NULL DEFAULT 0;"
  "PRAGMA user_version=2;",
  /* What the reader says became of a commitment, with the commitment as it was found then. */
  "CREATE TABLE assessments ("
  "  id TEXT PRIMARY KEY, document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,"
  "  hash TEXT NOT NULL, start INTEGER NOT NULL, \"end\" INTEGER NOT NULL, exact TEXT NOT NULL,"
  "  actor TEXT, actor_country TEXT, action TEXT, beneficiary TEXT, condition TEXT, deadline TEXT, due TEXT,"
  "  modality TEXT, negative INTEGER NOT NULL, theme TEXT,"
  "  outcome TEXT NOT NULL CHECK (outcome IN ('pending', 'kept', 'broken')), note TEXT, date TEXT,"
  "  created TEXT NOT NULL, modified TEXT NOT NULL, deleted TEXT,"
  "  CHECK (deleted GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*')) STRICT;"
  "CREATE INDEX assessments_document ON assessments (document);"
  "PRAGMA user_version=3;",
  "CREATE TABLE images ("
  "  document INTEGER NOT NULL, hash TEXT NOT NULL, number INTEGER NOT NULL,"
  "  state TEXT NOT NULL, block INTEGER NOT NULL," /* stands before this block */
  "  width INTEGER NOT NULL, height INTEGER NOT NULL, alt TEXT, host TEXT,"
  "  pixels TEXT," /* SHA-256: the name of a file in images/ */
  "  PRIMARY KEY (document, hash, number),"
  "  FOREIGN KEY (document, hash) REFERENCES versions ON DELETE CASCADE) STRICT, WITHOUT ROWID;"
  "CREATE INDEX images_pixels ON images (pixels) WHERE pixels IS NOT NULL;"
  "PRAGMA user_version=4;",
  /* Where the pages of printed documents begin. */
  "CREATE TABLE pages ("
  "  document INTEGER NOT NULL, hash TEXT NOT NULL, number INTEGER NOT NULL,"
  "  label TEXT NOT NULL, start INTEGER NOT NULL,"
  "  PRIMARY KEY (document, hash, number),"
  "  FOREIGN KEY (document, hash) REFERENCES versions ON DELETE CASCADE) STRICT, WITHOUT ROWID;"
  "PRAGMA user_version=5;",
  /* The bin is asked for with each list, outlets by parts of their names. */
  "CREATE INDEX documents_deleted ON documents (deleted) WHERE deleted IS NOT NULL;"
  "CREATE INDEX documents_source ON documents (site, source);"
  "PRAGMA user_version=6;",
  /* Annotations that came from elsewhere and whose document is not here. */
  "CREATE TABLE orphans ("
  "  number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, address TEXT, title TEXT, hash TEXT NOT NULL,"
  "  start INTEGER NOT NULL, \"end\" INTEGER NOT NULL, exact TEXT NOT NULL, prefix TEXT NOT NULL, suffix TEXT NOT NULL,"
  "  colour TEXT NOT NULL, underline INTEGER NOT NULL, note TEXT, tags TEXT, created TEXT NOT NULL, modified TEXT NOT NULL) STRICT;"
  "PRAGMA user_version=7;",
};
G_STATIC_ASSERT (G_N_ELEMENTS (steps) == DOSSIER_LIBRARY_VERSION - 1);

static const char index_tables[] =
  "CREATE TABLE idx.meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;"
  "CREATE TABLE idx.indexed ("
  "  document INTEGER PRIMARY KEY, revision INTEGER NOT NULL, hash TEXT NOT NULL,"
  "  analysed INTEGER NOT NULL DEFAULT 0," /* the findings of this revision are in; -1: they are out of date */
  "  language TEXT, published TEXT, mentions INTEGER NOT NULL DEFAULT 0,"
  "  entities INTEGER NOT NULL DEFAULT 0, quotations INTEGER NOT NULL DEFAULT 0,"
  "  types INTEGER NOT NULL DEFAULT 0," /* of its mentions, a bit each */
  "  name TEXT) STRICT;"                /* under which it is displayed */
  "CREATE INDEX idx.indexed_name ON indexed (name COLLATE NOCASE, document);"
  "CREATE INDEX idx.indexed_mentions ON indexed (mentions DESC, document DESC);"
  "CREATE INDEX idx.indexed_published ON indexed (published DESC, document DESC);"
  /* The index of beginnings: a broad prefix such as eu* is ten times as fast for a quarter more bytes. */
  "CREATE VIRTUAL TABLE idx.fulltext USING fts5 (title, body, content='', prefix='2 3', tokenize='dossier');"
  "CREATE TABLE idx.entities ("
  "  id INTEGER PRIMARY KEY, type INTEGER NOT NULL, key TEXT NOT NULL, link TEXT NOT NULL, name TEXT NOT NULL,"
  "  country TEXT, qualifier TEXT, wikidata TEXT,"
  "  mentions INTEGER NOT NULL DEFAULT 0, documents INTEGER NOT NULL DEFAULT 0, UNIQUE (type, key)) STRICT;"
  "CREATE INDEX idx.entities_link ON entities (type, link);"
  "CREATE INDEX idx.entities_mentions ON entities (type, mentions DESC);"
  "CREATE TABLE idx.entity_forms (id INTEGER PRIMARY KEY, entity INTEGER NOT NULL, form TEXT NOT NULL, UNIQUE (entity, form)) STRICT;"
  /* Parts of forms, by the form's id. */
  "CREATE VIRTUAL TABLE idx.form_parts USING fts5 (form, content='', detail=none, columnsize=0, tokenize='trigram');"
  "CREATE TABLE idx.entity_documents ("
  "  document INTEGER NOT NULL, position INTEGER NOT NULL, entity INTEGER NOT NULL,"
  "  name TEXT NOT NULL, aliases TEXT, country TEXT, qualifier TEXT, wikidata TEXT,"
  "  mentions INTEGER NOT NULL, density BLOB NOT NULL, PRIMARY KEY (document, position)) STRICT, WITHOUT ROWID;"
  "CREATE INDEX idx.entity_documents_entity ON entity_documents (entity, document, mentions);"
  "CREATE TABLE idx.mentions ("
  "  document INTEGER NOT NULL, start INTEGER NOT NULL, \"end\" INTEGER NOT NULL, position INTEGER NOT NULL,"
  "  type INTEGER NOT NULL, kind INTEGER NOT NULL, precision INTEGER NOT NULL, confidence REAL NOT NULL,"
  "  country TEXT, value TEXT, alternative TEXT, title TEXT, rule TEXT,"
  "  first INTEGER," /* day on which a date begins, counted from the year 1 */
  "  PRIMARY KEY (document, start)) STRICT, WITHOUT ROWID;"
  "CREATE INDEX idx.mentions_dates ON mentions (first, document DESC, start) WHERE type=7 AND value IS NOT NULL;"
  "CREATE TABLE idx.country_documents ("
  "  country TEXT NOT NULL, document INTEGER NOT NULL, mentions INTEGER NOT NULL,"
  "  quotations INTEGER NOT NULL, commitments INTEGER NOT NULL, PRIMARY KEY (country, document)) STRICT, WITHOUT ROWID;"
  "CREATE INDEX idx.country_documents_document ON country_documents (document);"
  "CREATE TABLE idx.countries ("
  "  code TEXT PRIMARY KEY, mentions INTEGER NOT NULL, documents INTEGER NOT NULL,"
  "  quotations INTEGER NOT NULL, commitments INTEGER NOT NULL) STRICT, WITHOUT ROWID;"
  "CREATE TABLE idx.quotations ("
  "  document INTEGER NOT NULL, number INTEGER NOT NULL, start INTEGER NOT NULL, \"end\" INTEGER NOT NULL,"
  "  kind INTEGER NOT NULL, speaker TEXT, position INTEGER NOT NULL, entity INTEGER,"
  "  speaker_start INTEGER NOT NULL, speaker_end INTEGER NOT NULL, cue_start INTEGER NOT NULL, cue_end INTEGER NOT NULL,"
  "  addressee TEXT, channel TEXT, day TEXT, parts TEXT, country TEXT, published TEXT, PRIMARY KEY (document, number)) STRICT, WITHOUT ROWID;"
  "CREATE INDEX idx.quotations_entity ON quotations (entity, document) WHERE entity IS NOT NULL;"
  "CREATE TABLE idx.quotation_speakers (" /* of those that several say together */
  "  document INTEGER NOT NULL, number INTEGER NOT NULL, place INTEGER NOT NULL, name TEXT, position INTEGER NOT NULL, entity INTEGER,"
  "  start INTEGER NOT NULL, \"end\" INTEGER NOT NULL, PRIMARY KEY (document, number, place)) STRICT, WITHOUT ROWID;"
  "CREATE INDEX idx.quotation_speakers_entity ON quotation_speakers (entity, document);"
  "CREATE INDEX idx.quotations_published ON quotations (published DESC, document DESC, number, kind, country);"
  "CREATE INDEX idx.quotations_country ON quotations (country, published DESC, document DESC, number, kind) WHERE country IS NOT NULL;"
  "CREATE INDEX idx.quotations_speaker ON quotations (speaker COLLATE NOCASE, published DESC, document DESC, number, kind, country);"
  "CREATE TABLE idx.speakers (" /* each name with which the library knows a speaker, and how it calls him */
  "  name TEXT NOT NULL COLLATE NOCASE, entity INTEGER NOT NULL, known TEXT, PRIMARY KEY (name, entity)) STRICT, WITHOUT ROWID;"
  "CREATE TABLE idx.commitments ("
  "  document INTEGER NOT NULL, number INTEGER NOT NULL, start INTEGER NOT NULL, \"end\" INTEGER NOT NULL,"
  "  actor TEXT, actor_country TEXT, position INTEGER NOT NULL, action TEXT, beneficiary TEXT, condition TEXT, deadline TEXT, due TEXT,"
  "  due_first INTEGER," /* day on which that begins */
  "  modality TEXT, negative INTEGER NOT NULL, theme TEXT, quotation INTEGER NOT NULL,"
  "  entity INTEGER,"                                   /* of the actor */
  "  published TEXT, found INTEGER NOT NULL DEFAULT 1," /* 0: only the reader's assessment knows of it */
  "  assessment TEXT, outcome INTEGER NOT NULL DEFAULT 0,"
  "  PRIMARY KEY (document, number)) STRICT, WITHOUT ROWID;"
  /* Each holds what a reader may choose, so that a row need not be looked up to be passed over. */
  "CREATE INDEX idx.commitments_published ON commitments (" BY_DAY ", actor, actor_country, theme, modality);"
  "CREATE INDEX idx.commitments_actor ON commitments (actor COLLATE NOCASE, " BY_DAY ", actor_country, theme, modality);"
  "CREATE INDEX idx.commitments_action ON commitments (action COLLATE NOCASE, " BY_DAY ", actor, actor_country, theme, modality);"
  "CREATE INDEX idx.commitments_theme ON commitments (theme, " BY_DAY ", actor, actor_country, modality);"
  "CREATE INDEX idx.commitments_modality ON commitments (modality, " BY_DAY ", actor, actor_country, theme);"
  "CREATE INDEX idx.commitments_country ON commitments (actor_country, " BY_DAY ", actor, theme, modality) WHERE actor_country IS NOT NULL;"
  "CREATE INDEX idx.commitments_entity ON commitments (entity, " BY_DAY ", actor, actor_country, theme, modality) WHERE entity IS NOT NULL;"
  /* What few have: those who do not follow by day. */
  "CREATE INDEX idx.commitments_beneficiary ON commitments (beneficiary COLLATE NOCASE, " BY_DAY ", actor, actor_country, theme, modality) WHERE beneficiary IS NOT NULL;"
  "CREATE INDEX idx.commitments_condition ON commitments (condition COLLATE NOCASE, " BY_DAY ", actor, actor_country, theme, modality) WHERE condition IS NOT NULL;"
  "CREATE INDEX idx.commitments_due ON commitments (due_first, " BY_DAY ", actor, actor_country, theme, modality) WHERE due_first IS NOT NULL;"
  "CREATE INDEX idx.commitments_outcome ON commitments (outcome DESC, " BY_DAY ", actor, actor_country, theme, modality) WHERE outcome>0;"
  "CREATE TABLE idx.moments ("
  "  document INTEGER NOT NULL, number INTEGER NOT NULL, kind INTEGER NOT NULL, start INTEGER NOT NULL, \"end\" INTEGER NOT NULL,"
  "  first INTEGER NOT NULL, last INTEGER NOT NULL," /* days, counted from the year 1 */
  "  value TEXT NOT NULL, who TEXT, precision INTEGER NOT NULL, published TEXT, reported INTEGER NOT NULL,"
  "  PRIMARY KEY (document, number)) STRICT, WITHOUT ROWID;"
  "CREATE TABLE idx.moment_counts ("
  "  kind INTEGER NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL, precision INTEGER NOT NULL, reported INTEGER NOT NULL,"
  "  count INTEGER NOT NULL, PRIMARY KEY (kind, first, last, precision, reported)) STRICT, WITHOUT ROWID;"
  "CREATE TABLE idx.digests (" /* store/dossier-digest.h */
  "  kind INTEGER NOT NULL, document INTEGER NOT NULL, data BLOB NOT NULL, PRIMARY KEY (kind, document)) STRICT, WITHOUT ROWID;"
  "CREATE TABLE idx.figures ("
  "  document INTEGER NOT NULL, number INTEGER NOT NULL, start INTEGER NOT NULL, \"end\" INTEGER NOT NULL,"
  "  value REAL NOT NULL, unit TEXT, what TEXT, qualifier TEXT, PRIMARY KEY (document, number)) STRICT, WITHOUT ROWID;"
  "PRAGMA idx.user_version=11;";

gboolean
dossier_schema_get_version (DossierConnection *self, const char *schema, gint64 *version, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("PRAGMA %s.user_version", schema);

  return dossier_connection_get_int (self, sql, 0, version, error);
}

static gboolean
run_in_transaction (DossierConnection *self, const char *sql, GError **error)
{
  if (!dossier_connection_exec (self, "BEGIN IMMEDIATE", error))
    return FALSE;

  if (dossier_connection_exec (self, sql, error) && dossier_connection_exec (self, "COMMIT", error))
    return TRUE;

  dossier_connection_exec (self, "ROLLBACK", NULL);
  return FALSE;
}

/* Two programs may open a new library at the same moment: whoever comes second finds it made. */
static gboolean
create_unless_made (DossierConnection *self, const char *schema, const char *tables, GError **error)
{
  gint64 version = 0;

  if (!dossier_connection_exec (self, "BEGIN IMMEDIATE", error))
    return FALSE;

  if (dossier_schema_get_version (self, schema, &version, error) &&
      (version > 0 || dossier_connection_exec (self, tables, error)) &&
      dossier_connection_exec (self, "COMMIT", error))
    return TRUE;

  dossier_connection_exec (self, "ROLLBACK", NULL);
  return FALSE;
}

gboolean
dossier_schema_prepare_library (DossierConnection *self, GError **error)
{
  gint64 version = 0;

  if (!dossier_schema_get_version (self, "main", &version, error))
    return FALSE;

  if (version > DOSSIER_LIBRARY_VERSION)
    {
      g_set_error_literal (error, DOSSIER_STORE_ERROR, DOSSIER_STORE_ERROR_NEWER,
                           "This library was written by a newer Dossier. Update Dossier to open it; nothing was changed.");
      return FALSE;
    }

  if (version == 0)
    {
      if (!create_unless_made (self, "main", library_tables, error))
        return FALSE;
      version = 1;
    }
  for (; version < DOSSIER_LIBRARY_VERSION; version++)
    if (!run_in_transaction (self, steps[version - 1], error))
      return FALSE;

  return TRUE;
}

gboolean
dossier_schema_prepare_index (DossierConnection *self, GError **error)
{
  return create_unless_made (self, "idx", index_tables, error);
}

/* dossier-store-countries.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "store/dossier-store-countries.h"

#include "store/dossier-connection.h"
#include "store/dossier-scope.h"
#include "store/dossier-totals.h"

/* Numbers of one country in one document. */
typedef struct
{
  guint mentions;
  guint quotations;
  guint commitments;
} Counts;

static gboolean
is_of_country (const DossierMention *mention)
{
  return mention->country[0] != '\0' &&
         (mention->type == DOSSIER_ENTITY_COUNTRY ||
          (mention->kind != DOSSIER_MENTION_NAME && mention->kind != DOSSIER_MENTION_HANDLE));
}

/* The numbers of a country, zero at first. `code` must live as long as the table. */
static Counts *
get_counts (GHashTable *countries, const char *code)
{
  Counts *counts = g_hash_table_lookup (countries, code);

  if (counts == NULL)
    {
      counts = g_new0 (Counts, 1);
      g_hash_table_insert (countries, (gpointer)code, counts);
    }

  return counts;
}

static GHashTable *
count (DossierFindings *findings)
{
  GHashTable *countries = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);

  for (guint i = 0; i < findings->mentions->len; i++)
    {
      const DossierMention *mention = &g_array_index (findings->mentions, DossierMention, i);

      if (is_of_country (mention))
        get_counts (countries, mention->country)->mentions++;
    }
  for (guint i = 0; i < findings->quotations->len; i++)
    {
      const DossierQuotation *quotation = findings->quotations->pdata[i];
      DossierEntity          *speaker = quotation->speaker_entity >= 0 && (guint)quotation->speaker_entity < findings->entities->len
                                          ? findings->entities->pdata[quotation->speaker_entity]
                                          : NULL;

      if (speaker != NULL && dossier_entity_get_country (speaker) != NULL)
        get_counts (countries, dossier_entity_get_country (speaker))->quotations++;
    }
  for (guint i = 0; i < findings->commitments->len; i++)
    {
      const DossierCommitment *commitment = findings->commitments->pdata[i];

      if (commitment->actor_country[0] != '\0')
        get_counts (countries, commitment->actor_country)->commitments++;
    }

  return countries;
}

static gboolean
put_counts (DossierConnection *connection, gint64 document, const char *code, const Counts *counts, GError **error)
{
  const guint sums[] = { counts->mentions, counts->mentions > 0, counts->quotations, counts->commitments };

  dossier_totals_add_country (dossier_connection_get_totals (connection), code, sums);
  return dossier_connection_run (connection, error, "INSERT INTO idx.country_documents VALUES (?, ?, ?, ?, ?)", "siiii", code, document,
                                 (gint64)counts->mentions, (gint64)counts->quotations, (gint64)counts->commitments);
}

gboolean
dossier_store_put_countries (DossierConnection *connection, gint64 document, DossierFindings *findings, GError **error)
{
  g_autoptr (GHashTable) countries = count (findings);
  GHashTableIter iter;
  gpointer       code, counts;

  g_hash_table_iter_init (&iter, countries);
  while (g_hash_table_iter_next (&iter, &code, &counts))
    if (!put_counts (connection, document, code, counts, error))
      return FALSE;

  return TRUE;
}

static DossierCountry *
country_from_row (DossierStatement *statement)
{
  const char *code = dossier_column_text (statement, 0);
  guint       counts[DOSSIER_N_MEASURES];

  for (guint measure = 0; measure < DOSSIER_N_MEASURES; measure++)
    counts[measure] = dossier_column_int (statement, measure + 1);

  return dossier_country_new (code, code, counts);
}

GPtrArray *
dossier_store_count_countries (DossierConnection *connection, const DossierFilter *filter, GError **error)
{
  g_autoptr (GPtrArray) countries = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (DossierScope) scope = dossier_scope_new (filter, error);
  g_autoptr (GString) sql = g_string_new (NULL);
  g_autoptr (DossierStatement) statement = NULL;
  g_autoptr (GError) local = NULL;

  if (scope == NULL)
    return NULL;

  dossier_scope_fold_match (scope);
  if (scope->plain)
    g_string_append (sql, "SELECT code, mentions, documents, quotations, commitments FROM idx.countries WHERE mentions+quotations+commitments>0 ORDER BY 2 DESC, 1");
  else
    g_string_append_printf (sql,
                            "SELECT country, sum(mentions), sum(mentions>0), sum(quotations), sum(commitments) FROM idx.country_documents"
                            " WHERE document IN (SELECT d.id FROM documents d WHERE %s) GROUP BY 1 ORDER BY 2 DESC, 1",
                            scope->where->str);
  statement = dossier_connection_prepare_texts (connection, error, sql->str, scope->texts);
  if (statement == NULL)
    return NULL;

  while (dossier_connection_step (connection, statement, &local))
    g_ptr_array_add (countries, country_from_row (statement));
  if (local == NULL)
    return g_steal_pointer (&countries);

  g_propagate_error (error, g_steal_pointer (&local));
  return NULL;
}

/* dossier-store-countries.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "store/dossier-store-countries.h"

#include <string.h>

#include "store/dossier-connection.h"
#include "store/dossier-scope.h"
#include "store/dossier-store-digests.h"
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

static void
append_counts (GByteArray *digest, const char *code, const Counts *counts)
{
  dossier_digest_append (digest, dossier_digest_from_country (code));
  dossier_digest_append (digest, counts->mentions);
  dossier_digest_append (digest, counts->quotations);
  dossier_digest_append (digest, counts->commitments);
}

gboolean
dossier_store_put_countries (DossierConnection *connection, gint64 document, DossierFindings *findings, GError **error)
{
  g_autoptr (GHashTable) countries = count (findings);
  g_autoptr (GByteArray) digest = g_byte_array_new ();
  GHashTableIter iter;
  gpointer       code, counts;

  g_hash_table_iter_init (&iter, countries);
  while (g_hash_table_iter_next (&iter, &code, &counts))
    {
      if (!put_counts (connection, document, code, counts, error))
        return FALSE;
      append_counts (digest, code, counts);
    }

  return dossier_store_put_digest (connection, DOSSIER_DIGEST_COUNTRIES, document, digest, error);
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

static GPtrArray *
load_totals (DossierConnection *connection, GError **error)
{
  g_autoptr (GPtrArray) countries = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (DossierStatement) statement = NULL;
  g_autoptr (GError) local = NULL;

  statement = dossier_connection_prepare (connection, error,
                                          "SELECT code, mentions, documents, quotations, commitments FROM idx.countries WHERE mentions+quotations+commitments>0 ORDER BY 2 DESC, 1", "");
  if (statement == NULL)
    return NULL;

  while (dossier_connection_step (connection, statement, &local))
    g_ptr_array_add (countries, country_from_row (statement));
  if (local == NULL)
    return g_steal_pointer (&countries);

  g_propagate_error (error, g_steal_pointer (&local));
  return NULL;
}

static void
add_counts (gint64 document, DossierDigest *digest, gpointer data)
{
  guint (*counts)[DOSSIER_N_MEASURES] = data;
  guint32 country, mentions, quotations, commitments;

  while (dossier_digest_next (digest, &country) && dossier_digest_next (digest, &mentions) && dossier_digest_next (digest, &quotations) && dossier_digest_next (digest, &commitments))
    {
      if (country >= DOSSIER_DIGEST_COUNTRIES_END)
        continue;
      counts[country][DOSSIER_MEASURE_MENTIONS] += mentions;
      counts[country][DOSSIER_MEASURE_DOCUMENTS] += mentions > 0;
      counts[country][DOSSIER_MEASURE_QUOTATIONS] += quotations;
      counts[country][DOSSIER_MEASURE_COMMITMENTS] += commitments;
    }
}

/* Most mentioned first. */
static int
compare_countries (gconstpointer a, gconstpointer b)
{
  DossierCountry *one = *(DossierCountry **)a, *two = *(DossierCountry **)b;
  guint           n_one = dossier_country_get_count (one, DOSSIER_MEASURE_MENTIONS), n_two = dossier_country_get_count (two, DOSSIER_MEASURE_MENTIONS);

  if (n_one != n_two)
    return n_one > n_two ? -1 : 1;

  return strcmp (dossier_country_get_code (one), dossier_country_get_code (two));
}

GPtrArray *
dossier_store_count_countries (DossierConnection *connection, const DossierFilter *filter, GError **error)
{
  g_autoptr (GPtrArray) countries = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (DossierScope) scope = dossier_scope_new (filter, error);
  g_autoptr (DossierDocumentSet) documents = NULL;
  g_autofree guint (*counts)[DOSSIER_N_MEASURES] = NULL;

  if (scope == NULL || !dossier_scope_find (scope, connection, &documents, error))
    return NULL;
  if (documents == NULL)
    return load_totals (connection, error);

  counts = g_malloc0_n (DOSSIER_DIGEST_COUNTRIES_END, sizeof *counts);
  if (!dossier_store_each_digest (connection, DOSSIER_DIGEST_COUNTRIES, documents, add_counts, counts, error))
    return NULL;

  for (guint i = 1; i < DOSSIER_DIGEST_COUNTRIES_END; i++)
    {
      char code[3];

      dossier_digest_to_country (i, code);
      if (counts[i][DOSSIER_MEASURE_MENTIONS] + counts[i][DOSSIER_MEASURE_QUOTATIONS] + counts[i][DOSSIER_MEASURE_COMMITMENTS] > 0)
        g_ptr_array_add (countries, dossier_country_new (code, code, counts[i]));
    }
  g_ptr_array_sort (countries, compare_countries);
  return g_steal_pointer (&countries);
}

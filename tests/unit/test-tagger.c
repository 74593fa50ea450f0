/* test-tagger.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The trained tagger: features that must not change without a new model, the best path over a model made by
 * hand, damaged files, and some sentences with the model that Dossier ships.
 */

#include "config.h"

#include "analysis/dossier-analyzer.h"
#include "analysis/dossier-tagger.h"

#include <string.h>

#define PAIRS_SIZE (DOSSIER_N_TOKEN_CLASSES * sizeof (DossierPairs))

static DossierKnowledge *knowledge;

typedef struct
{
  DossierDraft    *draft;
  DossierSearch   *search;
  DossierClusters *clusters;
} Fixture;

/* Words that no table knows. */
static void
set_up (Fixture *fixture, gconstpointer text)
{
  fixture->draft = dossier_draft_new (knowledge, text, strlen (text), NULL, NULL);
  fixture->search = dossier_search_new (fixture->draft);
  fixture->clusters = dossier_clusters_new (NULL, 0);
}

static void
tear_down (Fixture *fixture, gconstpointer text)
{
  dossier_clusters_free (fixture->clusters);
  dossier_search_free (fixture->search);
  dossier_draft_free (fixture->draft);
}

static guint64
hash_buckets (const DossierFeatures *features, guint index, guint *n)
{
  guint32 buckets[DOSSIER_FEATURES_MAX];
  guint64 hash = 0;

  *n = dossier_features_get (features, index, buckets);
  for (guint i = 0; i < *n; i++)
    {
      g_assert_cmpuint (buckets[i], <, 1 << DOSSIER_FEATURES_BITS);
      hash = dossier_key_join (hash, buckets[i]);
    }

  return hash;
}

static void
test_features (Fixture *fixture, gconstpointer text)
{
  g_autoptr (DossierFeatures) features = dossier_features_new (fixture->search, fixture->clusters);
  guint   n;
  guint64 first, second;

  g_assert_true (dossier_features_next (features));
  g_assert_cmpuint (dossier_features_get_token (features), ==, 0);
  g_assert_cmpuint (dossier_features_get_n_tokens (features), ==, 2);
  first = hash_buckets (features, 0, &n);
  g_assert_cmpuint (n, ==, 76);
  second = hash_buckets (features, 1, &n);
  g_assert_cmpuint (n, ==, 76);
  g_assert_cmphex (first, ==, G_GUINT64_CONSTANT (0xbc534696a7d53e00));
  g_assert_cmphex (second, ==, G_GUINT64_CONSTANT (0x9d9207ee597aea01));
  g_assert_cmpuint (dossier_features_get_class (features, 1), ==, 19);
  g_assert_false (dossier_features_next (features));
}

/* A model of one row, that of the feature every token has, which likes people: 5 for the first and the last
 * token of a name, 8 for one that stands alone, and 10 for a last behind a first one. */
static GBytes *
make_model (const DossierFeatures *features)
{
  GByteArray        *bytes = g_byte_array_new ();
  DossierModelHeader header = { .magic = DOSSIER_MODEL_MAGIC, .features_version = DOSSIER_FEATURES_VERSION, .features_bits = DOSSIER_FEATURES_BITS, .n_labels = DOSSIER_N_LABELS, .n_rows = 1, .scale = 0.5 };
  DossierPairs       pairs[DOSSIER_N_TOKEN_CLASSES] = { 0 };
  guint32            buckets[DOSSIER_FEATURES_MAX];
  const guint32      mask = 1 << DOSSIER_LABEL_LAST | 1 << DOSSIER_LABEL_ONLY | 1 << DOSSIER_LABEL_FIRST;
  const guint8       weights[] = { 5, 8, 5 };
  guint8             distance[3];

  for (guint i = 0; i < DOSSIER_N_TOKEN_CLASSES; i++)
    pairs[i][DOSSIER_LABEL_FIRST][DOSSIER_LABEL_LAST] = 10;
  dossier_features_get (features, 0, buckets);
  distance[0] = (buckets[0] & 0x7f) | 0x80;
  distance[1] = (buckets[0] >> 7 & 0x7f) | 0x80;
  distance[2] = buckets[0] >> 14;
  header.n_row_bytes = sizeof distance + sizeof mask + sizeof weights;

  g_byte_array_append (bytes, (const guint8 *)&header, sizeof header);
  g_byte_array_append (bytes, (const guint8 *)pairs, sizeof pairs);
  g_byte_array_append (bytes, distance, sizeof distance);
  g_byte_array_append (bytes, (const guint8 *)&mask, sizeof mask);
  g_byte_array_append (bytes, weights, sizeof weights);
  header.checksum = dossier_model_checksum (bytes->data + sizeof header, bytes->len - sizeof header);
  memcpy (bytes->data, &header, sizeof header);

  return g_byte_array_free_to_bytes (bytes);
}

static void
test_path (Fixture *fixture, gconstpointer text)
{
  g_autoptr (DossierFeatures) features = dossier_features_new (fixture->search, fixture->clusters);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (DossierModel) model = NULL;
  g_autofree DossierTag *free = NULL, *bound = NULL, *impossible = NULL;
  guint8                 fixed[] = { DOSSIER_NO_LABEL, DOSSIER_NO_LABEL };

  g_assert_true (dossier_features_next (features));
  bytes = make_model (features);
  model = dossier_model_new (bytes, &error);
  g_assert_no_error (error);

  free = dossier_tagger_run (model, fixture->search, fixed);
  g_assert_cmpuint (free[0].label, ==, DOSSIER_LABEL_FIRST + DOSSIER_SORT_PERSON);
  g_assert_cmpuint (free[1].label, ==, DOSSIER_LABEL_LAST + DOSSIER_SORT_PERSON);
  /* 20 for the name, 8 when the second token alone is one: a half of the difference. */
  g_assert_cmpfloat (free[0].margin, ==, 6);

  fixed[0] = DOSSIER_LABEL_ONLY + DOSSIER_SORT_PLACE;
  bound = dossier_tagger_run (model, fixture->search, fixed);
  g_assert_cmpuint (bound[0].label, ==, DOSSIER_LABEL_ONLY + DOSSIER_SORT_PLACE);
  g_assert_cmpuint (bound[1].label, ==, DOSSIER_LABEL_ONLY + DOSSIER_SORT_PERSON);

  fixed[0] = DOSSIER_LABEL_LAST + DOSSIER_SORT_PLACE;
  impossible = dossier_tagger_run (model, fixture->search, fixed);
  g_assert_cmpuint (impossible[0].label, ==, DOSSIER_LABEL_FIRST + DOSSIER_SORT_PERSON);
}

static void
assert_refused (const guint8 *data, gsize n_bytes)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, n_bytes);
  g_autoptr (GError) error = NULL;

  g_assert_null (dossier_model_new (bytes, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
}

static void
test_damaged (Fixture *fixture, gconstpointer text)
{
  g_autoptr (DossierFeatures) features = dossier_features_new (fixture->search, fixture->clusters);
  g_autoptr (GBytes) bytes = NULL;
  g_autofree guint8 *data = NULL;
  gsize              n;

  g_assert_true (dossier_features_next (features));
  bytes = make_model (features);
  data = g_memdup2 (g_bytes_get_data (bytes, &n), g_bytes_get_size (bytes));

  assert_refused (data, 0);
  assert_refused (data, sizeof (DossierModelHeader));
  assert_refused (data, n - 1);
  data[n - 1] ^= 1;
  assert_refused (data, n);
  data[n - 1] ^= 1;
  data[0] ^= 1;
  assert_refused (data, n);
  data[0] ^= 1;
  /* A row beyond the table, with a right sum. */
  data[sizeof (DossierModelHeader) + PAIRS_SIZE + 2] = 0x7f;
  ((DossierModelHeader *)data)->checksum = dossier_model_checksum (data + sizeof (DossierModelHeader), n - sizeof (DossierModelHeader));
  assert_refused (data, n);
}

static const struct
{
  const char       *text;
  const char       *name;
  DossierEntityType type;
} sentences[] = {
  { "The ferry from Pellworth to the islands was late.", "Pellworth", DOSSIER_ENTITY_PLACE },
};

static void
test_shipped (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (sentences); i++)
    {
      const char *text = sentences[i].text;
      g_autoptr (DossierFindings) findings = dossier_analyze (knowledge, text, strlen (text), NULL, NULL);
      gsize    start = strstr (text, sentences[i].name) - text;
      gboolean found = FALSE;

      for (guint j = 0; j < findings->mentions->len; j++)
        {
          const DossierMention *mention = &g_array_index (findings->mentions, DossierMention, j);

          if (mention->start == start && mention->end == start + strlen (sentences[i].name))
            {
              found = TRUE;
              g_assert_cmpint (mention->type, ==, sentences[i].type);
              g_assert_cmpstr (mention->rule, ==, "model");
              g_assert_cmpfloat (mention->confidence, >, 0.5);
              g_assert_cmpfloat (mention->confidence, <=, 1);
            }
        }
      if (!found)
        g_test_message ("“%s” was not found", sentences[i].name);
      g_assert_true (found);
    }
}

static void
test_clusters (void)
{
  g_autoptr (GArray) words = g_array_new (FALSE, FALSE, sizeof (DossierClusterWord));
  g_autoptr (DossierClusters) clusters = NULL;
  const char *const listed[] = { "ferry", "harbour", "ferry", "minister" };

  for (guint i = 0; i < G_N_ELEMENTS (listed); i++)
    {
      DossierClusterWord word = dossier_clusters_pack (dossier_key_new (listed[i], strlen (listed[i])).folded, i, 10 + i, 2000 + i, 1 + i);

      g_array_append_val (words, word);
    }
  dossier_clusters_sort (words);
  g_assert_cmpuint (words->len, ==, 3);
  clusters = dossier_clusters_new ((const DossierClusterWord *)words->data, words->len);

  g_assert_cmpuint (dossier_clusters_find (clusters, dossier_key_new ("Ferry", 5).folded).small, ==, 1);
  g_assert_cmpuint (dossier_clusters_find (clusters, dossier_key_new ("minister", 8).folded).large, ==, 2004);
  g_assert_cmpuint (dossier_clusters_find (clusters, dossier_key_new ("minister", 8).folded).rank, ==, 4);
  g_assert_cmpuint (dossier_clusters_find (clusters, dossier_key_new ("canal", 5).folded).rank, ==, 0);
}

#define ADD(path, test) g_test_add (path, Fixture, "Zbelund Xqvora", set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;
  int result;

  g_test_init (&argc, &argv, NULL);
  knowledge = dossier_knowledge_load (NULL, &error);
  g_assert_no_error (error);

  ADD ("/tagger/features", test_features);
  ADD ("/tagger/path", test_path);
  ADD ("/tagger/damaged", test_damaged);
  g_test_add_func ("/tagger/clusters", test_clusters);
  g_test_add_func ("/tagger/shipped", test_shipped);
  result = g_test_run ();
  dossier_knowledge_unref (knowledge);

  return result;
}

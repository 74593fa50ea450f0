/* dossier-text-finder.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Both sides are folded one code point at a time: 0 = leave out. The text is searched by Knuth,
 * Morris and Pratt, so that it is folded only once and never copied.
 */

#include "config.h"

#include "view/dossier-text-finder.h"

/* Code points between two looks at the cancellable. */
#define PATIENCE 65536
/* Folded forms of the code points below are kept; beyond them (CJK and others) little changes. */
#define N_KEPT 0x3000

static gboolean
is_accentless_script (gunichar c)
{
  GUnicodeScript script = g_unichar_get_script (c);

  return script == G_UNICODE_SCRIPT_LATIN || script == G_UNICODE_SCRIPT_GREEK;
}

static gunichar
fold_slowly (gunichar c)
{
  gunichar base, mark;

  if (g_unichar_isspace (c) || c == 0x00A0 || c == 0x202F)
    return ' ';
  if (g_unichar_ismark (c) || g_unichar_iszerowidth (c) || c == 0x00AD || c == 0x0640)
    return 0;
  if (c == 0x2018 || c == 0x2019 || c == 0x02BC || c == 0x201B)
    return '\'';
  if (c == 0x201C || c == 0x201D || c == 0x201E || c == 0x00AB || c == 0x00BB)
    return '"';
  if (c == 0x2010 || c == 0x2011 || c == 0x2013 || c == 0x2014 || c == 0x2212)
    return '-';

  c = g_unichar_tolower (c);
  while (is_accentless_script (c) && g_unichar_decompose (c, &base, &mark) && mark != 0)
    c = base;

  return c == 0x03C2 ? 0x03C3 : c;
}

static gpointer
make_table (gpointer data)
{
  guint16 *table = g_new (guint16, N_KEPT);

  for (gunichar c = 0; c < N_KEPT; c++)
    {
      gunichar folded = fold_slowly (c);

      table[c] = folded <= G_MAXUINT16 ? folded : c;
    }

  return table;
}

static inline gunichar
fold (const guint16 *table, gunichar c)
{
  return c < N_KEPT ? table[c] : fold_slowly (c);
}

/* The folded query, spaces made one, none at its ends. */
static GArray *
fold_query (const guint16 *table, const char *query)
{
  GArray *folded = g_array_new (FALSE, FALSE, sizeof (gunichar));

  for (const char *p = query; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = fold (table, g_utf8_get_char (p));
      gunichar last = folded->len > 0 ? g_array_index (folded, gunichar, folded->len - 1) : ' ';

      if (c != 0 && !(c == ' ' && last == ' '))
        g_array_append_val (folded, c);
    }
  if (folded->len > 0 && g_array_index (folded, gunichar, folded->len - 1) == ' ')
    g_array_set_size (folded, folded->len - 1);

  return folded;
}

/* Length of the longest beginning of the query that ends at each of its places. */
static guint *
make_failures (const gunichar *query, guint n)
{
  guint *failures = g_new0 (guint, n);

  for (guint i = 1, k = 0; i < n; i++)
    {
      while (k > 0 && query[i] != query[k])
        k = failures[k - 1];
      if (query[i] == query[k])
        k++;
      failures[i] = k;
    }

  return failures;
}

typedef struct
{
  const gunichar *query;
  guint           n;
  guint          *failures;
  guint32        *places; /* code point of each of the last n letters that counted, in a ring */
  guint32         counted;
  guint           matched;
  gunichar        last;
} Search;

/* TRUE when the query ends with this letter, which stands at code point `at`. */
static gboolean
take (Search *search, gunichar c, guint32 at)
{
  if (c == 0 || (c == ' ' && search->last == ' '))
    return FALSE;

  search->last = c;
  search->places[search->counted++ % search->n] = at;
  while (search->matched > 0 && c != search->query[search->matched])
    search->matched = search->failures[search->matched - 1];
  if (c == search->query[search->matched])
    search->matched++;
  if (search->matched < search->n)
    return FALSE;

  search->matched = 0;
  return TRUE;
}

GArray *
dossier_text_find (DossierDocument *document, const char *query, GCancellable *cancellable)
{
  static GOnce   once = G_ONCE_INIT;
  const guint16 *table = g_once (&once, make_table, NULL);
  g_autoptr (GArray) folded = fold_query (table, query);
  g_autoptr (GArray) found = dossier_span_array_new ();
  g_autofree guint   *failures = NULL;
  g_autofree guint32 *places = NULL;
  Search              search = { .query = (gunichar *)(gpointer)folded->data, .n = folded->len, .last = ' ' };
  guint32             at = 0;

  if (folded->len == 0)
    return g_steal_pointer (&found);

  search.failures = failures = make_failures (search.query, search.n);
  search.places = places = g_new0 (guint32, search.n);
  for (const char *p = dossier_document_get_text (document); *p != '\0'; p = g_utf8_next_char (p), at++)
    {
      if (at % PATIENCE == 0 && g_cancellable_is_cancelled (cancellable))
        return NULL;

      if (take (&search, fold (table, g_utf8_get_char (p)), at))
        {
          DossierSpan span = { .start = places[search.counted % search.n], .end = at + 1, .item = found->len };

          g_array_append_val (found, span);
        }
    }

  return g_steal_pointer (&found);
}

/* dossier-anchoring.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The words themselves come first, at each place where they stand; what stands around them decides between several.
 * Only when they stand nowhere are similar words looked for, and of these only such are taken as have their surroundings
 * kept on both sides, or on one while the other is gone from the text: where it stands elsewhere, the passage was there.
 */

#include "config.h"

#include "library/dossier-anchoring.h"

#include "library/dossier-fuzzy-match.h"
#include "library/dossier-plain-text.h"

#include <string.h>

/* Plain characters of context on each side that are compared. */
#define SIDE 48
/* From this share on the surroundings are the same, and surely the same. */
#define SAME 0.7
#define SURELY_SAME 0.9
/* So much better than any other the place has to be. */
#define MARGIN 0.1
/* Plain characters from which on words alone tell where they are from: with nothing known about what stood around them,
 * and with surroundings that have changed. */
#define TELLING 24
#define TELLING_ELSEWHERE 40
/* Shorter quotes have no similar words, only others. */
#define FUZZY_LEAST 12
#define FUZZY_SHARE 5
#define FUZZY_MOST_ERRORS 100
#define MOST_PLACES 10000
/* Context at the edge that says where a changed passage begins and ends. */
#define EDGE 12
/* Characters beyond its errors that a similar passage may have lost at an edge. */
#define EDGE_REACH 24
/* Context that stands elsewhere contradicts. */
#define CONTRADICTION 24
/* Less context than this says nothing, unless the text begins or ends there. */
#define SIDE_LEAST 8

struct _DossierAnchorText
{
  DossierPlainText *plain;
};

/* A stretch of plain characters. */
typedef struct
{
  const gunichar *chars;
  guint32         n;
} Words;

typedef struct
{
  const DossierPlainText *text;
  const char             *words; /* `exact` in UTF-8 */
  gsize                   n_bytes;
  Words                   exact;
  Words                   prefix; /* n = 0: unknown */
  Words                   suffix;
  gboolean                inside_word[2]; /* the passage begins, ends within a word */
  gint64                  start;          /* code point, -1 = unknown */
} Search;

/* A place, in plain characters of the text. */
typedef struct
{
  guint32  start;
  guint32  end;
  double   before; /* -1 = unknown */
  double   behind;
  double   total;
  gboolean whole; /* all known context stands there letter by letter */
} Place;

DossierAnchorText *
dossier_anchor_text_new (const char *text)
{
  DossierAnchorText *self = g_new0 (DossierAnchorText, 1);

  self->plain = dossier_plain_text_new (text);
  return self;
}

void
dossier_anchor_text_free (DossierAnchorText *self)
{
  if (self == NULL)
    return;

  dossier_plain_text_free (self->plain);
  g_free (self);
}

static Words
trim (const DossierPlainText *text)
{
  Words words = { text->chars, text->n };

  while (words.n > 0 && words.chars[words.n - 1] == ' ')
    words.n--;
  while (words.n > 0 && words.chars[0] == ' ')
    {
      words.chars++;
      words.n--;
    }

  return words;
}

static Words
last_of (Words words, guint32 n)
{
  return words.n > n ? (Words){ words.chars + words.n - n, n } : words;
}

static Words
first_of (Words words, guint32 n)
{
  return (Words){ words.chars, MIN (words.n, n) };
}

static gboolean
stands_at (const DossierPlainText *text, gint64 at, Words words)
{
  if (words.n == 0)
    return TRUE;

  return at >= 0 && at + words.n <= text->n && memcmp (text->chars + at, words.chars, words.n * sizeof (gunichar)) == 0;
}

/* Past a space between the words and what stands around them. */
static guint32
before_space (const DossierPlainText *text, guint32 at)
{
  return at > 0 && text->chars[at - 1] == ' ' ? at - 1 : at;
}

static guint32
behind_space (const DossierPlainText *text, guint32 at)
{
  return at < text->n && text->chars[at] == ' ' ? at + 1 : at;
}

/* -1 = unknown. */
static double
rate_before (const Search *search, guint32 at)
{
  Words    words = last_of (search->prefix, SIDE);
  gboolean enough = words.n >= SIDE_LEAST || (words.n > 0 && at == words.n);

  return enough ? dossier_fuzzy_before (search->text->chars, at, words.chars, words.n) : -1;
}

static double
rate_behind (const Search *search, guint32 at)
{
  Words    words = first_of (search->suffix, SIDE);
  gboolean enough = words.n >= SIDE_LEAST || (words.n > 0 && at + words.n == search->text->n);

  return enough ? dossier_fuzzy_behind (search->text->chars, search->text->n, at, words.chars, words.n) : -1;
}

static void
rate_place (const Search *search, Place *place)
{
  const DossierPlainText *text = search->text;
  guint32                 left = before_space (text, place->start), right = behind_space (text, place->end);

  place->before = rate_before (search, left);
  place->behind = rate_behind (search, right);
  place->total = MAX (place->before, 0) + MAX (place->behind, 0);
  if (place->before >= 0 && place->behind >= 0)
    place->total /= 2;
}

static gboolean
has_whole_context (const Search *search, const Place *place)
{
  guint32 left = before_space (search->text, place->start), right = behind_space (search->text, place->end);

  return (search->prefix.n > 0 || search->suffix.n > 0) && stands_at (search->text, (gint64)left - search->prefix.n, search->prefix) && stands_at (search->text, right, search->suffix);
}

static gboolean
is_letter_at (const DossierPlainText *text, gint64 at)
{
  return at >= 0 && at < text->n && g_unichar_isalnum (text->chars[at]);
}

/* Words are looked for as words: "hines" does not stand in "machines". */
static gboolean
is_cut_like (const Search *search, guint32 start, guint32 end)
{
  gboolean cuts_start = is_letter_at (search->text, (gint64)start - 1) && is_letter_at (search->text, start);
  gboolean cuts_end = is_letter_at (search->text, (gint64)end - 1) && is_letter_at (search->text, end);

  return (!cuts_start || search->inside_word[0]) && (!cuts_end || search->inside_word[1]);
}

static GArray *
find_words (const Search *search)
{
  GArray     *places = g_array_new (FALSE, TRUE, sizeof (Place));
  const char *p = search->text->utf8, *end = p + search->text->bytes[search->text->n];

  while ((p = memmem (p, end - p, search->words, search->n_bytes)) != NULL && places->len < MOST_PLACES)
    {
      Place place = { .start = dossier_plain_text_at_byte (search->text, p - search->text->utf8) };

      place.end = place.start + search->exact.n;
      place.whole = has_whole_context (search, &place);
      if (is_cut_like (search, place.start, place.end))
        g_array_append_val (places, place);
      p++;
    }

  return places;
}

static gboolean
is_known (const Search *search)
{
  return search->prefix.n > 0 || search->suffix.n > 0;
}

static gboolean
is_where_it_was (const Search *search, const Place *place)
{
  return search->start >= 0 && search->text->starts[place->start] == search->start;
}

/* The only one with all of the context; NULL when there is none or several. */
static const Place *
find_whole (GArray *places)
{
  const Place *found = NULL;

  for (guint i = 0; i < places->len; i++)
    if (g_array_index (places, Place, i).whole)
      {
        if (found != NULL)
          return NULL;
        found = &g_array_index (places, Place, i);
      }

  return found;
}

/* The best rated, and in `second` the rating of the next, -1 when there is no other. */
static const Place *
find_best (GArray *places, double *second)
{
  const Place *best = NULL;

  *second = -1;
  for (guint i = 0; i < places->len; i++)
    {
      const Place *place = &g_array_index (places, Place, i);

      if (best == NULL || place->total > best->total)
        {
          *second = best != NULL ? best->total : -1;
          best = place;
        }
      else
        *second = MAX (*second, place->total);
    }

  return best;
}

/* Which of the places where the words stand is meant; NULL when that cannot be told. */
static const Place *
choose_place (const Search *search, GArray *places)
{
  const Place *whole = find_whole (places), *best;
  double       second;

  if (whole != NULL)
    return whole;

  for (guint i = 0; i < places->len; i++)
    rate_place (search, &g_array_index (places, Place, i));
  best = find_best (places, &second);
  if (places->len == 1)
    {
      gboolean same = MAX (best->before, best->behind) >= SAME;
      guint32  least = is_known (search) ? TELLING_ELSEWHERE : TELLING;

      return same || search->exact.n >= least || (!is_known (search) && is_where_it_was (search, best)) ? best : NULL;
    }
  if (MAX (best->before, best->behind) >= SAME && best->total - second >= MARGIN)
    return best;

  /* Several are equal in all; the one at the old place is meant. */
  for (guint i = 0; i < places->len; i++)
    {
      const Place *place = &g_array_index (places, Place, i);

      if (is_where_it_was (search, place) && best->total - place->total < MARGIN && (!is_known (search) || MAX (place->before, place->behind) >= SAME))
        return place;
    }

  return NULL;
}

static gboolean
stands_somewhere (const DossierPlainText *text, Words words)
{
  for (guint32 at = 0; at + words.n <= text->n; at++)
    if (stands_at (text, at, words))
      return TRUE;

  return FALSE;
}

/* Whether what stands around similar words says that they are the passage. */
static gboolean
is_certain (const Search *search, const Place *place)
{
  if (place->before >= SAME && place->behind >= SAME)
    return TRUE;
  if (place->before >= SURELY_SAME)
    return search->suffix.n == 0 || !stands_somewhere (search->text, first_of (search->suffix, CONTRADICTION));
  if (place->behind >= SURELY_SAME)
    return search->prefix.n == 0 || !stands_somewhere (search->text, last_of (search->prefix, CONTRADICTION));

  return FALSE;
}

/* Where the context ends the passage begins. What was replaced at its edges is not similar, and would be left out. */
static void
set_edges (const Search *search, Place *place, guint32 reach)
{
  const DossierPlainText *text = search->text;
  Words                   before = last_of (search->prefix, EDGE), behind = first_of (search->suffix, EDGE);
  guint32                 start = place->start, end = place->end;

  for (guint32 d = 0; before.n > 0 && d <= 2 * reach; d++)
    {
      gint64 edge = d % 2 == 0 ? (gint64)start - d / 2 : (gint64)start + (d + 1) / 2;

      if (edge < end && edge >= 0 && stands_at (text, (gint64)before_space (text, (guint32)edge) - before.n, before))
        {
          place->start = (guint32)edge;
          break;
        }
    }
  for (guint32 d = 0; behind.n > 0 && d <= 2 * reach; d++)
    {
      gint64 edge = d % 2 == 0 ? (gint64)end + d / 2 : (gint64)end - (d + 1) / 2;

      if (edge > place->start && edge <= text->n && stands_at (text, behind_space (text, (guint32)edge), behind))
        {
          place->end = (guint32)edge;
          break;
        }
    }
}

static void
widen_to_words (const Search *search, Place *place)
{
  const DossierPlainText *text = search->text;

  while (!search->inside_word[0] && is_letter_at (text, (gint64)place->start - 1) && is_letter_at (text, place->start))
    place->start--;
  while (!search->inside_word[1] && is_letter_at (text, (gint64)place->end - 1) && is_letter_at (text, place->end))
    place->end++;
  while (place->end - place->start > 1 && text->chars[place->start] == ' ')
    place->start++;
  while (place->end - place->start > 1 && text->chars[place->end - 1] == ' ')
    place->end--;
}

/* Of places that overlap, which are one, the better. */
static void
add_place (GArray *places, const Place *place)
{
  Place *last = places->len > 0 ? &g_array_index (places, Place, places->len - 1) : NULL;

  if (last == NULL || place->start >= last->end)
    g_array_append_vals (places, place, 1);
  else if (place->total > last->total)
    *last = *place;
}

/* Similar words, with how far they are the same in the rating. */
static GArray *
find_similar (const Search *search)
{
  guint32 most = MIN (search->exact.n / FUZZY_SHARE, FUZZY_MOST_ERRORS);
  g_autoptr (GArray) matches = dossier_fuzzy_match (search->text->chars, search->text->n, search->exact.chars, search->exact.n, most);
  GArray *places = g_array_new (FALSE, TRUE, sizeof (Place));

  for (guint i = 0; i < matches->len && places->len < MOST_PLACES; i++)
    {
      const DossierFuzzyMatch *match = &g_array_index (matches, DossierFuzzyMatch, i);
      Place                    place = { .start = match->start, .end = match->end };

      set_edges (search, &place, most + MIN (EDGE_REACH, search->exact.n / FUZZY_SHARE));
      widen_to_words (search, &place);
      rate_place (search, &place);
      place.total = (place.total + 1.0 - (double)match->errors / search->exact.n) / 2;
      add_place (places, &place);
    }

  return places;
}

static DossierAnchor
make_anchor (const Search *search, const Place *place, gboolean changed)
{
  DossierAnchor anchor = { DOSSIER_ANCHOR_LOST, 0, 0 };

  if (place == NULL)
    return anchor;

  anchor.start = search->text->starts[place->start];
  anchor.end = search->text->ends[place->end - 1];
  anchor.state = changed ? DOSSIER_ANCHOR_CHANGED : is_where_it_was (search, place) ? DOSSIER_ANCHOR_EXACT
                                                                                    : DOSSIER_ANCHOR_MOVED;
  return anchor;
}

static DossierAnchor
search_text (const Search *search)
{
  g_autoptr (GArray) places = find_words (search);
  g_autoptr (GArray) similar = NULL;
  const Place *best;
  double       second;

  if (places->len > 0)
    return make_anchor (search, choose_place (search, places), FALSE);
  if (search->exact.n < FUZZY_LEAST || !is_known (search))
    return make_anchor (search, NULL, FALSE);

  similar = find_similar (search);
  best = find_best (similar, &second);
  if (best != NULL && is_certain (search, best) && best->total - second >= MARGIN)
    return make_anchor (search, best, TRUE);

  return make_anchor (search, NULL, FALSE);
}

/* Whether `words` and the context on this side of them are parts of one word. */
static gboolean
cuts_word (const DossierPlainText *context, gboolean before, Words words)
{
  gunichar outer, inner;

  if (context->n == 0 || words.n == 0)
    return FALSE;

  outer = before ? context->chars[context->n - 1] : context->chars[0];
  inner = before ? words.chars[0] : words.chars[words.n - 1];
  return g_unichar_isalnum (outer) && g_unichar_isalnum (inner);
}

DossierAnchor
dossier_anchor_text_find (const DossierAnchorText *self, const DossierAnchorQuote *quote)
{
  g_autoptr (DossierPlainText) exact = dossier_plain_text_new (quote->exact != NULL ? quote->exact : "");
  g_autoptr (DossierPlainText) prefix = dossier_plain_text_new (quote->prefix != NULL ? quote->prefix : "");
  g_autoptr (DossierPlainText) suffix = dossier_plain_text_new (quote->suffix != NULL ? quote->suffix : "");
  Search search = { .text = self->plain, .exact = trim (exact), .prefix = trim (prefix), .suffix = trim (suffix), .start = quote->start };

  if (search.exact.n == 0)
    return (DossierAnchor){ DOSSIER_ANCHOR_LOST, 0, 0 };

  search.words = exact->utf8 + exact->bytes[search.exact.chars - exact->chars];
  search.n_bytes = exact->bytes[search.exact.chars - exact->chars + search.exact.n] - (search.words - exact->utf8);
  search.inside_word[0] = exact->chars[0] != ' ' && cuts_word (prefix, TRUE, search.exact);
  search.inside_word[1] = exact->chars[exact->n - 1] != ' ' && cuts_word (suffix, FALSE, search.exact);
  /* What is trimmed off the words stood before them. */
  if (quote->start >= 0 && exact->chars[0] == ' ')
    search.start += exact->ends[0];
  return search_text (&search);
}

/* dossier-html-title.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The headline on the page is the title when the page's own claims agree with it: they hold all of
 * its words, or most of the same ones. Otherwise it is the claim, cut at the sign before the site's name.
 */

#include "config.h"

#include "import/dossier-html-title.h"

#include <string.h>

#include "import/dossier-html-hints.h"

#define MAX_TITLE 400
#define MAX_HEADLINES 40
#define SITE_WORDS 5
/* A site that stands before the title has so many words more than its name. */
#define MORE_SITE_WORDS 2

/* Letters and digits only, small, one space between words and at both ends. */
static char *
fold (const char *text)
{
  GString *folded = g_string_new (" ");

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isalnum (c))
        g_string_append_unichar (folded, g_unichar_tolower (c));
      else if (c != '\'' && c != 0x2019 && folded->str[folded->len - 1] != ' ')
        g_string_append_c (folded, ' ');
    }
  if (folded->str[folded->len - 1] != ' ')
    g_string_append_c (folded, ' ');

  return g_string_free (folded, FALSE);
}

static guint
count_words (const char *folded)
{
  guint n = 0;

  for (const char *p = folded; *p != '\0'; p++)
    n += *p == ' ';
  return n > 0 ? n - 1 : 0;
}

/* Share of the words of `a` that are in `b`, in percent. Both folded. */
static guint
overlap (const char *a, const char *b)
{
  g_auto (GStrv) words = g_strsplit (a, " ", -1);
  guint n = 0, same = 0;

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      {
        g_autofree char *spaced = g_strconcat (" ", words[i], " ", NULL);

        n++;
        same += strstr (b, spaced) != NULL;
      }

  return n > 0 ? same * 100 / n : 0;
}

/* How well a headline of the page fits a claim, 0 to 100. */
static guint
agreement (const char *headline, const char *claim)
{
  g_autofree char *a = fold (headline);
  g_autofree char *b = fold (claim);
  guint            forth, back;

  if (count_words (a) == 0 || count_words (b) == 0)
    return 0;
  if (g_str_equal (a, b))
    return 100;
  if (count_words (a) >= 2 && g_str_has_prefix (b, a))
    return 95;
  if (count_words (a) >= 3 && strstr (b, a) != NULL)
    return 90;

  forth = overlap (a, b);
  back = overlap (b, a);
  return count_words (a) >= 3 && MIN (forth, back) >= 40 ? (forth + back) / 2 - 10 : 0;
}

static char *
collapse (const char *text)
{
  GString *out = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)))
      g_string_append_len (out, p, g_utf8_next_char (p) - p);
    else if (out->len > 0 && out->str[out->len - 1] != ' ')
      g_string_append_c (out, ' ');
  if (out->len > 0 && out->str[out->len - 1] == ' ')
    g_string_truncate (out, out->len - 1);
  return g_string_free (out, FALSE);
}

/* The sign at `p` that parts a title from a site's name; its length in bytes. */
static gsize
separator_length (const char *p)
{
  static const char *const signs[] = { " | ", " - ", " – ", " — ", " · ", " • ", " » ", " « ", " :: ", " / ", " ‹ ", " > ", " ~ ", " // ", "| ", " |" };

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (g_str_has_prefix (p, signs[i]))
      return strlen (signs[i]);

  return 0;
}

/* Whether `part` names the site: they share their letters, or one holds the other. */
static gboolean
names_site (const char *part, const char *site)
{
  g_autofree char *a = fold (part);
  g_autofree char *b = site != NULL ? fold (site) : NULL;
  g_autoptr (GString) closed = NULL;
  g_autoptr (GString) closed_site = NULL;

  if (b == NULL || count_words (a) == 0 || count_words (b) == 0)
    return FALSE;
  closed = g_string_new (a);
  closed_site = g_string_new (b);
  g_string_replace (closed, " ", "", 0);
  g_string_replace (closed_site, " ", "", 0);

  return strstr (closed->str, closed_site->str) != NULL || (closed->len >= 4 && strstr (closed_site->str, closed->str) != NULL);
}

static gboolean
has_few_words (const char *head, const char *site)
{
  g_autofree char *a = fold (head);
  g_autofree char *b = fold (site);

  return count_words (a) <= count_words (b) + MORE_SITE_WORDS;
}

/* Cuts names of the site off both ends, for as long as words are left. */
static char *
without_site (const char *claim, const char *site, gboolean guess)
{
  g_autofree char *title = collapse (claim);

  for (guint round = 0; round < 3; round++)
    {
      const char *first = NULL, *last = NULL;
      gsize       first_length = 0, last_length = 0;

      for (const char *p = title; *p != '\0'; p = g_utf8_next_char (p))
        if (separator_length (p) > 0)
          {
            last = p;
            last_length = separator_length (p);
            if (first == NULL)
              {
                first = p;
                first_length = last_length;
              }
          }
      if (last == NULL || last == title)
        break;

      g_autofree char *head = g_strndup (title, first - title);
      g_autofree char *folded_tail = fold (last + last_length);
      g_autofree char *folded_head = fold (title);
      gboolean         short_tail = count_words (folded_tail) <= SITE_WORDS && count_words (folded_head) >= count_words (folded_tail) * 2 + 2;

      if (names_site (last + last_length, site) || (guess && short_tail))
        title[last - title] = '\0';
      else if (names_site (head, site) && has_few_words (head, site) && count_words (folded_head) > SITE_WORDS)
        memmove (title, first + first_length, strlen (first + first_length) + 1);
      else
        break;
    }

  return g_steal_pointer (&title);
}

static gboolean
is_headline (DossierHtmlTree *tree, guint i)
{
  const DossierHtmlNode *node = &tree->nodes[i];
  const char            *itemprop = dossier_html_tree_attribute (tree, i, "itemprop");

  if (node->n_chars < 2 || node->n_chars > MAX_TITLE)
    return FALSE;
  if (node->tag == GUMBO_TAG_H1 || (itemprop != NULL && strstr (itemprop, "headline") != NULL))
    return TRUE;

  return node->tag == GUMBO_TAG_H2 || node->tag == GUMBO_TAG_H3 ||
         (node->hints != NULL && (strstr (node->hints, "headline") != NULL || strstr (node->hints, "entry-title") != NULL || strstr (node->hints, "article-title") != NULL || strstr (node->hints, "post-title") != NULL));
}

/* Only a part of what the page calls itself, its site's name left out: a heading within the text. */
static gboolean
is_part_of_claim (const char *words, const char *claim, const char *site)
{
  g_autofree char *bare = without_site (claim, site, FALSE);
  g_autofree char *a = fold (words);
  g_autofree char *b = fold (bare);

  return count_words (b) > count_words (a) + 1 && strstr (b, a) != NULL;
}

static char *
best_headline (DossierHtmlTree *tree, const char *const *claims, guint n_claims, const char *site)
{
  char *best = NULL;
  guint best_score = 0, n = 0;

  for (guint i = 1; i < tree->n_nodes && n < MAX_HEADLINES; i++)
    {
      g_autofree char *words = NULL;

      if (tree->nodes[i].hidden)
        i = tree->nodes[i].end - 1;
      else if (tree->nodes[i].text == NULL && is_headline (tree, i))
        {
          n++;
          words = dossier_html_tree_words (tree, i, MAX_TITLE);
          for (guint j = 0; j < n_claims; j++)
            {
              guint score = claims[j] != NULL ? agreement (words, claims[j]) : 0;

              if (score > 0 && tree->nodes[i].tag == GUMBO_TAG_H1)
                score += 15;
              else if (score > 0 && j + 1 < n_claims && is_part_of_claim (words, claims[j], site))
                score = 0;
              if (score > best_score && score >= 50)
                {
                  g_free (best);
                  best = g_strdup (words);
                  best_score = score;
                }
            }
        }
    }

  return best;
}

/* The only h1 of a page, when it says more than a name. */
static char *
lone_headline (DossierHtmlTree *tree)
{
  g_autofree char *words = NULL;
  g_autofree char *folded = NULL;
  guint            found = 0, n = 0;

  for (guint i = 1; i < tree->n_nodes; i++)
    if (tree->nodes[i].tag == GUMBO_TAG_H1 && !tree->nodes[i].hidden && tree->nodes[i].n_chars > 1 && tree->nodes[i].n_chars < MAX_TITLE)
      {
        found = i;
        n++;
      }

  words = n == 1 ? dossier_html_tree_words (tree, found, MAX_TITLE) : NULL;
  folded = words != NULL ? fold (words) : NULL;
  return folded != NULL && count_words (folded) >= 3 ? g_steal_pointer (&words) : NULL;
}

/* A headline often begins with a topic of its own; what the page claims tells where it ends. Takes `title`. */
static char *
without_topic (char *title, const char *const *claims, guint n_claims, const char *site)
{
  g_autofree char *folded = fold (title);

  for (guint j = 0; j < n_claims; j++)
    {
      g_autofree char *claim = claims[j] != NULL ? without_site (claims[j], site, FALSE) : NULL;
      g_autofree char *small = claim != NULL ? fold (claim) : NULL;

      if (small != NULL && count_words (small) >= 3 && strlen (small) < strlen (folded) && g_str_has_suffix (folded, small + 1))
        {
          g_free (title);
          return g_steal_pointer (&claim);
        }
    }

  return title;
}

char *
dossier_html_title_choose (DossierHtmlTree *tree, const char *const *claims, guint n_claims, const char *site)
{
  char *title = best_headline (tree, claims, n_claims, site);

  /* The element of the page's head may name the page of a whole site. */
  for (guint j = 0; j < n_claims && title == NULL; j++)
    if (j + 1 == n_claims && (title = lone_headline (tree)) != NULL)
      return title;
    else if (claims[j] != NULL)
      {
        title = without_site (claims[j], site, j + 1 == n_claims);
        if (*title == '\0' || names_site (title, site))
          g_clear_pointer (&title, g_free);
      }

  return title != NULL ? without_topic (title, claims, n_claims, site) : NULL;
}

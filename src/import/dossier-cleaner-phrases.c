/* dossier-cleaner-phrases.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The list is sorted by strcmp() for a binary search, in folded case; "#" stands for a number. Left
 * out on purpose: words that also head a section of an article ("Comments", "Politics", "Search",
 * "Opinion", "Background", "Video").
 */

#include "config.h"

#include "import/dossier-cleaner-phrases.h"

#include <stdlib.h>
#include <string.h>

#define MAX_WORDS 8
#define MAX_BYTES 120

static const char *const phrases[] = {
  "# comment",
  "# comments",
  "# kommentare",
  "# retweets",
  "# share",
  "# shares",
  "# views",
  "accept all cookies",
  "accept cookies",
  "accessibility links",
  "add to favorites",
  "add to queue",
  "advertise with us",
  "advertisement",
  "advertisement - story continues below",
  "advertising",
  "alle akzeptieren",
  "anzeige",
  "article continues after advertisement",
  "article continues below advertisement",
  "auf facebook teilen",
  "auf twitter teilen",
  "back to top",
  "bottom of page",
  "click to copy",
  "click to copy link",
  "click to share on facebook",
  "click to share on twitter",
  "close menu",
  "close modal",
  "contact us",
  "continue reading",
  "continue reading the main story",
  "cookie policy",
  "cookie settings",
  "copy link",
  "copy link to clipboard",
  "copy url",
  "create account",
  "create free account",
  "datenschutz",
  "datenschutzerklärung",
  "diesen artikel teilen",
  "don't miss a story",
  "download app",
  "download our app",
  "download the app",
  "drucken",
  "e-mail this article",
  "email this",
  "email this article",
  "embed",
  "enable javascript",
  "expand",
  "facebook",
  "follow",
  "follow us",
  "follow us on facebook",
  "follow us on instagram",
  "follow us on twitter",
  "forgot password?",
  "getty images",
  "go to top",
  "hide caption",
  "image caption",
  "image copyright",
  "impressum",
  "instagram",
  "jump to content",
  "jump to main content",
  "jump to navigation",
  "keep reading",
  "leave a comment",
  "leave a reply",
  "like this article",
  "like this:",
  "link copied",
  "linkedin",
  "listen to this article",
  "load more",
  "load more comments",
  "loading",
  "loading comments",
  "loading...",
  "loading…",
  "log in",
  "log in to comment",
  "login",
  "main menu",
  "mehr anzeigen",
  "mehr lesen",
  "mehr zum thema",
  "menu",
  "more from this author",
  "more on this story",
  "most popular",
  "most read",
  "most viewed",
  "most watched",
  "my account",
  "nach oben",
  "newsletter abonnieren",
  "newsletter sign up",
  "newsletter signup",
  "next article",
  "next post",
  "next story",
  "nächster artikel",
  "open menu",
  "open navigation menu",
  "partager",
  "partager sur facebook",
  "partager sur twitter",
  "pinterest",
  "play video",
  "post a comment",
  "post comment",
  "previous article",
  "previous post",
  "previous story",
  "print",
  "print article",
  "print this article",
  "print this page",
  "privacy",
  "privacy policy",
  "publicidad",
  "publicité",
  "read full article",
  "read full story",
  "read more",
  "read more >",
  "read more here",
  "read next",
  "read the full article",
  "read the full story",
  "reddit",
  "register",
  "related articles",
  "related content",
  "related coverage",
  "related news",
  "related posts",
  "related stories",
  "related topics",
  "reply",
  "report this ad",
  "republish this article",
  "rss",
  "save article",
  "save this article",
  "scroll to continue",
  "scroll to top",
  "see more",
  "send",
  "share",
  "share article",
  "share by email",
  "share on email",
  "share on facebook",
  "share on linkedin",
  "share on reddit",
  "share on twitter",
  "share on whatsapp",
  "share on x",
  "share this",
  "share this article",
  "share this page",
  "share this post",
  "share this story",
  "share this:",
  "share via email",
  "share with facebook",
  "share with twitter",
  "show all comments",
  "show comments",
  "show less",
  "show more",
  "sign in",
  "sign out",
  "sign up",
  "sign up for our newsletter",
  "sign up for our newsletters",
  "sign up now",
  "site map",
  "sitemap",
  "skip advertisement",
  "skip to content",
  "skip to main content",
  "skip to navigation",
  "skip to search",
  "skip to sections",
  "skip to site index",
  "sponsored",
  "sponsored content",
  "start your free trial",
  "story continues below advertisement",
  "submit",
  "subscribe",
  "subscribe now",
  "subscribe to our newsletter",
  "subscribe today",
  "supported by",
  "tap to unmute",
  "teilen",
  "telegram",
  "terms & conditions",
  "terms and conditions",
  "terms of service",
  "terms of use",
  "thanks for reading!",
  "this article is more than # year old",
  "this article is more than # years old",
  "toggle menu",
  "toggle navigation",
  "top of page",
  "tweet",
  "twitter",
  "unsubscribe",
  "use of cookies",
  "view all",
  "view all comments",
  "view comments",
  "view in browser",
  "view more",
  "watch live",
  "watch now",
  "we use cookies",
  "weiterlesen",
  "werbung",
  "whatsapp",
  "you may also like",
  "you might also like",
  "youtube",
  "zum inhalt",
  "zum inhalt springen",
  "zur startseite",
  "zurück zur übersicht",
  "поделиться",
  "поділитися",
  "реклама",
  "читайте также",
  "читайте також",
  "إعلان",
  "اشترك",
  "شارك",
  "分享",
  "广告",
};

static int
compare (gconstpointer key, gconstpointer item)
{
  return strcmp (key, *(const char *const *)item);
}

/* Small letters, straight apostrophes, "#" for a number, no arrow at the end. NULL when the line is
 * too long to be listed. */
static char *
fold (const char *line)
{
  g_autofree char *small = NULL;
  GString         *folded;
  guint            n_words = 1;

  for (const char *space = strchr (line, ' '); space != NULL; space = strchr (space + 1, ' '))
    n_words++;
  if (n_words > MAX_WORDS + 1 || strlen (line) > MAX_BYTES)
    return NULL;

  small = g_utf8_strdown (line, -1);
  folded = g_string_new (NULL);
  for (const char *p = small; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_ascii_isdigit (*p) || ((c == ',' || c == '.') && g_ascii_isdigit (p[1]) && g_str_has_suffix (folded->str, "#")))
        {
          if (!g_str_has_suffix (folded->str, "#"))
            g_string_append_c (folded, '#');
        }
      else
        g_string_append_unichar (folded, c == 0x2019 ? '\'' : c);
    }
  while (g_str_has_suffix (folded->str, " »") || g_str_has_suffix (folded->str, " →") || g_str_has_suffix (folded->str, " >"))
    {
      g_string_truncate (folded, strrchr (folded->str, ' ') - folded->str);
      n_words--;
    }

  return n_words <= MAX_WORDS ? g_string_free (folded, FALSE) : (g_string_free (folded, TRUE), NULL);
}

static gboolean
is_listed (const char *folded)
{
  return bsearch (folded, phrases, G_N_ELEMENTS (phrases), sizeof *phrases, compare) != NULL;
}

gboolean
dossier_phrase_is_furniture (const char *line)
{
  g_autofree char *folded = fold (line);
  gsize            length;

  if (folded == NULL)
    return FALSE;
  if (is_listed (folded))
    return TRUE;

  length = strlen (folded);
  if (length == 0 || folded[length - 1] != ':')
    return FALSE;
  folded[length - 1] = '\0';
  return is_listed (folded);
}

gboolean
dossier_phrase_is_reading_time (const char *line)
{
  static const char *const forms[] = {
    "# min", "# min lesezeit", "# min read", "# min. lesezeit", "# min. read", "# mins read", "# minute read", "# minuten lesezeit", "# minutes read", "# minutes to read", "estimated reading time: # minutes", "lesedauer: # min.", "lesezeit: # min.", "lesezeit: # minuten", "read time: # min", "read time: # minutes", "reading time: # min", "reading time: # mins", "reading time: # minute", "reading time: # minutes", "temps de lecture : # min", "#-min read", "#-minute read", "время чтения: # мин", "час читання: # хв"
  };
  g_autofree char *folded = fold (line);

  for (guint i = 0; folded != NULL && i < G_N_ELEMENTS (forms); i++)
    if (g_str_equal (folded, forms[i]))
      return TRUE;

  return FALSE;
}

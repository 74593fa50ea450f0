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

#include "import/dossier-small-letters.h"

#define MAX_WORDS 8
#define NOTE_WORDS 5
#define MAX_BYTES 120

static const char *const phrases[] = {
  "# / #",
  "# comment",
  "# comments",
  "# kommentare",
  "# retweets",
  "# share",
  "# shares",
  "# views",
  "abonnez-vous",
  "accept all cookies",
  "accept cookies",
  "accessibility links",
  "ad feedback",
  "add to favorites",
  "add to queue",
  "addthis sharing buttons",
  "advert",
  "advertise with us",
  "advertisement",
  "advertisement - story continues below",
  "advertisement · scroll to continue",
  "advertising",
  "ajouter à vos favoris",
  "alle akzeptieren",
  "anzeige",
  "article continues after advertisement",
  "article continues below",
  "article continues below advertisement",
  "artikel anhören",
  "artikel drucken",
  "artikel teilen",
  "auf facebook teilen",
  "auf twitter teilen",
  "back to gallery",
  "back to top",
  "bottom of page",
  "click to copy",
  "click to copy link",
  "click to share on facebook",
  "click to share on twitter",
  "close menu",
  "close modal",
  "compartir",
  "contact us",
  "continue reading",
  "continue reading the main story",
  "continue reading this article",
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
  "discussion about this post",
  "don't miss a story",
  "download app",
  "download our app",
  "download the app",
  "drucken",
  "e-mail",
  "e-mail this article",
  "email",
  "email this",
  "email this article",
  "embed",
  "enable javascript",
  "end of list",
  "enter your email",
  "enter your email address",
  "facebook",
  "follow",
  "follow this topic",
  "follow us",
  "follow us on facebook",
  "follow us on instagram",
  "follow us on twitter",
  "forgot password?",
  "get the app",
  "getty images",
  "gift this article",
  "give this article",
  "go to top",
  "hide caption",
  "hide captions",
  "image # of #",
  "image # of / #",
  "image caption",
  "image copyright",
  "impressum",
  "iniciar sesión",
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
  "lire aussi",
  "list # of #",
  "list of # items",
  "listen to article",
  "listen to this article",
  "listen to this article · #:# min",
  "listen to this article · #:# min learn more",
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
  "manage your account",
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
  "media playback is unsupported on your device",
  "my account",
  "nach oben",
  "newsletter abonnieren",
  "newsletter sign up",
  "newsletter signup",
  "next article",
  "next image",
  "next post",
  "next story",
  "nächster artikel",
  "open gallery",
  "open menu",
  "open navigation menu",
  "partager",
  "partager l'article",
  "partager sur facebook",
  "partager sur twitter",
  "photo # of #",
  "pinterest",
  "play video",
  "post a comment",
  "post comment",
  "previous article",
  "previous image",
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
  "purchase licensing rights",
  "read full article",
  "read full story",
  "read more",
  "read more >",
  "read more here",
  "read next",
  "read the full article",
  "read the full story",
  "read this article in the app",
  "recommended for you",
  "recommended stories",
  "reddit",
  "register",
  "related articles",
  "related content",
  "related coverage",
  "related news",
  "related posts",
  "related stories",
  "related topics",
  "report this ad",
  "republish this article",
  "rss",
  "s'abonner",
  "save",
  "save article",
  "save for later",
  "save this article",
  "scroll to continue",
  "scroll to top",
  "se connecter",
  "see more",
  "share",
  "share article",
  "share by email",
  "share full article",
  "share on email",
  "share on facebook",
  "share on linkedin",
  "share on messenger",
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
  "share via facebook",
  "share with facebook",
  "share with twitter",
  "show all comments",
  "show caption",
  "show comments",
  "show less",
  "show more",
  "sign in",
  "sign out",
  "sign up",
  "sign up for newsletters",
  "sign up for our newsletter",
  "sign up for our newsletters",
  "sign up now",
  "sign up to our newsletter",
  "sign up to our newsletters",
  "site map",
  "sitemap",
  "skip advertisement",
  "skip to content",
  "skip to main content",
  "skip to navigation",
  "skip to search",
  "skip to sections",
  "skip to site index",
  "slide # of #",
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
  "suscríbete",
  "tap to unmute",
  "teilen",
  "teilen auf facebook",
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
  "view # more images",
  "view all",
  "view all (#)",
  "view all comments",
  "view comments",
  "view gallery",
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
  "zur merkliste hinzufügen",
  "zur startseite",
  "zurück zur übersicht",
  "поделиться",
  "подписаться",
  "поділитися",
  "підписатись",
  "підписатися",
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

/* What pages add to a link for readers who cannot see where it leads. */
static const char *const link_notes[] = { " (opens in new tab)", " (opens in a new tab)", " (opens in new window)", " (opens in a new window)", ", opens new tab", " »", " →", " >" };

/* Small letters, straight apostrophes, "#" for a number, no arrow at the end. NULL when the line is
 * too long to be listed. */
static char *
fold (const char *line)
{
  GString *folded;
  guint    n_words = 1;

  /* A note about a link makes a listed line longer. */
  for (const char *space = strchr (line, ' '); space != NULL; space = strchr (space + 1, ' '))
    n_words++;
  if (n_words > MAX_WORDS + NOTE_WORDS || strlen (line) > MAX_BYTES)
    return NULL;

  folded = dossier_small_letters_fold (line, TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (link_notes); i++)
    if (g_str_has_suffix (folded->str, link_notes[i]))
      g_string_truncate (folded, folded->len - strlen (link_notes[i]));

  return g_string_free (folded, FALSE);
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

/* "Home / World / Europe": where the page stands in its site. */
gboolean
dossier_phrase_is_trail (const char *line)
{
  static const char *const signs[] = { " / ", " > ", " » ", " › " };
  g_autofree char         *folded = fold (line);

  if (folded == NULL || !g_str_has_prefix (folded, "home "))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (g_str_has_prefix (folded + strlen ("home"), signs[i]))
      return TRUE;

  return FALSE;
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

/* dossier-html-hints.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A word of a list counts wherever it stands in the hints; with "=" before it only as a whole word,
 * where hyphens, underscores and spaces part words.
 */

#include "config.h"

#include "import/dossier-html-hints.h"

#include <string.h>

static gboolean
is_inside_word (char c)
{
  return g_ascii_isalnum (c);
}

static gboolean
has_whole (const char *hints, const char *word)
{
  gsize length = strlen (word);

  for (const char *p = strstr (hints, word); p != NULL; p = strstr (p + 1, word))
    if (!is_inside_word (p[-1]) && !is_inside_word (p[length]))
      return TRUE;

  return FALSE;
}

static gboolean
has_any (const char *hints, const char *const *words)
{
  for (guint i = 0; hints != NULL && words[i] != NULL; i++)
    if (words[i][0] == '=' ? has_whole (hints, words[i] + 1) : strstr (hints, words[i]) != NULL)
      return TRUE;

  return FALSE;
}

gboolean
dossier_html_hints_are_page (const char *hints)
{
  static const char *const words[] = { "=ad", "=ads", "=advert", "advertis", "adslot", "ad-slot", "adsbygoogle", "banner", "breadcrumb", "=comment", "comments", "commentlist", "comment-", "cookie", "consent", "disqus", "footer", "gdpr", "lightbox", "=menu", "navbar", "navigation", "=nav", "masthead", "modal", "pager", "pagination", "paywall", "popup", "=popular", "mostread", "most-read", "most-popular", "trending", "recommend", "related", "remark", "replies", "=rss", "shoutbox", "sidebar", "skyscraper", "social", "sponsor", "subscri", "outbrain", "taboola", "widget", "toolbar", "header", "skip-link", "screen-reader", "sr-only", "visually-hidden", "login", "signup", "sign-up", "promo", "teaser", NULL };
  static const char *const pardons[] = { "article", "body", "column", "content", "main", "=story", "entry", "shadow", NULL };

  return has_any (hints, words) && !has_any (hints, pardons);
}

gboolean
dossier_html_hints_are_furniture (const char *hints)
{
  static const char *const words[] = { "=ad", "=ads", "advert", "adslot", "ad-slot", "=share", "=sharing", "sharebar", "share-", "sharedaddy", "addthis", "social", "newsletter", "related", "recommend", "read-more", "readmore", "read-also", "see-also", "more-on", "=promo", "promo-", "outbrain", "taboola", "author-bio", "author-box", "author-info", "about-author", "authorbox", "author-card", "comments", "commentlist", "disqus", "=tags", "tag-list", "taglist", "post-tags", "entry-tags", "tags-links", "article-tags", "breadcrumb", "pagination", "paginat", "post-navigation", "nav-links", "subscri", "paywall", "toolbar", "=tools", "=rating", "ratings", "most-read", "mostread", "trending", "sponsor", "copyright", "print-link", "jp-relatedposts", "sidebar", "screen-reader", "sr-only", "visually-hidden", "visuallyhidden", "=toc", "post-meta", "entry-meta", "article-meta", "entry-footer", "article-footer", "post-footer", "teaser", "gallery-nav", "slideshow-nav", "cookie", "signup", "sign-up", "login", "banner", "=menu", "follow-us", "correction-form", "report-error", "video-player", "player-controls", "vjs-", "jwplayer", "livefyre", "=poll", NULL };
  static const char *const pardons[] = { "article-body", "articlebody", "article__body", "entry-content", "post-content", "article-content", "articlecontent", "story-body", "storybody", "post-body", "main-content", "has-sidebar", "with-sidebar", "no-sidebar", NULL };

  return has_any (hints, words) && !has_any (hints, pardons);
}

gboolean
dossier_html_hints_are_body (const char *hints)
{
  static const char *const words[] = { "article-body", "articlebody", "article_body", "article__body", "article-text", "articletext", "article_text", "article-content", "articlecontent", "article_content", "article__content", "entry-content", "entry_content", "entry-text", "post-content", "postcontent", "post_content", "post-body", "post-entry", "post_body", "post-text", "story-body", "storybody", "story_body", "story-content", "storycontent", "story-text", "storytext", "story__body", "news-body", "news-text", "newstext", "body-text", "bodytext", "body-copy", "content-body", "content__body", "field-name-body", "field--name-body", "body-content", "text-content", "td-post-content", "single-content", "blog-content", "artikel-text", "artikeltext", "artikelbody", "contenu", "texto", "cuerpo", NULL };

  return has_any (hints, words);
}

gboolean
dossier_html_hints_are_byline (const char *hints)
{
  static const char *const words[] = { "byline", "by-line", "=author", "=authors", "author-name", "authorname", "author__name", "=dateline", "writtenby", "p-author", "=autor", "=auteur", "=autorin", "=verfasser", NULL };

  return has_any (hints, words);
}

gboolean
dossier_html_hints_are_date (const char *hints)
{
  static const char *const words[] = { "=date", "=published", "publish-date", "pubdate", "published-date", "datepublished", "post-date", "entry-date", "timestamp", "=time", "article-date", "dateline", "=datum", "=posted", "postdate", "postedon", "=fecha", NULL };

  return has_any (hints, words);
}

gboolean
dossier_html_hints_are_caption (const char *hints)
{
  static const char *const words[] = { "caption", "figcaption", "=credit", "=credits", "photo-credit", "image-credit", "bildunterschrift", "bildtext", "legende", "=copyright", NULL };

  return has_any (hints, words);
}

gboolean
dossier_html_hints_are_lead (const char *hints)
{
  static const char *const words[] = { "=lead", "=lede", "=standfirst", "=dek", "=deck", "=subtitle", "=subheadline", "subhead", "=chapo", "=vorspann", "=teaser-text", "=intro", "=summary", NULL };

  return has_any (hints, words);
}

int
dossier_html_hints_weight (const char *hints)
{
  static const char *const against[] = { "=ad", "=ads", "banner", "comment", "contact", "footer", "footnote", "gdpr", "masthead", "=media", "=meta", "outbrain", "taboola", "promo", "related", "scroll", "share", "shoutbox", "sidebar", "skyscraper", "social", "sponsor", "shopping", "=tags", "=tool", "widget", "newsletter", "teaser", "hidden", "=nav", "=menu", NULL };
  static const char *const in_favour[] = { "article", "body", "content", "entry", "hentry", "main", "=page", "post", "text", "blog", "story", "artikel", NULL };

  return (has_any (hints, in_favour) ? 1 : 0) - (has_any (hints, against) ? 1 : 0);
}

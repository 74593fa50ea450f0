/* dossier-cleaning-rule.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rules that may give a line of a pasted article its role. The names are shown to the reader
 * and written in files; over the pipe a rule is its number, so that no foreign string is interned.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  DOSSIER_RULE_NONE,
  DOSSIER_RULE_LISTED_PHRASE,  /* the whole line is a known phrase of web pages */
  DOSSIER_RULE_LEGAL_TAIL,     /* copyright line after the text */
  DOSSIER_RULE_NEWSLETTER,     /* an invitation to subscribe before or after the text */
  DOSSIER_RULE_READING_TIME,   /* "15 min read" */
  DOSSIER_RULE_REPEATED_LINE,  /* the same line twice in a row */
  DOSSIER_RULE_CREDIT,         /* "… Credit: AP" */
  DOSSIER_RULE_AGENCY,         /* "… (Reuters)" */
  DOSSIER_RULE_BYLINE,         /* "By NAME", "Writer: NAME" */
  DOSSIER_RULE_LONE_NAME,      /* a name alone on a line near the top */
  DOSSIER_RULE_HANDLE,         /* an account's name that a byline repeats */
  DOSSIER_RULE_PUBLISHED,      /* a date, or "13 hours ago" */
  DOSSIER_RULE_TITLE,          /* first short line without a full stop before the text */
  DOSSIER_RULE_LEAD,           /* a short paragraph set apart between title and byline */
  DOSSIER_RULE_DATELINE,       /* "KYIV, Jan. 9 (Reuters) —" */
  DOSSIER_RULE_HEADING,        /* a short line set apart before prose */
  DOSSIER_RULE_LIST_MARKER,    /* begins with a bullet or number */
  DOSSIER_RULE_QUOTE_MARKER,   /* begins with ">" */
  DOSSIER_RULE_OUTSIDE_REGION, /* outside the longest stretch of prose: a proposal only */
  DOSSIER_RULE_POINTER,        /* leads to another article: a proposal only */
  DOSSIER_RULE_SERVICE,        /* tells the visitor of newsletters, cookies, authors: a proposal only */
  DOSSIER_RULE_AFTER_END,      /* behind what ends an article, such as comments: a proposal only */
  DOSSIER_RULE_MARKUP,         /* the element of the page says so: heading, list, caption */
  DOSSIER_RULE_PAGE_PART,      /* in a part of the page that is no article: a bar, a box, a list of links */
  DOSSIER_RULE_TYPOGRAPHY,     /* size, weight and place on a printed page say so */
  DOSSIER_RULE_RUNNING_LINE,   /* comes again at the edge of every page */
} DossierCleaningRule;
#define DOSSIER_N_CLEANING_RULES (DOSSIER_RULE_RUNNING_LINE + 1)

/* The rule's name, a static string; NULL for DOSSIER_RULE_NONE. */
const char *dossier_cleaning_rule_to_string (DossierCleaningRule rule);

G_END_DECLS

/* dossier-style-name.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "import/dossier-style-name.h"

#include <string.h>

static const struct
{
  const char      *name;
  DossierBlockRole role;
} whole[] = {
  { "title", DOSSIER_BLOCK_TITLE },
  { "main title", DOSSIER_BLOCK_TITLE },
  { "document title", DOSSIER_BLOCK_TITLE },
  { "subtitle", DOSSIER_BLOCK_LEAD },
  { "author", DOSSIER_BLOCK_BYLINE },
  { "date", DOSSIER_BLOCK_PUBLISHED },
  { "quote", DOSSIER_BLOCK_QUOTE },
  { "intense quote", DOSSIER_BLOCK_QUOTE },
  { "block text", DOSSIER_BLOCK_QUOTE },
  { "block quote", DOSSIER_BLOCK_QUOTE },
  { "quotations", DOSSIER_BLOCK_QUOTE },
  { "caption", DOSSIER_BLOCK_CAPTION },
  { "table caption", DOSSIER_BLOCK_CAPTION },
  { "image caption", DOSSIER_BLOCK_CAPTION },
  { "table of figures", DOSSIER_BLOCK_FURNITURE },
};

/* These have a level behind them, 1 when it is not written. */
static const struct
{
  const char      *start;
  DossierBlockRole role;
} levelled[] = {
  { "heading", DOSSIER_BLOCK_HEADING },
  { "list bullet", DOSSIER_BLOCK_LIST },
  { "list number", DOSSIER_BLOCK_LIST },
  { "list continue", DOSSIER_BLOCK_LIST },
  { "toc", DOSSIER_BLOCK_LIST },
  { "contents", DOSSIER_BLOCK_LIST },
};

/* 0 when something else stands there. */
static guint8
read_level (const char *rest)
{
  rest += *rest == ' ';
  if (*rest == '\0')
    return 1;
  return *rest >= '1' && *rest <= '9' && rest[1] == '\0' ? *rest - '0' : 0;
}

gboolean
dossier_style_name_read (const char *name, DossierBlockRole *role, guint8 *level)
{
  for (guint i = 0; i < G_N_ELEMENTS (whole); i++)
    if (g_str_equal (name, whole[i].name))
      {
        *role = whole[i].role;
        *level = 0;
        return TRUE;
      }

  for (guint i = 0; i < G_N_ELEMENTS (levelled); i++)
    if (g_str_has_prefix (name, levelled[i].start) && read_level (name + strlen (levelled[i].start)) > 0)
      {
        *role = levelled[i].role;
        *level = read_level (name + strlen (levelled[i].start));
        return TRUE;
      }

  return FALSE;
}

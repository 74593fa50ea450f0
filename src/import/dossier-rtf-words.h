/* dossier-rtf-words.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The control words of RTF that matter to its text. All others are passed over. Pure.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Where the text of a group goes. */
typedef enum
{
  DOSSIER_RTF_TO_TEXT,
  DOSSIER_RTF_TO_NOTHING,
  DOSSIER_RTF_TO_PROPERTIES, /* words count, text does not */
  DOSSIER_RTF_TO_FONTS,
  DOSSIER_RTF_TO_STYLES,
  DOSSIER_RTF_TO_CREATED,
  DOSSIER_RTF_TO_REVISED,
  DOSSIER_RTF_TO_PICTURE,
  DOSSIER_RTF_TO_ALTERNATIVES, /* the same in two codings, of which the second is read */
  /* Into strings of their own. */
  DOSSIER_RTF_TO_TITLE,
  DOSSIER_RTF_TO_AUTHOR,
  DOSSIER_RTF_TO_NOTE_AUTHOR,
  DOSSIER_RTF_TO_SHAPE_NAME,
  DOSSIER_RTF_TO_SHAPE_VALUE,
  DOSSIER_RTF_TO_LIST_MARK,
  DOSSIER_RTF_N_DESTINATIONS,
} DossierRtfDestination;

typedef enum
{
  DOSSIER_RTF_SETS_DESTINATION, /* `value` is a DossierRtfDestination */
  DOSSIER_RTF_IS_CHARACTER,     /* `value` is a Unicode character */

  /* Text in a place of its own. */
  DOSSIER_RTF_BEGINS_NOTE,
  DOSSIER_RTF_BEGINS_COMMENT,
  DOSSIER_RTF_BEGINS_BOX,
  DOSSIER_RTF_SECOND_ALTERNATIVE,
  DOSSIER_RTF_LIST_MARK,   /* the group is the mark of a list item */
  DOSSIER_RTF_LEGACY_LIST, /* the group says that the paragraph is in a list */

  /* Document and characters. */
  DOSSIER_RTF_CODEPAGE,
  DOSSIER_RTF_CODEPAGE_IS, /* `value` is its number */
  DOSSIER_RTF_DEFAULT_FONT,
  DOSSIER_RTF_FONT,
  DOSSIER_RTF_OTHER_FONT, /* of the characters of East Asia, when those are meant */
  DOSSIER_RTF_EAST_ASIAN,
  DOSSIER_RTF_NOT_EAST_ASIAN,
  DOSSIER_RTF_FONT_CHARSET,
  DOSSIER_RTF_FONT_CODEPAGE,
  DOSSIER_RTF_UNICODE,
  DOSSIER_RTF_UNICODE_SKIP,
  DOSSIER_RTF_PLAIN,
  DOSSIER_RTF_HIDDEN,
  DOSSIER_RTF_DELETED,

  /* Paragraphs and tables. */
  DOSSIER_RTF_PARAGRAPH,
  DOSSIER_RTF_LINE,
  DOSSIER_RTF_PARAGRAPH_DEFAULTS,
  DOSSIER_RTF_STYLE,
  DOSSIER_RTF_CHARACTER_STYLE,
  DOSSIER_RTF_OUTLINE,
  DOSSIER_RTF_LIST,
  DOSSIER_RTF_LIST_LEVEL,
  DOSSIER_RTF_IN_TABLE,
  DOSSIER_RTF_TABLE_DEPTH,
  DOSSIER_RTF_ROW_DEFAULTS,
  DOSSIER_RTF_HEADER_ROW,
  DOSSIER_RTF_CELL,
  DOSSIER_RTF_NESTED_CELL,
  DOSSIER_RTF_ROW,
  DOSSIER_RTF_NESTED_ROW,

  /* Dates and sizes. */
  DOSSIER_RTF_YEAR,
  DOSSIER_RTF_MONTH,
  DOSSIER_RTF_DAY,
  DOSSIER_RTF_PICTURE_WIDTH,
  DOSSIER_RTF_PICTURE_HEIGHT,
} DossierRtfEffect;

typedef struct
{
  const char      *word;
  DossierRtfEffect effect;
  int              value;
} DossierRtfWord;

/* By word, which live as long as the program. */
GHashTable *dossier_rtf_words_new (void);

/* The code page of \fcharset; 0 for that of the document, -1 for signs in place of letters. */
int dossier_rtf_charset_codepage (int charset);

G_END_DECLS

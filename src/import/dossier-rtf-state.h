/* dossier-rtf-state.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is open while an RTF file is read: a stack of groups, each of which begins with what is true in the one around it, and what
 * was gathered for them. What a group was opened for is done when it closes. For dossier-rtf-reader.c.
 */

#pragma once

#include "import/dossier-block-writer.h"
#include "import/dossier-rtf-tables.h"
#include "import/dossier-rtf-text.h"
#include "import/dossier-rtf-words.h"

G_BEGIN_DECLS

typedef enum
{
  DOSSIER_RTF_FOR_NONE,
  DOSSIER_RTF_FOR_NOTE,
  DOSSIER_RTF_FOR_BOX,
  DOSSIER_RTF_FOR_PICTURE,
  DOSSIER_RTF_FOR_SHAPE_VALUE,
  DOSSIER_RTF_FOR_LIST_MARK,
} DossierRtfPurpose;

typedef struct
{
  DossierRtfDestination destination;
  DossierRtfDestination around; /* that of the group around */
  DossierRtfPurpose     purpose;
  gboolean              starred; /* programs that do not know its word shall skip it */

  int      font, east_asian_font; /* -1 = not told */
  gboolean east_asian;
  guint    n_skip; /* characters behind \u */
  gboolean hidden, deleted;

  int      style, outline, list, list_level, depth; /* of the paragraph */
  gboolean in_table;
} DossierRtfGroup;

typedef struct
{
  guint year, month, day;
} DossierRtfDay;

typedef struct
{
  GHashTable         *words;
  DossierRtfHead     *head;
  DossierRtfText     *text;
  DossierBlockWriter *writer;
  DossierRtfTables   *tables;
  GArray             *groups;
  guint               n_deeper; /* groups that are open too deep to be kept */

  GString      *strings[DOSSIER_RTF_N_DESTINATIONS]; /* what went to those that are strings */
  DossierRtfDay created, revised;
  int           entry; /* the font or style of the head that is being read */
  gboolean      list_mark, header_row;
  char         *label; /* of the paragraph that comes, when its mark is a number */
  GPtrArray    *pictures;
  GByteArray   *picture; /* the open one */
  int           half;    /* digit of it that waits for another, -1 for none */
  guint         width, height;
  char         *picture_words;
} DossierRtfState;

DossierRtfGroup *dossier_rtf_state_group (DossierRtfState *self);
/* In which font bytes are characters. */
int dossier_rtf_state_font (DossierRtfState *self);
/* Gives what was gathered to where it belongs. To be called before anything changes that. */
void dossier_rtf_state_flush (DossierRtfState *self);

/* How deep in tables its paragraph stands. */
guint dossier_rtf_group_depth (const DossierRtfGroup *group);
void  dossier_rtf_group_reset_paragraph (DossierRtfGroup *group);
void  dossier_rtf_state_end_paragraph (DossierRtfState *self);
void  dossier_rtf_state_end_cell (DossierRtfState *self, guint depth);
void  dossier_rtf_state_end_row (DossierRtfState *self, guint depth);

void dossier_rtf_state_open_group (DossierRtfState *self);
void dossier_rtf_state_close_group (DossierRtfState *self);
/* What the open group is for. */
void dossier_rtf_state_set_destination (DossierRtfState *self, DossierRtfDestination destination);
void dossier_rtf_state_begin_note (DossierRtfState *self, gboolean comment);
void dossier_rtf_state_begin_box (DossierRtfState *self);
/* The mark before the paragraph, for programs that do not count. */
void dossier_rtf_state_begin_list_mark (DossierRtfState *self);
/* Of the picture that is open: two digits a byte, with anything between them. */
void dossier_rtf_state_take_digits (DossierRtfState *self, const guint8 *digits, gsize n);

G_END_DECLS

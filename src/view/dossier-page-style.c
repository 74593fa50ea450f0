/* dossier-page-style.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pango's line height is a multiple of what the font itself asks for (1.36 sizes in Noto Serif);
 * the reader's is a multiple of the size, so it is divided by the former.
 */

#include "config.h"

#include "view/dossier-page-style.h"

/* One row a look: size and line height against the running text, spaces in lines, indent in steps. */
typedef struct
{
  double   scale;
  double   leading;
  double   above;
  double   below;
  int      indent;
  int      weight;
  gboolean dim;
} Look;

#define BODY_BELOW 0.7
#define N_TABLE_TAG_KINDS 2

static const Look looks[DOSSIER_N_BLOCK_ROLES] = {
  [DOSSIER_BLOCK_TITLE] = { 1.9, 0.82, 0, 0.45, 0, 700, FALSE },
  [DOSSIER_BLOCK_BYLINE] = { 0.86, 0.95, 0, 0.7, 0, 400, TRUE },
  [DOSSIER_BLOCK_DATELINE] = { 0.86, 0.95, 0, 0.7, 0, 400, TRUE },
  [DOSSIER_BLOCK_PUBLISHED] = { 0.86, 0.95, 0, 0.7, 0, 400, TRUE },
  [DOSSIER_BLOCK_LEAD] = { 1.14, 0.97, 0, 0.85, 0, 400, FALSE },
  [DOSSIER_BLOCK_HEADING] = { 1.25, 0.9, 0.75, 0.4, 0, 700, FALSE },
  [DOSSIER_BLOCK_BODY] = { 1, 1, 0, BODY_BELOW, 0, 400, FALSE },
  [DOSSIER_BLOCK_LIST] = { 1, 1, 0, 0.4, 1, 400, FALSE },
  [DOSSIER_BLOCK_QUOTE] = { 1, 1, 0, BODY_BELOW, 1, 400, FALSE },
  [DOSSIER_BLOCK_TABLE] = { 0.92, 0.95, 0.2, 0.2, 0, 400, FALSE },
  [DOSSIER_BLOCK_CAPTION] = { 0.86, 0.93, 0, 0.6, 1, 400, TRUE },
  [DOSSIER_BLOCK_CREDIT] = { 0.78, 0.93, 0, 0.8, 1, 400, TRUE },
  [DOSSIER_BLOCK_FOOTNOTE] = { 0.86, 0.93, 0, 0.4, 0, 400, TRUE },
  [DOSSIER_BLOCK_FURNITURE] = { 0.86, 0.93, 0, 0.25, 1, 400, TRUE },
};
static const Look minor_heading = { 1.08, 0.95, 0.6, 0.35, 0, 700, FALSE };
static const Look quiet_line = { 0.86, 0.95, 0, 1.2, 0, 400, TRUE };
static const Look image_line = { 1, 1, 0.35, 0.45, 0, 400, FALSE };
static const Look bar_line = { 0.8, 0.8, 0, 0.45, 0, 400, TRUE };

struct _DossierPageStyle
{
  GtkTextTag *base; /* borrowed from the buffer's table, as all tags */
  GtkTextTag *roles[DOSSIER_N_BLOCK_ROLES];
  GtkTextTag *minor;
  GtkTextTag *quiet;
  GtkTextTag *bar;
  GtkTextTag *image;
  GtkTextTag *sign; /* of characters that nobody sees by themselves */
  GtkTextTag *table_header;
  GtkTextTag *table_first;
  GtkTextTag *table_last;

  GtkTextBuffer *buffer;                   /* borrowed */
  GPtrArray     *spare[N_TABLE_TAG_KINDS]; /* GtkTextTag that no table uses */

  char  *family;
  double size; /* of the face, in pixels */
  double ascent;
  double descent;
  int    column;
  int    below_table;
};

DossierPageStyle *
dossier_page_style_new (GtkTextBuffer *buffer)
{
  DossierPageStyle *self = g_new0 (DossierPageStyle, 1);

  self->buffer = buffer;
  for (guint kind = 0; kind < N_TABLE_TAG_KINDS; kind++)
    self->spare[kind] = g_ptr_array_new ();
  self->base = gtk_text_buffer_create_tag (buffer, NULL, NULL);
  for (guint role = 0; role < DOSSIER_N_BLOCK_ROLES; role++)
    if (role != DOSSIER_BLOCK_BODY)
      self->roles[role] = gtk_text_buffer_create_tag (buffer, dossier_block_role_to_string (role), NULL);
  self->minor = gtk_text_buffer_create_tag (buffer, "minor-heading", NULL);
  self->quiet = gtk_text_buffer_create_tag (buffer, "quiet-line", NULL);
  self->bar = gtk_text_buffer_create_tag (buffer, "bar", NULL);
  self->image = gtk_text_buffer_create_tag (buffer, "image", NULL);
  self->sign = gtk_text_buffer_create_tag (buffer, "sign", "show-spaces", PANGO_SHOW_IGNORABLES, NULL);
  self->table_header = gtk_text_buffer_create_tag (buffer, "table-header", "weight", 700, NULL);
  self->table_first = gtk_text_buffer_create_tag (buffer, "table-first", "weight", 700, "pixels-below-lines", 1, NULL);
  self->table_last = gtk_text_buffer_create_tag (buffer, "table-last", NULL);

  return self;
}

void
dossier_page_style_free (DossierPageStyle *self)
{
  if (self == NULL)
    return;

  for (guint kind = 0; kind < N_TABLE_TAG_KINDS; kind++)
    g_ptr_array_unref (self->spare[kind]);
  g_free (self->family);
  g_free (self);
}

static void
measure (DossierPageStyle *self, GtkTextView *view, const DossierPageFace *face)
{
  PangoContext         *context = gtk_widget_get_pango_context (GTK_WIDGET (view));
  PangoFontDescription *description = pango_font_description_new ();
  PangoFontMetrics     *metrics;
  double                resolution = pango_cairo_context_get_resolution (context);

  pango_font_description_set_family (description, face->family);
  pango_font_description_set_size (description, face->size * PANGO_SCALE);
  metrics = pango_context_get_metrics (context, description, pango_language_from_string ("en"));

  g_free (self->family);
  self->family = g_strdup (face->family);
  self->size = face->size * (resolution > 0 ? resolution : 96) / 72;
  self->ascent = pango_font_metrics_get_ascent (metrics) / (double)PANGO_SCALE;
  self->descent = pango_font_metrics_get_descent (metrics) / (double)PANGO_SCALE;
  self->column = face->columns * pango_font_metrics_get_approximate_char_width (metrics) / (double)PANGO_SCALE;

  pango_font_metrics_unref (metrics);
  pango_font_description_free (description);
}

static void
colour_from_number (GdkRGBA *rgba, guint32 number)
{
  *rgba = (GdkRGBA){ (number >> 16) / 255.f, (number >> 8 & 0xff) / 255.f, (number & 0xff) / 255.f, 1 };
}

static void
apply_look (DossierPageStyle *self, GtkTextTag *tag, const Look *look, const DossierPageFace *face, const DossierPalette *palette)
{
  double  line = self->size * face->line_height;
  double  natural = (self->ascent + self->descent) / self->size;
  GdkRGBA dim;

  colour_from_number (&dim, palette->dim);
  g_object_set (tag,
                "line-height", (float)(face->line_height * look->leading / natural),
                "pixels-above-lines", (int)(line * look->above),
                "pixels-below-lines", (int)(line * look->below),
                NULL);
  if (look->scale != 1)
    g_object_set (tag, "scale", look->scale, NULL);
  if (look->weight != 400)
    g_object_set (tag, "weight", look->weight, NULL);
  if (look->indent > 0)
    g_object_set (tag, "accumulative-margin", TRUE, "left-margin", look->indent * dossier_page_style_get_indent (self), NULL);
  if (look->dim)
    g_object_set (tag, "foreground-rgba", &dim, NULL);
}

void
dossier_page_style_update (DossierPageStyle *self, GtkTextView *view, const DossierPageFace *face, const DossierPalette *palette)
{
  measure (self, view, face);

  apply_look (self, self->base, &looks[DOSSIER_BLOCK_BODY], face, palette);
  for (guint role = 0; role < DOSSIER_N_BLOCK_ROLES; role++)
    if (self->roles[role] != NULL)
      apply_look (self, self->roles[role], &looks[role], face, palette);
  apply_look (self, self->minor, &minor_heading, face, palette);
  apply_look (self, self->quiet, &quiet_line, face, palette);
  apply_look (self, self->bar, &bar_line, face, palette);
  apply_look (self, self->image, &image_line, face, palette);
  self->below_table = (int)(self->size * face->line_height * BODY_BELOW);
  g_object_set (self->table_last, "pixels-below-lines", (int)(self->size * face->line_height * looks[DOSSIER_BLOCK_TABLE].below) + self->below_table, NULL);
  g_object_set (self->image, "line-height", 1.0f, NULL);
}

char *
dossier_page_style_make_css (const DossierPageFace *face, const DossierPalette *palette)
{
  g_autoptr (GString) css = g_string_new (NULL);
  char size[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (size, sizeof size, "%.2f", face->size);
  g_string_append (css, "textview { font-family: \"");
  for (const char *p = face->family; *p != '\0'; p++)
    if (*p != '"' && *p != '\\' && *p != '\n')
      g_string_append_c (css, *p);
  g_string_append_printf (css, "\", serif; font-size: %spt; }\n", size);
  g_string_append_printf (css, "textview, textview text { background-color: #%06x; color: #%06x; caret-color: #%06x; }\n", palette->page, palette->ink, palette->ink);

  return g_strdup (css->str);
}

GtkTextTag *
dossier_page_style_get_base_tag (DossierPageStyle *self)
{
  return self->base;
}

GtkTextTag *
dossier_page_style_get_role_tag (DossierPageStyle *self, DossierBlockRole role, guint level)
{
  return role == DOSSIER_BLOCK_HEADING && level > 2 ? self->minor : self->roles[role];
}

GtkTextTag *
dossier_page_style_get_sign_tag (DossierPageStyle *self)
{
  return self->sign;
}

GtkTextTag *
dossier_page_style_get_quiet_tag (DossierPageStyle *self)
{
  return self->quiet;
}

GtkTextTag *
dossier_page_style_get_bar_tag (DossierPageStyle *self)
{
  return self->bar;
}

GtkTextTag *
dossier_page_style_get_image_tag (DossierPageStyle *self)
{
  return self->image;
}

GtkTextTag *
dossier_page_style_get_table_header_tag (DossierPageStyle *self)
{
  return self->table_header;
}

GtkTextTag *
dossier_page_style_get_table_first_tag (DossierPageStyle *self)
{
  return self->table_first;
}

GtkTextTag *
dossier_page_style_get_table_last_tag (DossierPageStyle *self, int *space)
{
  *space = self->below_table;
  return self->table_last;
}

GtkTextTag *
dossier_page_style_take_table_tag (DossierPageStyle *self, guint kind)
{
  GPtrArray *spare = self->spare[kind];

  return spare->len > 0 ? g_ptr_array_steal_index_fast (spare, spare->len - 1) : gtk_text_buffer_create_tag (self->buffer, NULL, NULL);
}

void
dossier_page_style_give_table_tag (DossierPageStyle *self, guint kind, GtkTextTag *tag)
{
  g_ptr_array_add (self->spare[kind], tag);
}

double
dossier_page_style_get_size (DossierPageStyle *self)
{
  return self->size;
}

PangoFontDescription *
dossier_page_style_make_font (DossierPageStyle *self, DossierBlockRole role)
{
  PangoFontDescription *font = pango_font_description_new ();

  pango_font_description_set_family (font, self->family);
  pango_font_description_set_absolute_size (font, self->size * looks[role].scale * PANGO_SCALE);
  return font;
}

int
dossier_page_style_get_column_width (DossierPageStyle *self)
{
  return self->column;
}

int
dossier_page_style_get_indent (DossierPageStyle *self)
{
  return self->size * 1.6;
}

double
dossier_page_style_get_text_height (DossierPageStyle *self, double scale)
{
  return (self->ascent + self->descent) * scale;
}

double
dossier_page_style_get_baseline (DossierPageStyle *self, double scale)
{
  return (self->ascent - self->descent) / 2 * scale;
}

double
dossier_page_style_get_scale (DossierBlockRole role, guint level)
{
  return role == DOSSIER_BLOCK_HEADING && level > 2 ? minor_heading.scale : looks[role].scale;
}

/* dossier-document-view.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Puts the page, the find bar, the ticks and the popovers together: each knows only its own duty, and
 * what one reports is turned into what the others show. -marks.c and -keys.c are parts of this type.
 */

#include "config.h"

#include "view/dossier-document-view-private.h"

#include "view/dossier-heading.h"

/* A place to go to stands this far down the page. */
#define GO_TO_ALIGN 0.3
/* The position is told when scrolling has rested this long. */
#define POSITION_MS 400

enum
{
  PROP_0,
  PROP_THEME,
  PROP_MARKING,
  PROP_FONT_FAMILY,
  PROP_FONT_SIZE,
  PROP_COLUMN_WIDTH,
  PROP_LINE_HEIGHT,
  PROP_DOCUMENT,
  PROP_OUTLINE,
  PROP_HAS_SELECTION,
  PROP_SELECTED_ENTITY,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static guint position_changed;

G_DEFINE_FINAL_TYPE (DossierDocumentView, dossier_document_view, ADW_TYPE_BIN)

DossierPageMarks *
dossier_document_view_get_marks (DossierDocumentView *self)
{
  return dossier_page_view_get_marks (self->page);
}

/* Face */

static DossierPaper
choose_paper (DossierDocumentView *self)
{
  switch (self->theme)
    {
    case DOSSIER_PAGE_THEME_LIGHT:
      return DOSSIER_PAPER_LIGHT;
    case DOSSIER_PAGE_THEME_SEPIA:
      return DOSSIER_PAPER_SEPIA;
    case DOSSIER_PAGE_THEME_DARK:
      return DOSSIER_PAPER_DARK;
    case DOSSIER_PAGE_THEME_SYSTEM:
    default:
      return adw_style_manager_get_dark (adw_style_manager_get_default ()) ? DOSSIER_PAPER_DARK : DOSSIER_PAPER_LIGHT;
    }
}

/* Where buffer places stand in the whole, 0 … 1. */
static void
add_tick (DossierDocumentView *self, GArray *places, guint32 offset)
{
  DossierPageLayout *layout = dossier_page_view_get_layout (self->page);
  float              place;

  if (!dossier_page_layout_is_shown (layout, offset))
    return;

  place = dossier_page_layout_to_buffer (layout, offset) / (float)MAX (dossier_page_layout_get_length (layout), 1);
  g_array_append_val (places, place);
}

void
dossier_document_view_update_ticks (DossierDocumentView *self)
{
  const DossierPalette *palette = dossier_palette_get (choose_paper (self));
  DossierPageMarks     *marks = dossier_document_view_get_marks (self);
  GArray               *mentions = g_array_new (FALSE, FALSE, sizeof (float));
  GArray               *found = g_array_new (FALSE, FALSE, sizeof (float));
  guint32               colour = palette->entity[DOSSIER_ENTITY_PERSON];

  for (guint i = 0; self->document != NULL && marks->selected_entity >= 0 && i < dossier_span_index_get_n_spans (marks->mentions); i++)
    {
      const DossierSpan    *span = dossier_span_index_get (marks->mentions, i);
      const DossierMention *mention = dossier_page_marks_get_mention (marks, span->item);

      if (mention->entity != marks->selected_entity)
        continue;
      add_tick (self, mentions, span->start);
      colour = palette->entity[mention->type];
    }
  for (guint i = 0; self->document != NULL && i < dossier_span_index_get_n_spans (marks->found); i++)
    add_tick (self, found, dossier_span_index_get (marks->found, i)->start);

  dossier_tick_strip_set_ticks (self->ticks, DOSSIER_TICKS_MENTIONS, mentions, colour);
  dossier_tick_strip_set_ticks (self->ticks, DOSSIER_TICKS_FOUND, found, palette->line[DOSSIER_COLOUR_ORANGE]);
}

static void
update_face (DossierDocumentView *self)
{
  static const char *const classes[DOSSIER_N_PAPERS] = { "paper-light", "paper-sepia", "paper-dark" };
  DossierPaper             paper = choose_paper (self);
  DossierPageFace          face = { self->font_family, self->font_size, self->line_height, self->column_width };

  for (guint i = 0; i < DOSSIER_N_PAPERS; i++)
    if (i == paper)
      gtk_widget_add_css_class (GTK_WIDGET (self), classes[i]);
    else
      gtk_widget_remove_css_class (GTK_WIDGET (self), classes[i]);
  dossier_page_view_set_face (self->page, &face, paper);
  dossier_document_view_update_ticks (self);
}

/* Position */

static gboolean
position_rested_cb (gpointer data)
{
  DossierDocumentView *self = data;

  self->position_timeout = 0;
  if (self->document != NULL)
    g_signal_emit (self, position_changed, 0, dossier_page_view_get_top (self->page));

  return G_SOURCE_REMOVE;
}

static void
describe_page (DossierDocumentView *self)
{
  g_autofree char *title = self->document != NULL ? dossier_document_dup_display_title (self->document) : NULL;

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->page), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, title != NULL ? title : "", -1);
}

static void
scrolled_cb (DossierDocumentView *self)
{
  dossier_page_popovers_update (self->popovers);
  g_clear_handle_id (&self->position_timeout, g_source_remove);
  self->position_timeout = g_timeout_add (POSITION_MS, position_rested_cb, self);
}

static gboolean
scrolled_event_cb (DossierDocumentView *self, GdkEvent *event)
{
  GdkEventType type = gdk_event_get_event_type (event);

  if (type == GDK_SCROLL || type == GDK_BUTTON_PRESS || type == GDK_TOUCH_BEGIN || type == GDK_KEY_PRESS)
    dossier_page_view_stop_scrolling (self->page);

  return GDK_EVENT_PROPAGATE;
}

guint32
dossier_document_view_get_position (DossierDocumentView *self)
{
  return dossier_page_view_get_top (self->page);
}

void
dossier_document_view_set_position (DossierDocumentView *self, guint32 offset)
{
  dossier_page_view_scroll_to (self->page, offset, 0);
}

void
dossier_document_view_go_to (DossierDocumentView *self, guint32 start, guint32 end, gboolean flash)
{
  dossier_page_view_bring_on_screen (self->page, start, end, GO_TO_ALIGN);
  if (flash)
    dossier_page_view_flash (self->page, start, end);
}

/* What is shown */

void
dossier_document_view_set_findings (DossierDocumentView *self, DossierFindings *findings)
{
  /* The same again must not close a note that is being written. */
  if (findings == dossier_document_view_get_marks (self)->findings)
    return;

  self->current_mention = -1;
  dossier_page_popovers_close_card (self->popovers);
  dossier_page_marks_set_findings (dossier_document_view_get_marks (self), findings);
  dossier_document_view_update_ticks (self);
  gtk_widget_queue_draw (GTK_WIDGET (self->page));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED_ENTITY]);
}

void
dossier_document_view_set_annotations (DossierDocumentView *self, GPtrArray *annotations)
{
  dossier_page_marks_set_annotations (dossier_document_view_get_marks (self), annotations, self->document != NULL ? dossier_document_get_hash (self->document) : NULL);
  gtk_widget_queue_draw (GTK_WIDGET (self->page));
}

void
dossier_document_view_set_pledges (DossierDocumentView *self, GPtrArray *pledges)
{
  dossier_page_view_set_pledges (self->page, pledges);
}

void
dossier_document_view_set_document (DossierDocumentView *self, DossierDocument *document, DossierFindings *findings, GPtrArray *annotations)
{
  gboolean same = document != NULL && self->document != NULL && g_strcmp0 (dossier_document_get_hash (document), dossier_document_get_hash (self->document)) == 0;
  guint32  position = same ? dossier_page_view_get_top (self->page) : 0;
  gboolean changed = document != self->document;

  if (g_set_object (&self->document, document))
    {
      dossier_page_popovers_close (self->popovers);
      dossier_page_popovers_set_document (self->popovers, document != NULL ? dossier_document_get_id (document) : 0);
      dossier_page_marks_set_found (dossier_document_view_get_marks (self), NULL);
      dossier_page_view_set_document (self->page, document);
      g_clear_object (&self->outline);
      self->outline = dossier_heading_list (document);
      dossier_document_view_update_proposals (self);
      dossier_document_view_update_warnings (self);
      describe_page (self);
    }
  dossier_document_view_set_findings (self, findings);
  dossier_document_view_set_annotations (self, annotations);
  if (changed)
    {
      dossier_page_view_scroll_to (self->page, position, 0);
      dossier_find_bar_set_document (self->find_bar, document);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DOCUMENT]);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OUTLINE]);
    }
}

DossierDocument *
dossier_document_view_get_document (DossierDocumentView *self)
{
  return self->document;
}

DossierFindings *
dossier_document_view_get_findings (DossierDocumentView *self)
{
  return dossier_document_view_get_marks (self)->findings;
}

GListModel *
dossier_document_view_get_outline (DossierDocumentView *self)
{
  return self->outline;
}

void
dossier_document_view_select_entity (DossierDocumentView *self, int entity)
{
  DossierPageMarks *marks = dossier_document_view_get_marks (self);

  if (marks->selected_entity == entity)
    return;

  marks->selected_entity = entity;
  dossier_document_view_update_ticks (self);
  gtk_widget_queue_draw (GTK_WIDGET (self->page));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED_ENTITY]);
}

int
dossier_document_view_get_selected_entity (DossierDocumentView *self)
{
  return dossier_document_view_get_marks (self)->selected_entity;
}

gboolean
dossier_document_view_get_selection (DossierDocumentView *self, guint32 *start, guint32 *end)
{
  guint32 from, to;

  if (!dossier_page_view_get_selection (self->page, &from, &to))
    return FALSE;

  if (start != NULL)
    *start = from;
  if (end != NULL)
    *end = to;

  return TRUE;
}

void
dossier_document_view_focus_text (DossierDocumentView *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->page));
}

/* Object */

static void
set_marking (DossierDocumentView *self, DossierMarking marking)
{
  dossier_document_view_get_marks (self)->marking = marking;
  gtk_widget_queue_draw (GTK_WIDGET (self->page));
}

static void
dossier_document_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  DossierDocumentView *self = DOSSIER_DOCUMENT_VIEW (object);

  switch (id)
    {
    case PROP_THEME:
      g_value_set_enum (value, self->theme);
      break;
    case PROP_MARKING:
      g_value_set_enum (value, dossier_document_view_get_marks (self)->marking);
      break;
    case PROP_FONT_FAMILY:
      g_value_set_string (value, self->font_family);
      break;
    case PROP_FONT_SIZE:
      g_value_set_double (value, self->font_size);
      break;
    case PROP_COLUMN_WIDTH:
      g_value_set_uint (value, self->column_width);
      break;
    case PROP_LINE_HEIGHT:
      g_value_set_double (value, self->line_height);
      break;
    case PROP_DOCUMENT:
      g_value_set_object (value, self->document);
      break;
    case PROP_OUTLINE:
      g_value_set_object (value, self->outline);
      break;
    case PROP_HAS_SELECTION:
      g_value_set_boolean (value, dossier_document_view_get_selection (self, NULL, NULL));
      break;
    case PROP_SELECTED_ENTITY:
      g_value_set_int (value, dossier_document_view_get_selected_entity (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

/* TRUE when the property was another; what can be set is all about the face. */
static gboolean
change (DossierDocumentView *self, guint id, const GValue *value)
{
  DossierDocumentView before = *self;

  switch (id)
    {
    case PROP_THEME:
      self->theme = g_value_get_enum (value);
      return self->theme != before.theme;
    case PROP_FONT_SIZE:
      self->font_size = g_value_get_double (value);
      return self->font_size != before.font_size;
    case PROP_COLUMN_WIDTH:
      self->column_width = g_value_get_uint (value);
      return self->column_width != before.column_width;
    case PROP_LINE_HEIGHT:
      self->line_height = g_value_get_double (value);
      return self->line_height != before.line_height;
    case PROP_FONT_FAMILY:
      if (g_strcmp0 (self->font_family, g_value_get_string (value)) == 0 || g_value_get_string (value) == NULL)
        return FALSE;
      g_free (self->font_family);
      self->font_family = g_value_dup_string (value);
      return TRUE;
    default:
      return FALSE;
    }
}

static void
dossier_document_view_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  DossierDocumentView *self = DOSSIER_DOCUMENT_VIEW (object);

  if (id == PROP_MARKING)
    {
      if (dossier_document_view_get_marks (self)->marking == (DossierMarking)g_value_get_enum (value))
        return;
      set_marking (self, g_value_get_enum (value));
    }
  else if (id == PROP_SELECTED_ENTITY)
    {
      dossier_document_view_select_entity (self, g_value_get_int (value));
      return;
    }
  else if (change (self, id, value))
    update_face (self);
  else
    return;

  g_object_notify_by_pspec (object, pspec);
}

static void
dossier_document_view_constructed (GObject *object)
{
  G_OBJECT_CLASS (dossier_document_view_parent_class)->constructed (object);

  update_face (DOSSIER_DOCUMENT_VIEW (object));
}

static void
dossier_document_view_dispose (GObject *object)
{
  DossierDocumentView *self = DOSSIER_DOCUMENT_VIEW (object);

  g_clear_handle_id (&self->position_timeout, g_source_remove);
  g_clear_handle_id (&self->selection_timeout, g_source_remove);
  if (self->popovers != NULL)
    dossier_page_popovers_detach (self->popovers);
  g_clear_object (&self->popovers);
  /* The bin lets go of its child itself; it must not find it gone. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), DOSSIER_TYPE_DOCUMENT_VIEW);

  G_OBJECT_CLASS (dossier_document_view_parent_class)->dispose (object);
}

static void
dossier_document_view_finalize (GObject *object)
{
  DossierDocumentView *self = DOSSIER_DOCUMENT_VIEW (object);

  g_clear_object (&self->document);
  g_clear_object (&self->outline);
  g_free (self->font_family);

  G_OBJECT_CLASS (dossier_document_view_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags set = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  const GParamFlags get = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  properties[PROP_THEME] = g_param_spec_enum ("theme", NULL, NULL, DOSSIER_TYPE_PAGE_THEME, DOSSIER_PAGE_THEME_SYSTEM, set);
  properties[PROP_MARKING] = g_param_spec_enum ("marking", NULL, NULL, DOSSIER_TYPE_MARKING, DOSSIER_MARKING_QUIET, set);
  properties[PROP_FONT_FAMILY] = g_param_spec_string ("font-family", NULL, NULL, "Noto Serif", set);
  properties[PROP_FONT_SIZE] = g_param_spec_double ("font-size", NULL, NULL, 6, 72, 12.5, set);
  properties[PROP_COLUMN_WIDTH] = g_param_spec_uint ("column-width", NULL, NULL, 20, 200, 66, set);
  properties[PROP_LINE_HEIGHT] = g_param_spec_double ("line-height", NULL, NULL, 1, 3, 1.5, set);
  properties[PROP_DOCUMENT] = g_param_spec_object ("document", NULL, NULL, DOSSIER_TYPE_DOCUMENT, get);
  properties[PROP_OUTLINE] = g_param_spec_object ("outline", NULL, NULL, G_TYPE_LIST_MODEL, get);
  properties[PROP_HAS_SELECTION] = g_param_spec_boolean ("has-selection", NULL, NULL, FALSE, get);
  properties[PROP_SELECTED_ENTITY] = g_param_spec_int ("selected-entity", NULL, NULL, -1, G_MAXINT, -1, set);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static guint
add_signal (const char *name, guint n, GType first, GType second)
{
  return g_signal_new (name, DOSSIER_TYPE_DOCUMENT_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, n, first, second);
}

static void
install_signals (void)
{
  add_signal ("mention-activated", 1, G_TYPE_UINT, G_TYPE_NONE);
  add_signal ("entity-correct", 2, G_TYPE_UINT, G_TYPE_BOOLEAN);
  add_signal ("mark-entity", 2, G_TYPE_UINT, G_TYPE_UINT);
  add_signal ("annotation-edited", 1, DOSSIER_TYPE_ANNOTATION, G_TYPE_NONE);
  add_signal ("annotation-deleted", 1, DOSSIER_TYPE_ANNOTATION, G_TYPE_NONE);
  add_signal ("block-role-changed", 2, G_TYPE_UINT, G_TYPE_INT);
  add_signal ("proposals-decided", 1, G_TYPE_BOOLEAN, G_TYPE_NONE);
  add_signal ("message", 1, G_TYPE_STRING, G_TYPE_NONE);
  add_signal ("pixels-wanted", 2, G_TYPE_STRING, G_TYPE_UINT);
  g_signal_new ("annotate", DOSSIER_TYPE_DOCUMENT_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                G_TYPE_NONE, 5, G_TYPE_UINT, G_TYPE_UINT, G_TYPE_INT, G_TYPE_BOOLEAN, G_TYPE_BOOLEAN);
  position_changed = add_signal ("position-changed", 1, G_TYPE_UINT, G_TYPE_NONE);
}

static void
dossier_document_view_class_init (DossierDocumentViewClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = dossier_document_view_get_property;
  object_class->set_property = dossier_document_view_set_property;
  object_class->constructed = dossier_document_view_constructed;
  object_class->dispose = dossier_document_view_dispose;
  object_class->finalize = dossier_document_view_finalize;
  install_properties (object_class);
  install_signals ();

  g_type_ensure (DOSSIER_TYPE_PAGE_VIEW);
  g_type_ensure (DOSSIER_TYPE_FIND_BAR);
  g_type_ensure (DOSSIER_TYPE_TICK_STRIP);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/dossier_reader/Dossier/ui/dossier-document-view.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierDocumentView, page);
  gtk_widget_class_bind_template_child (widget_class, DossierDocumentView, find_bar);
  gtk_widget_class_bind_template_child (widget_class, DossierDocumentView, ticks);
  gtk_widget_class_bind_template_child (widget_class, DossierDocumentView, scrolled);
  gtk_widget_class_bind_template_child (widget_class, DossierDocumentView, warnings);
  gtk_widget_class_bind_template_child (widget_class, DossierDocumentView, warnings_label);
  gtk_widget_class_bind_template_child (widget_class, DossierDocumentView, proposals);
  gtk_widget_class_bind_template_child (widget_class, DossierDocumentView, proposals_label);
  gtk_widget_class_bind_template_callback (widget_class, dossier_document_view_focus_text);
  gtk_widget_class_bind_template_callback (widget_class, scrolled_event_cb);
  dossier_document_view_bind_marks (widget_class);
  dossier_document_view_bind_keys (widget_class);
}

static void
has_selection_cb (DossierDocumentView *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HAS_SELECTION]);
}

static void
dossier_document_view_init (DossierDocumentView *self)
{
  GtkAdjustment *adjustment;

  self->font_family = g_strdup ("Noto Serif");
  self->font_size = 12.5;
  self->column_width = 66;
  self->line_height = 1.5;
  self->current_mention = -1;
  self->outline = dossier_heading_list (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  self->popovers = dossier_page_popovers_new (GTK_WIDGET (self), self->page);
  dossier_document_view_connect_marks (self);

  adjustment = gtk_scrolled_window_get_vadjustment (self->scrolled);
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (scrolled_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->page)), "notify::has-selection", G_CALLBACK (has_selection_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark", G_CALLBACK (update_face), self, G_CONNECT_SWAPPED);
}

GtkWidget *
dossier_document_view_new (void)
{
  return g_object_new (DOSSIER_TYPE_DOCUMENT_VIEW, NULL);
}

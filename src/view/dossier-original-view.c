/* dossier-original-view.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A page is as wide as there is room, times the zoom. A picture of another size is stretched until the
 * one that fits has come, which is asked for when sizes have come to rest.
 */

#include "config.h"

#include "view/dossier-original-view.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <math.h>

#define MARGIN 12
#define REST 80 /* ms */
#define ZOOM_STEP 1.25
#define LEAST_ZOOM 0.5
#define MOST_ZOOM 6.0
/* A picture may be so much smaller or larger than its place. */
#define CLOSE_ENOUGH 0.02

struct _DossierOriginalView
{
  GtkWidget parent_instance;

  /* Template children */
  GtkWidget         *bar;
  GtkWidget         *stack;
  GtkEntry          *entry;
  GtkLabel          *count;
  GtkSpinner        *spinner;
  GtkScrolledWindow *scroller;
  GtkPicture        *picture;
  GtkLabel          *page_trouble;
  GtkEntry          *password;
  GtkWidget         *wrong;
  AdwStatusPage     *trouble;

  /* Owned */
  GArray         *sizes;  /* DossierPageSize, or NULL */
  DossierPageMap *labels; /* or NULL */

  double zoom; /* 1 = the page fills the width */
  guint  page;
  guint  shown;   /* page of the picture, G_MAXUINT = none */
  guint  width;   /* of the picture in pixels */
  guint  asked;   /* width of the picture that is under way, 0 = none */
  guint  placing; /* source id, 0 = none */
  guint  source;  /* likewise, of the question */
};

enum
{
  PICTURE_WANTED,
  PAGE_TURNED,
  PASSWORD_GIVEN,
  CLOSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DossierOriginalView, dossier_original_view, GTK_TYPE_WIDGET)

static guint
n_pages (DossierOriginalView *self)
{
  return self->sizes != NULL ? self->sizes->len : 0;
}

/* Of the sheet on the screen. */
static void
get_place (DossierOriginalView *self, int *width, int *height)
{
  const DossierPageSize *size = &g_array_index (self->sizes, DossierPageSize, self->page);
  GtkAdjustment         *adjustment = gtk_scrolled_window_get_hadjustment (self->scroller);
  double                 room = MAX (gtk_adjustment_get_page_size (adjustment) - 2 * MARGIN, 80);

  *width = (int)MIN (room * self->zoom, DOSSIER_PAGE_PICTURE_MAX_SIDE);
  *height = (int)MIN (MAX (*width * (double)size->height / (double)size->width, 1), 2 * DOSSIER_PAGE_PICTURE_MAX_SIDE);
}

static gboolean
ask_cb (gpointer data)
{
  DossierOriginalView *self = data;
  int                  width, height;
  guint                wanted, fit_width, fit_height;

  self->source = 0;
  if (n_pages (self) == 0 || !gtk_widget_get_mapped (GTK_WIDGET (self->scroller)))
    return G_SOURCE_REMOVE;

  get_place (self, &width, &height);
  dossier_page_size_fit (&g_array_index (self->sizes, DossierPageSize, self->page), (guint)(width * gtk_widget_get_scale_factor (GTK_WIDGET (self))), &fit_width, &fit_height);
  wanted = fit_width;
  if (self->shown == self->page && fabs ((double)self->width / wanted - 1) < CLOSE_ENOUGH)
    return G_SOURCE_REMOVE;
  if (self->asked == wanted)
    return G_SOURCE_REMOVE;

  self->asked = wanted;
  g_signal_emit (self, signals[PICTURE_WANTED], 0, self->page, wanted);
  return G_SOURCE_REMOVE;
}

static gboolean
place_cb (gpointer data)
{
  DossierOriginalView *self = data;
  int                  width, height;

  self->placing = 0;
  if (n_pages (self) == 0)
    return G_SOURCE_REMOVE;

  get_place (self, &width, &height);
  gtk_widget_set_size_request (GTK_WIDGET (self->picture), width, height);
  g_clear_handle_id (&self->source, g_source_remove);
  self->source = g_timeout_add (self->shown == self->page ? REST : 0, ask_cb, self);
  return G_SOURCE_REMOVE;
}

/* Later, as sizes may not change while they are given out. */
static void
update_place (DossierOriginalView *self)
{
  if (self->placing == 0)
    self->placing = g_idle_add_full (GTK_PRIORITY_RESIZE - 1, place_cb, self, NULL);
}

static void
update_bar (DossierOriginalView *self)
{
  guint            n = n_pages (self);
  const char      *label = self->labels != NULL && self->page < dossier_page_map_get_n_pages (self->labels) ? dossier_page_map_get_label (self->labels, self->page) : NULL;
  g_autofree char *number = label != NULL ? g_strdup (label) : g_strdup_printf ("%u", self->page + 1);
  /* Translators: behind the number of a page: "of 12". */
  g_autofree char *count = g_strdup_printf (_ ("of %u"), n);
  /* Translators: %s is the number of a page as printed, %u how many there are. */
  g_autofree char *told = g_strdup_printf (_ ("Page %s of %u, as printed"), number, n);

  gtk_editable_set_text (GTK_EDITABLE (self->entry), n > 0 ? number : "");
  gtk_label_set_label (self->count, n > 0 ? count : "");
  gtk_widget_set_sensitive (GTK_WIDGET (self->entry), n > 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->picture), GTK_ACCESSIBLE_PROPERTY_LABEL, told, -1);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "original.previous", n > 0 && self->page > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "original.next", self->page + 1 < n);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "original.zoom-in", n > 0 && self->zoom < MOST_ZOOM);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "original.zoom-out", n > 0 && self->zoom > LEAST_ZOOM);
}

/* At its top. */
static void
go_to_page (DossierOriginalView *self, guint page)
{
  if (page >= n_pages (self) || page == self->page)
    return;

  self->page = page;
  self->asked = 0;
  gtk_picture_set_paintable (self->picture, NULL);
  self->shown = G_MAXUINT;
  gtk_widget_set_visible (GTK_WIDGET (self->page_trouble), FALSE);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  update_place (self);
  update_bar (self);
}

static void
turn_to (DossierOriginalView *self, guint page)
{
  if (page >= n_pages (self) || page == self->page)
    return;

  go_to_page (self, page);
  g_signal_emit (self, signals[PAGE_TURNED], 0, page);
}

static void
turn_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DossierOriginalView *self = DOSSIER_ORIGINAL_VIEW (widget);

  turn_to (self, g_str_equal (name, "original.next") ? self->page + 1 : self->page - 1);
}

static void
zoom_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DossierOriginalView *self = DOSSIER_ORIGINAL_VIEW (widget);

  if (g_str_equal (name, "original.zoom-in"))
    self->zoom = MIN (self->zoom * ZOOM_STEP, MOST_ZOOM);
  else if (g_str_equal (name, "original.zoom-out"))
    self->zoom = MAX (self->zoom / ZOOM_STEP, LEAST_ZOOM);
  else
    self->zoom = 1;
  update_place (self);
  update_bar (self);
}

static void
close_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_signal_emit (widget, signals[CLOSED], 0);
}

/* A page by its printed number, else by its place. */
static void
entry_activated_cb (DossierOriginalView *self)
{
  g_autofree char *typed = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));
  guint            n = self->labels != NULL ? MIN (dossier_page_map_get_n_pages (self->labels), n_pages (self)) : 0;
  guint64          number = g_ascii_strtoull (typed, NULL, 10);

  for (guint i = 0; i < n; i++)
    if (g_ascii_strcasecmp (dossier_page_map_get_label (self->labels, i), typed) == 0)
      {
        turn_to (self, i);
        gtk_widget_grab_focus (GTK_WIDGET (self->scroller));
        return;
      }
  if (number >= 1 && number <= n_pages (self))
    turn_to (self, (guint)number - 1);
  update_bar (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->scroller));
}

static void
password_activated_cb (DossierOriginalView *self)
{
  g_autofree char *password = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->password)));

  if (*password == '\0')
    return;

  gtk_editable_set_text (GTK_EDITABLE (self->password), "");
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "opening");
  g_signal_emit (self, signals[PASSWORD_GIVEN], 0, password);
}

/* Page Down scrolls, and at the end of a page goes on to the next. */
static gboolean
page_key_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  DossierOriginalView *self = DOSSIER_ORIGINAL_VIEW (widget);
  GtkAdjustment       *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  double               value = gtk_adjustment_get_value (adjustment), page = gtk_adjustment_get_page_size (adjustment);
  gboolean             down = g_variant_get_boolean (arguments);

  if (n_pages (self) == 0)
    return FALSE;
  if (down && value + page >= gtk_adjustment_get_upper (adjustment) - 1)
    turn_to (self, self->page + 1);
  else if (!down && value <= 1)
    turn_to (self, self->page > 0 ? self->page - 1 : 0);
  else
    gtk_adjustment_set_value (adjustment, value + (down ? 0.9 : -0.9) * page);
  return TRUE;
}

static void
add_keys (GtkWidgetClass *widget_class)
{
  static const guint in[] = { GDK_KEY_plus, GDK_KEY_equal, GDK_KEY_KP_Add };
  static const guint out[] = { GDK_KEY_minus, GDK_KEY_KP_Subtract };

  gtk_widget_class_add_binding (widget_class, GDK_KEY_Page_Down, 0, page_key_cb, "b", TRUE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_space, 0, page_key_cb, "b", TRUE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Page_Up, 0, page_key_cb, "b", FALSE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_BackSpace, 0, page_key_cb, "b", FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (in); i++)
    gtk_widget_class_add_binding_action (widget_class, in[i], 0, "original.zoom-in", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (out); i++)
    gtk_widget_class_add_binding_action (widget_class, out[i], 0, "original.zoom-out", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_0, 0, "original.zoom-fit", NULL);
}

static void
dossier_original_view_dispose (GObject *object)
{
  DossierOriginalView *self = DOSSIER_ORIGINAL_VIEW (object);

  g_clear_handle_id (&self->placing, g_source_remove);
  g_clear_handle_id (&self->source, g_source_remove);
  if (self->scroller != NULL)
    g_signal_handlers_disconnect_by_data (gtk_scrolled_window_get_hadjustment (self->scroller), self);
  gtk_widget_dispose_template (GTK_WIDGET (self), DOSSIER_TYPE_ORIGINAL_VIEW);
  g_clear_pointer (&self->sizes, g_array_unref);
  g_clear_pointer (&self->labels, dossier_page_map_unref);

  G_OBJECT_CLASS (dossier_original_view_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "original.previous", NULL, turn_action);
  gtk_widget_class_install_action (widget_class, "original.next", NULL, turn_action);
  gtk_widget_class_install_action (widget_class, "original.zoom-in", NULL, zoom_action);
  gtk_widget_class_install_action (widget_class, "original.zoom-out", NULL, zoom_action);
  gtk_widget_class_install_action (widget_class, "original.zoom-fit", NULL, zoom_action);
  gtk_widget_class_install_action (widget_class, "original.close", NULL, close_action);
}

static void
dossier_original_view_class_init (DossierOriginalViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType           type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_original_view_dispose;

  signals[PICTURE_WANTED] = g_signal_new ("picture-wanted", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);
  signals[PAGE_TURNED] = g_signal_new ("page-turned", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[PASSWORD_GIVEN] = g_signal_new ("password-given", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[CLOSED] = g_signal_new ("closed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "originalview");
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/dossier_reader/Dossier/ui/dossier-original-view.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierOriginalView, bar);
  gtk_widget_class_bind_template_child (widget_class, DossierOriginalView, stack);
  gtk_widget_class_bind_template_child (widget_class, DossierOriginalView, entry);
  gtk_widget_class_bind_template_child (widget_class, DossierOriginalView, count);
  gtk_widget_class_bind_template_child (widget_class, DossierOriginalView, spinner);
  gtk_widget_class_bind_template_child (widget_class, DossierOriginalView, scroller);
  gtk_widget_class_bind_template_child (widget_class, DossierOriginalView, picture);
  gtk_widget_class_bind_template_child (widget_class, DossierOriginalView, page_trouble);
  gtk_widget_class_bind_template_child (widget_class, DossierOriginalView, password);
  gtk_widget_class_bind_template_child (widget_class, DossierOriginalView, wrong);
  gtk_widget_class_bind_template_child (widget_class, DossierOriginalView, trouble);
  gtk_widget_class_bind_template_callback (widget_class, entry_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, password_activated_cb);
  install_actions (widget_class);
  add_keys (widget_class);
}

static void
dossier_original_view_init (DossierOriginalView *self)
{
  self->zoom = 1;
  self->shown = G_MAXUINT;
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_spinner_start (self->spinner);
  g_signal_connect_swapped (gtk_scrolled_window_get_hadjustment (self->scroller), "notify::page-size", G_CALLBACK (update_place), self);
  g_signal_connect_swapped (self->scroller, "map", G_CALLBACK (update_place), self);
  update_bar (self);
}

GtkWidget *
dossier_original_view_new (void)
{
  return g_object_new (DOSSIER_TYPE_ORIGINAL_VIEW, NULL);
}

void
dossier_original_view_set_pages (DossierOriginalView *self, GArray *sizes, DossierPageMap *labels)
{
  g_return_if_fail (DOSSIER_IS_ORIGINAL_VIEW (self) && sizes != NULL);

  g_clear_pointer (&self->sizes, g_array_unref);
  g_clear_pointer (&self->labels, dossier_page_map_unref);
  self->sizes = g_array_ref (sizes);
  self->labels = labels != NULL ? dossier_page_map_ref (labels) : NULL;
  self->page = MIN (self->page, MAX (sizes->len, 1) - 1);
  self->shown = G_MAXUINT;
  self->asked = 0;
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "page");
  update_place (self);
  update_bar (self);
}

void
dossier_original_view_set_picture (DossierOriginalView *self, guint page, const DossierPagePicture *picture, const char *words)
{
  g_autoptr (GdkTexture) texture = NULL;

  g_return_if_fail (DOSSIER_IS_ORIGINAL_VIEW (self));

  if (page != self->page)
    return;

  self->asked = 0;
  gtk_widget_set_visible (GTK_WIDGET (self->page_trouble), picture == NULL);
  gtk_label_set_label (self->page_trouble, words != NULL ? words : "");
  if (picture == NULL)
    return;

  texture = gdk_memory_texture_new ((int)picture->width, (int)picture->height, GDK_MEMORY_DEFAULT, picture->pixels, picture->width * sizeof (guint32));
  gtk_picture_set_paintable (self->picture, GDK_PAINTABLE (texture));
  self->shown = page;
  self->width = picture->width;
}

void
dossier_original_view_show_locked (DossierOriginalView *self, gboolean tried)
{
  g_return_if_fail (DOSSIER_IS_ORIGINAL_VIEW (self));

  gtk_widget_set_visible (self->wrong, tried);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "locked");
  gtk_widget_grab_focus (GTK_WIDGET (self->password));
}

void
dossier_original_view_show_trouble (DossierOriginalView *self, const char *words)
{
  g_return_if_fail (DOSSIER_IS_ORIGINAL_VIEW (self));

  adw_status_page_set_description (self->trouble, words);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "trouble");
}

void
dossier_original_view_show_page (DossierOriginalView *self, guint page)
{
  g_return_if_fail (DOSSIER_IS_ORIGINAL_VIEW (self));

  /* Before the pages are known it is only remembered. */
  if (n_pages (self) == 0)
    self->page = page;
  else
    go_to_page (self, page);
}

guint
dossier_original_view_get_page (DossierOriginalView *self)
{
  g_return_val_if_fail (DOSSIER_IS_ORIGINAL_VIEW (self), 0);

  return self->page;
}

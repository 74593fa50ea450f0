/* dossier-page-outcomes.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "view/dossier-page-outcomes.h"

#include "model/dossier-pledge.h"
#include "view/dossier-labels.h"

#define SIZE 14 /* px */
#define GAP 6

struct _DossierPageOutcomes
{
  GtkTextView *view;
  GPtrArray   *pledges; /* or NULL */
  GArray      *signs;   /* Sign: as drawn last */
};

typedef struct
{
  GdkRectangle   rect;   /* buffer coordinates */
  DossierPledge *pledge; /* borrowed */
} Sign;

static gboolean
query_tooltip_cb (GtkWidget *view, int x, int y, gboolean keyboard, GtkTooltip *tooltip, gpointer data)
{
  DossierPageOutcomes *self = data;
  int                  bx, by;

  gtk_text_view_window_to_buffer_coords (self->view, GTK_TEXT_WINDOW_WIDGET, x, y, &bx, &by);
  for (guint i = 0; i < self->signs->len; i++)
    {
      const Sign *sign = &g_array_index (self->signs, Sign, i);

      if (gdk_rectangle_contains_point (&sign->rect, bx, by))
        {
          g_autofree char *words = dossier_label_assessment (dossier_pledge_get_assessment (sign->pledge));

          gtk_tooltip_set_text (tooltip, words);
          return TRUE;
        }
    }

  return FALSE;
}

DossierPageOutcomes *
dossier_page_outcomes_new (GtkTextView *view)
{
  DossierPageOutcomes *self = g_new0 (DossierPageOutcomes, 1);

  self->view = view;
  self->signs = g_array_new (FALSE, FALSE, sizeof (Sign));
  gtk_widget_set_has_tooltip (GTK_WIDGET (view), TRUE);
  g_signal_connect (view, "query-tooltip", G_CALLBACK (query_tooltip_cb), self);
  return self;
}

void
dossier_page_outcomes_free (DossierPageOutcomes *self)
{
  if (self == NULL)
    return;

  g_signal_handlers_disconnect_by_data (self->view, self);
  g_clear_pointer (&self->pledges, g_ptr_array_unref);
  g_array_unref (self->signs);
  g_free (self);
}

void
dossier_page_outcomes_set_pledges (DossierPageOutcomes *self, GPtrArray *pledges)
{
  g_array_set_size (self->signs, 0);
  g_clear_pointer (&self->pledges, g_ptr_array_unref);
  self->pledges = pledges != NULL ? g_ptr_array_ref (pledges) : NULL;
  gtk_widget_queue_draw (GTK_WIDGET (self->view));
}

static void
paint_sign (DossierPageOutcomes *self, GtkSnapshot *snapshot, const Sign *sign, const DossierPalette *palette)
{
  static const DossierColour colours[DOSSIER_N_OUTCOMES] = {
    [DOSSIER_OUTCOME_KEPT] = DOSSIER_COLOUR_GREEN,
    [DOSSIER_OUTCOME_BROKEN] = DOSSIER_COLOUR_RED,
    [DOSSIER_OUTCOME_PENDING] = DOSSIER_COLOUR_ORANGE,
  };
  GtkWidget     *widget = GTK_WIDGET (self->view);
  DossierOutcome outcome = dossier_pledge_get_outcome (sign->pledge);
  guint32        ink = palette->line[colours[outcome]];
  GdkRGBA        colour = { (ink >> 16 & 0xff) / 255.f, (ink >> 8 & 0xff) / 255.f, (ink & 0xff) / 255.f, 1 };
  g_autoptr (GtkIconPaintable) icon = gtk_icon_theme_lookup_icon (gtk_icon_theme_get_for_display (gtk_widget_get_display (widget)), dossier_label_outcome_icon (outcome), NULL, SIZE,
                                                                  gtk_widget_get_scale_factor (widget), gtk_widget_get_direction (widget), GTK_ICON_LOOKUP_FORCE_SYMBOLIC);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (sign->rect.x, sign->rect.y));
  gtk_symbolic_paintable_snapshot_symbolic (GTK_SYMBOLIC_PAINTABLE (icon), snapshot, SIZE, SIZE, &colour, 1);
  gtk_snapshot_restore (snapshot);
}

void
dossier_page_outcomes_paint (DossierPageOutcomes *self, GtkSnapshot *snapshot, DossierPageLayout *layout, const DossierPalette *palette)
{
  int          x = MAX (gtk_text_view_get_left_margin (self->view) - SIZE - GAP, 1);
  GdkRectangle visible;

  g_array_set_size (self->signs, 0);
  gtk_text_view_get_visible_rect (self->view, &visible);
  for (guint i = 0; self->pledges != NULL && i < self->pledges->len; i++)
    {
      Sign         sign = { .pledge = self->pledges->pdata[i] };
      guint32      start = dossier_passage_get_start (dossier_pledge_get_passage (sign.pledge));
      GtkTextIter  iter;
      GdkRectangle line;

      if (dossier_pledge_get_outcome (sign.pledge) == DOSSIER_OUTCOME_NONE || !dossier_page_layout_is_shown (layout, start))
        continue;
      gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (self->view), &iter, dossier_page_layout_to_buffer (layout, start));
      gtk_text_view_get_iter_location (self->view, &iter, &line);
      if (line.y + line.height < visible.y || line.y > visible.y + visible.height)
        continue;
      sign.rect = (GdkRectangle){ x, line.y + (line.height - SIZE) / 2, SIZE, SIZE };
      g_array_append_val (self->signs, sign);
      paint_sign (self, snapshot, &sign, palette);
    }
}

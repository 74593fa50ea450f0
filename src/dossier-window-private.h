/* dossier-window-private.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the files of the window share; see dossier-window.h for who does what.
 */

#pragma once

#include "dossier-window.h"

#include "dossier-trail.h"
#include "dossier-tab.h"
#include "export/dossier-exporter.h"
#include "library/dossier-library.h"
#include "view/dossier-brief-button.h"
#include "view/dossier-brief-dialog.h"
#include "view/dossier-brief-host.h"
#include "view/dossier-commitments-view.h"
#include "view/dossier-entity-sidebar.h"
#include "view/dossier-import-popover.h"
#include "view/dossier-library-pane.h"
#include "view/dossier-map-view.h"
#include "view/dossier-notes-pane.h"
#include "view/dossier-outline-pane.h"
#include "view/dossier-scope-bar.h"
#include "view/dossier-timeline-view.h"
#include "view/dossier-voices-view.h"

G_BEGIN_DECLS

struct _DossierWindow
{
  AdwApplicationWindow parent_instance;

  /* Template children */
  AdwToastOverlay      *toasts;
  GtkLabel             *title;
  GtkLabel             *subtitle;
  GtkWidget            *open_button;
  GtkWidget            *history_box;
  AdwFlap              *library_flap;
  AdwFlap              *sidebar_flap;
  AdwSqueezer          *squeezer;
  GtkWidget            *no_switcher;
  AdwViewSwitcherBar   *switcher_bar;
  GtkMenuButton        *import_button;
  GtkStack             *import_sign;
  GtkSpinner           *import_spinner;
  DossierImportPopover *import_popover;
  GtkInfoBar           *trouble_bar;
  GtkLabel             *trouble_label;
  AdwViewStack         *views;
  GtkStack             *read_stack;
  AdwStatusPage        *welcome;
  AdwStatusPage        *broken;
  GtkWidget            *drop_hint;
  AdwTabView           *tabs;
  AdwBin               *scope_bin;
  AdwBin               *map_bin;
  AdwBin               *voices_bin;
  AdwBin               *commitments_bin;
  AdwBin               *timeline_bin;
  AdwClamp             *library_clamp;
  AdwClamp             *sidebar_clamp;

  /* Borrowed: the panes, made after the first frame */
  DossierLibraryPane   *library_pane;
  GtkStack             *sidebar_stack;
  DossierEntitySidebar *entity_sidebar;
  DossierNotesPane     *notes_pane;
  DossierOutlinePane   *outline_pane;

  /* Owned */
  GSettings        *settings;
  DossierLibrary   *library;
  char             *library_dir;
  GCancellable     *cancellable; /* ends with the window */
  DossierTrail     *history;
  GPtrArray        *waiting_files;   /* GFile, for when the library is open */
  GListModel       *documents;       /* the library's, for the pane */
  DossierBrief     *brief;           /* what is in it, or NULL */
  DossierImportJob *show_job;        /* what comes of it is to be shown, or NULL */
  GSignalGroup     *view_signals;    /* of the page that is read */
  GCancellable     *map_cancellable; /* of the counting under way */
  GQueue            locked;          /* DossierImportJob that wait for a password; the first is asked for */
  GPtrArray        *collections;     /* DossierCollection of the library, or NULL */
  DossierFilter    *map_filter;      /* what each view shows, or NULL */
  DossierFilter    *voices_filter;
  DossierFilter    *commitments_filter;
  DossierFilter    *timeline_filter;
  DossierFilter    *moments_filter;
  GCancellable     *timeline_cancellable; /* of the counting under way */
  GListModel       *single_moment;        /* to be opened once it is there, or NULL */

  DossierBriefDialog *brief_dialog; /* while it is open, or NULL; weak */

  AdwToast *toast; /* the last one that told of a change, or NULL; weak */

  /* Borrowed: the tab that is read, or NULL; the views once they were looked at */
  DossierTab             *tab;
  DossierScopeBar        *scope_bar;
  DossierMapView         *map;
  DossierVoicesView      *voices;
  DossierCommitmentsView *commitments;
  DossierTimelineView    *timeline;

  gboolean open;           /* the library is */
  gboolean asking;         /* for the password of the first locked job */
  gboolean unfocused;      /* the page gets the focus once it is loaded */
  gboolean sidebar_away;   /* the map put the pane at the side away */
  gboolean show_next;      /* the next document that comes in is to be shown */
  guint    narrow_idle;    /* source id, 0 = none */
  guint    import_timeout; /* source id, 0 = none */
};

/* dossier-window.c */
void dossier_window_tell (DossierWindow *self, const char *words, gboolean undoable);
void dossier_window_tell_error (DossierWindow *self, const GError *error);
/* A change that is seen where it was made needs no word, unless it failed. Takes a reference to the window. */
void dossier_window_stored_cb (GObject *source, GAsyncResult *result, gpointer data);
/* The pane at the side goes away where it covers the page. */
void dossier_window_uncover_page (DossierWindow *self);

/* dossier-window-actions.c */
void dossier_window_install_actions (GtkWidgetClass *widget_class);
void dossier_window_update_actions (DossierWindow *self);
void dossier_window_init_keys (DossierWindow *self);

/* dossier-window-documents.c */
void dossier_window_init_documents (DossierWindow *self);
void dossier_window_bind_document_callbacks (GtkWidgetClass *widget_class);
void dossier_window_open_document (DossierWindow *self, gint64 document);
void dossier_window_open_passage (DossierWindow *self, gint64 document, guint32 start, guint32 end);
void dossier_window_go_to (DossierWindow *self, guint32 start, guint32 end);
void dossier_window_step_history (DossierWindow *self, gboolean forward);
void dossier_window_close_document (DossierWindow *self, gint64 document);
void dossier_window_refresh_tabs (DossierWindow *self, DossierLibraryChange what);
void dossier_window_save_session (DossierWindow *self);
void dossier_window_restore_session (DossierWindow *self);
/* The page under the tabs, or what stands there while there are none. */
void dossier_window_update_page (DossierWindow *self);

/* dossier-window-library.c */
void dossier_window_bind_library_callbacks (GtkWidgetClass *widget_class);
void dossier_window_init_library (DossierWindow *self);
void dossier_window_open_library (DossierWindow *self);
void dossier_window_add_text (DossierWindow *self, const char *text);
/* A piece of a web page, as browsers put it on the clipboard. */
void dossier_window_add_html (DossierWindow *self, GBytes *bytes);
void dossier_window_update_import_button (DossierWindow *self);
/* Lists the passages that speak of an entity of the library. */
void dossier_window_show_entity (DossierWindow *self, DossierEntity *entity);

/* dossier-window-correct.c */
/* What the reader says of entities (GPtrArray of DossierEntity), of the one of a mention, or of words. */
void dossier_window_judge_entities (DossierWindow *self, GPtrArray *entities, DossierVerdict verdict);
void dossier_window_correct_mention (DossierTab *tab, guint mention, gboolean right, DossierWindow *self);
void dossier_window_mark_entity (DossierTab *tab, guint start, guint end, DossierWindow *self);
/* Stores them as one action and tells how it went. */
void dossier_window_store_corrections (DossierWindow *self, GPtrArray *corrections);

/* dossier-window-date.c: the action that asks for the date of publication */
void dossier_window_set_published (GtkWidget *widget, const char *name, GVariant *parameter);

/* dossier-window-settle.c: what a date in the text means */
void dossier_window_settle_date (GtkWidget *widget, const char *name, GVariant *parameter);
/* The reader says that the date was read right, or is asked for the right one. */
void dossier_window_judge_date (DossierWindow *self, DossierDocument *document, const DossierMention *mention, gboolean right);

/* dossier-window-brief.c: the action with a passage as its parameter */
void dossier_window_toggle_brief (GtkWidget *widget, const char *name, GVariant *parameter);
/* The action that opens what is in it. */
void dossier_window_show_brief (GtkWidget *widget, const char *name, GVariant *parameter);
/* Deletes the annotation if it was made for the brief alone. */
void dossier_window_take_out_of_brief (DossierWindow *self, DossierAnnotation *annotation);
void dossier_window_init_brief_host (DossierBriefHostInterface *iface);
/* Reads what is in it anew. */
void dossier_window_update_brief (DossierWindow *self);

/* dossier-window-locked.c */
void dossier_window_ask_password (DossierWindow *self, DossierImportJob *job);
/* Asks for those of all that failed for want of one. */
void dossier_window_unlock_imports (DossierWindow *self);

/* dossier-window-original.c */
void dossier_window_install_original (GtkWidgetClass *widget_class);
void dossier_window_update_original (DossierWindow *self);

/* dossier-window-annotations.c: the action that asks for a file of annotations */
void dossier_window_import_annotations (GtkWidget *widget, const char *name, GVariant *parameter);

/* dossier-window-collect.c */
void dossier_window_collect (DossierWindow *self);

/* What the library pane and the sidebar report that is answered by the library. */
void dossier_window_connect_library_pane (DossierWindow *self);

/* dossier-window-panes.c */
void dossier_window_make_panes (DossierWindow *self);
void dossier_window_update_panes (DossierWindow *self);

/* dossier-window-views.c */
void dossier_window_bind_view_callbacks (GtkWidgetClass *widget_class);
void dossier_window_dispose_views (DossierWindow *self);
/* Gives the keys to the view that can be seen. */
void dossier_window_focus_view (DossierWindow *self);
/* The document that is read or the search is another. */
void dossier_window_follow_scope (DossierWindow *self);
/* The library has changed. */
void dossier_window_refresh_views (DossierWindow *self);
/* What the views are about; NULL when there is nothing to ask for. */
DossierFilter *dossier_window_dup_scope (DossierWindow *self);
/* Remembers what a view shows; FALSE when it shows that already. */
gboolean dossier_window_take_filter (DossierFilter **kept, const DossierFilter *filter);
/* The rows that the visible view lists, and what they are; NULL when it lists none. */
const DossierFilter *dossier_window_get_list (DossierWindow *self, DossierExportScope *scope);
void                 dossier_window_view_passage (DossierWindow *self, DossierPassage *passage);

/* One file each: the view comes up to date; `changed` says that the library is other than it was. */
void dossier_window_show_map (DossierWindow *self, gboolean changed);
void dossier_window_show_voices (DossierWindow *self, gboolean changed);
void dossier_window_show_commitments (DossierWindow *self, gboolean changed);
void dossier_window_show_timeline (DossierWindow *self, gboolean changed);

/* dossier-window-dnd.c */
void dossier_window_init_dnd (DossierWindow *self);
void dossier_window_paste (DossierWindow *self);
void dossier_window_choose_files (DossierWindow *self);

G_END_DECLS
